/** A finite row of numbers that answers choices; past its end every answer is the first. */
export class Dice {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(limit: number): number {
    const number = this.#numbers[this.#next++] ?? 0;
    return Math.abs(Math.trunc(number)) % limit;
  }

  of<const T>(options: readonly T[]): T {
    return options[this.below(options.length)] as T;
  }

  /** The usual value five times in six. */
  mostly<T, U>(usual: T, rare: U): T | U {
    return this.below(6) === 5 ? rare : usual;
  }

  /** These fields once in six. */
  maybe<T extends object>(fields: T): T | Record<never, never> {
    return this.below(6) === 5 ? fields : {};
  }

  /** About a quarter of the options; none when all dice are zero. */
  some<T>(options: readonly T[]): T[] {
    return options.filter(() => this.below(4) === 3);
  }

  list<T>(most: number, make: () => T): T[] {
    const wanted = this.below(most + 1);
    const made: T[] = [];
    while (made.length < wanted) made.push(make());
    return made;
  }
}
