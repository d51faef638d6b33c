import type { Rejected } from "./port.ts";

/** The receipt for a store, folder or provider that is out of reach; names the system's code, not its message, which may name a person. */
export function unavailable(error: unknown): Rejected {
  return { kind: "rejected", reason: "unavailable", retry: "later", detail: codeOf(error) };
}

/** An error's code such as `ENOSPC`, else its class. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : error.name;
}
