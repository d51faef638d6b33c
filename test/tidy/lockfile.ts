/** The part of package-lock.json that the check reads. */
export type Lockfile = {
  readonly packages: Readonly<
    Record<string, { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
};

/**
 * Addresses that would tie an install to one registry, and platform packages left out.
 *
 * npm leaves a platform's package out without a word when the registry of the day lacks it, and `npm ci` then refuses.
 */
export function lockFaults({ packages }: Lockfile): readonly string[] {
  return Object.entries(packages).flatMap(([place, { resolved, optionalDependencies }]) => {
    const bound = resolved?.includes("://") ? [`${place} names where it came from`] : [];
    const missing = Object.keys(optionalDependencies ?? {}).filter((name) => !isReachable(packages, place, name));
    return [...bound, ...missing.map((name) => `${place} lacks ${name}`)];
  });
}

/** Node's own search: beside the package, then beside each folder above it. */
function isReachable(packages: Lockfile["packages"], place: string, name: string): boolean {
  const steps = place === "" ? [] : place.split("/");
  return [...steps.keys(), steps.length].some((depth) => {
    const above = steps.slice(0, depth).join("/");
    return packages[`${above === "" ? "" : `${above}/`}node_modules/${name}`] !== undefined;
  });
}
