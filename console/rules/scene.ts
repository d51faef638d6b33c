/** Facts that a box turns on. */
export const FACTS = ["stop", "dispute", "deceased", "represented", "minor"] as const;
export type Fact = (typeof FACTS)[number];

/** What the form says of a contact. */
export type Scene = {
  /** Local date and time, `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
  readonly zone: string;
  readonly channel: string;
  readonly actor: string;
  readonly recipient: string;
  /** Calls answered earlier that day. */
  readonly calls: number;
  readonly facts: readonly Fact[];
};

/** Zones a form offers, by country. */
export const ZONES: Readonly<Record<string, readonly string[]>> = {
  cn: ["Asia/Shanghai", "Asia/Urumqi"],
  us: [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
  ],
  uk: ["Europe/London"],
};

/** A call at this minute, at home; a country's first zone stands for its capital. */
export function ordinaryScene(law: string): Scene {
  const country = law.split("+")[0] ?? "";
  const zone = ZONES[country]?.[0] ?? "UTC";
  const local = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  const at = local.format(new Date()).replace(" ", "T");
  const actor = country === "us" ? "agency" : "lender";
  return { at, zone, channel: "voice", actor, recipient: "borrower", calls: 0, facts: [] };
}

/** The contact in the form of `docs/formats/contact-facts.md`; what it leaves out is ordinary. */
export function contactOf({ at, zone, channel, actor, recipient, calls, facts }: Scene): Record<string, unknown> {
  const has = (fact: Fact): boolean => facts.includes(fact);
  return {
    id: "try",
    at,
    zone,
    channel,
    actor,
    recipient,
    ...(calls > 0 && { history: [{ at: earlier(at, calls), times: calls, outcome: "conversation" }] }),
    ...(has("stop") && { directives: [{ kind: "stop-all", written: true }] }),
    ...(has("dispute") && { debt: { disputed: "open" }, holds: [{ kind: "dispute" }] }),
    ...((has("deceased") || has("represented") || has("minor")) && {
      person: {
        ...(has("deceased") && { deceased: true }),
        ...(has("represented") && { representation: { kind: "attorney", known: true, contactKnown: true } }),
        ...(has("minor") && { age: 16 }),
      },
    }),
  };
}

/** So many minutes before, on the same clock. */
function earlier(at: string, minutes: number): string {
  return new Date(Date.parse(`${at}:00Z`) - (minutes + 1) * 60_000).toISOString().slice(0, 16);
}
