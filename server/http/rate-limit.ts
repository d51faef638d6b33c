/** Seconds to wait before asking again, or undefined when this request may pass. */
type Limit = (who: string) => number | undefined;

const MINUTE_MS = 60_000;
/** Addresses remembered at most; those whose minute is over are forgotten first. */
const MOST_KEPT = 10_000;

/**
 * So many requests a minute from one address; the minute begins with the first of them.
 *
 * @param now milliseconds of any steady clock
 */
export function limitRate(perMinute: number, now: () => number = Date.now): Limit {
  const minutes = new Map<string, { readonly began: number; count: number }>();
  return (who) => {
    const at = now();
    const minute = minutes.get(who);
    if (minute !== undefined && at - minute.began < MINUTE_MS) {
      minute.count += 1;
      return minute.count > perMinute ? Math.ceil((minute.began + MINUTE_MS - at) / 1000) : undefined;
    }
    if (minutes.size >= MOST_KEPT)
      for (const [one, { began }] of minutes) if (at - began >= MINUTE_MS) minutes.delete(one);
    if (minutes.size >= MOST_KEPT) minutes.clear();
    minutes.set(who, { began: at, count: 1 });
    return undefined;
  };
}
