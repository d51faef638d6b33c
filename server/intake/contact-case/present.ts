/** A value with everything unsaid taken out: no `undefined`, no `null`, at any depth. */
export type Present<T> = T extends readonly (infer E)[]
  ? readonly Present<E>[]
  : T extends object
    ? { [K in keyof T]: Present<Exclude<T[K], null | undefined>> }
    : T;

/** What was said, and nothing of what was left out or is unknown. */
export function present<T>(value: T): Present<T> {
  if (Array.isArray(value)) return value.map((one: unknown) => present(one)) as Present<T>;
  if (typeof value !== "object" || value === null) return value as Present<T>;
  const said = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return Object.fromEntries(said.map(([name, one]) => [name, present(one as unknown)])) as Present<T>;
}

/** `base` with what a case says laid over it; a field the case writes as `null` is unknown and taken out. */
export function lay<T extends object>(base: T, over: { readonly [K in keyof T]?: unknown } | null | undefined): T {
  if (over === undefined || over === null) return base;
  const unknown = Object.entries(over).flatMap(([name, value]) => (value === null ? [name] : []));
  const kept = Object.entries(base).filter(([name]) => !unknown.includes(name));
  return { ...Object.fromEntries(kept), ...present(over) } as T;
}
