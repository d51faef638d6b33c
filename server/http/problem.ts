/** An answer that is no success (RFC 9457): its number and, in a few words, why. */
export function problem<Status extends number>(status: Status, title: string) {
  return { type: "about:blank", title, status };
}
