/** Faults of PostgreSQL that mean somebody else was there first: unique violation, serialization failure, deadlock. */
const COLLISIONS = new Set(["23505", "40001", "40P01"]);
const TRIES = 4;

/** Repeats a transaction that collided with another; after that it finds what the other wrote. */
export async function retryCollisions<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !COLLISIONS.has((error as { code?: string }).code ?? "")) throw error;
    }
  }
}
