import { day } from "../calendar/day.ts";
import { type Instant, instantAt, type Zone } from "../calendar/zone.ts";
import type { ContactFacts, DebtFact, PersonFact } from "./facts.ts";
import type { Actor, ContactPoint, ContactRequest, Recipient } from "./request.ts";

const SHANGHAI = "Asia/Shanghai" as Zone;

/** An instant by local date and clock time, as vectors are best read: `at("2026-11-23", "21:58")`. */
export function at(date: string, time: string, zone: string = SHANGHAI): Instant {
  const [hour, minute] = time.split(":").map(Number) as [number, number];
  return instantAt(zone as Zone, { day: day(date), minute: hour * 60 + minute });
}

/**
 * An ordinary, lawful contact that vectors change in the one thing they are about: Monday 2026-11-23, 10:00
 * in Shanghai, the lender's own agent calls the verified borrower about one card debt 10 days past due.
 */
export const vectorFacts: ContactFacts = {
  request: {
    at: at("2026-11-23", "10:00"),
    channel: "voice",
    automation: "human",
    messageClass: "demand",
    content: ["collector-name", "creditor-name", "purpose", "complaint-channel"],
    template: { id: "call-script", version: 1, approved: true },
    language: "zh",
    actor: {
      role: "lender",
      id: "lender-1",
      collectorId: "agent-1",
      approvedLine: true,
      genuineCallerId: true,
      licensed: true,
      trained: true,
    },
    recipient: { role: "borrower", id: "person-1", verified: true, factors: 2, purpose: "collect" },
    point: { id: "point-1", kind: "phone", phoneType: "mobile", zone: "Asia/Shanghai", source: "contract" },
    debts: ["debt-1"],
    recorded: true,
  },
  person: { id: "person-1", zones: ["Asia/Shanghai"], age: 35, fullCapacity: true },
  lender: { id: "lender-1", kind: "consumer-finance" },
  stage: "outreach",
  debts: [
    {
      id: "debt-1",
      product: "pay-later",
      consumerPurpose: true,
      daysPastDue: 10,
      arrearsMinor: 120_000,
      disputed: "none",
      litigation: "none",
      contractTermsHighlighted: true,
    },
  ],
  holds: [],
  directives: [],
  history: [],
};

/** Changes for a vector, laid over the base one level deep in each part. */
export type Changes = {
  readonly request?: Partial<ContactRequest>;
  readonly actor?: Partial<Actor>;
  readonly recipient?: Partial<Recipient>;
  readonly point?: Partial<ContactPoint>;
  readonly person?: Partial<PersonFact>;
  readonly debt?: Partial<DebtFact>;
} & Partial<Pick<ContactFacts, "lender" | "stage" | "holds" | "directives" | "history" | "debts">>;

/** `given` of a vector: the base facts with these changes; `debt` changes the first debt. */
export function given(changes: Changes): (base: ContactFacts) => ContactFacts {
  return (base) => {
    const { request, actor, recipient, point, person, debt, ...whole } = changes;
    const [first, ...others] = base.debts;
    return {
      ...base,
      ...(first !== undefined && debt !== undefined && { debts: [{ ...first, ...debt }, ...others] }),
      ...whole,
      person: { ...base.person, ...person },
      request: {
        ...base.request,
        ...request,
        actor: { ...base.request.actor, ...actor },
        recipient: { ...base.request.recipient, ...recipient },
        point: { ...base.request.point, ...point },
      },
    };
  };
}
