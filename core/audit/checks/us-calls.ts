import { localDayAt } from "../../calendar/zone.ts";
import { type Check, type Evidence, type Examined, owedToThem } from "../check.ts";
import type { ContactMade } from "../log.ts";
import { agreedTo, isCollector, isProfessional } from "./us-parties.ts";

/** The line rang nobody's telephone: 12 CFR 1006.14(b)(3)(ii) leaves these out. */
const NOT_PLACED: readonly ContactMade["outcome"][] = ["busy", "not-in-service"];

/** A placed call that a collector of 12 CFR 1006.2(i) made, outside what (b)(3) and the comments leave out. */
function isCountedCall({ made, standing, at }: Examined): boolean {
  const { channel, actor, recipient, forLitigation, averts } = made.request;
  if (channel !== "voice" || !isCollector(made) || isProfessional(recipient.role)) return false;
  if (NOT_PLACED.includes(made.outcome) || forLitigation === true || averts === true || owedToThem(made)) return false;
  return !agreedTo(standing.consents, { to: actor.id, at, scopes: ["frequency", "any"] });
}

/** Earlier telephone contact of the same collector with the same person about one debt. */
function before({ standing, made }: Examined, debt: string | undefined): readonly ContactMade[] {
  const { actor, recipient } = made.request;
  return standing.contacts.filter(({ request }) => {
    if (request.channel !== "voice" || request.actor.id !== actor.id) return false;
    if (request.recipient.role !== recipient.role) return false;
    return debt === undefined || request.debts.length === 0 || request.debts.includes(debt);
  });
}

/** Each debt the call was about; one unnamed where the record names none. */
function debtsOf({ made }: Examined): readonly (string | undefined)[] {
  const { debts } = made.request;
  return debts.length === 0 ? [undefined] : debts;
}

/** The first debt for which a look back shows a breach. */
function forSomeDebt(examined: Examined, look: (debt: string | undefined) => Evidence | undefined) {
  for (const debt of debtsOf(examined)) {
    const found = look(debt);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** One call more than the seven of seven consecutive days, the day of the call included. */
export const eighthCall: Check = {
  rule: "us.contact.call-frequency",
  find(examined) {
    if (!isCountedCall(examined)) return undefined;
    const { zone, day, limit } = examined;
    return forSomeDebt(examined, (debt) => {
      const calls = before(examined, debt).filter(({ direction, outcome, request }) => {
        const ago = day - localDayAt(zone, request.at);
        return direction === "outbound" && !NOT_PLACED.includes(outcome) && ago >= 0 && ago < limit("days");
      });
      if (calls.length < limit("calls")) return undefined;
      return {
        what: {
          zh: "{days} 个连续日内就同一债务的第 {nth} 次电话，上限 {most} 次。",
          en: "Call number {nth} about one debt in {days} consecutive days; the limit is {most}.",
        },
        used: { nth: calls.length + 1, days: limit("days"), most: limit("calls") },
        with: calls,
      };
    });
  },
};

/** A call within the seven days after a conversation about the debt, the day of the conversation being the first. */
export const afterConversation: Check = {
  rule: "us.contact.conversation-cooldown",
  find(examined) {
    if (!isCountedCall(examined)) return undefined;
    const { zone, day, limit } = examined;
    return forSomeDebt(examined, (debt) => {
      const spoken = before(examined, debt).filter(({ outcome, request }) => {
        const ago = day - localDayAt(zone, request.at);
        return outcome === "conversation" && ago >= 0 && ago < limit("days");
      });
      const last = spoken.at(-1);
      if (last === undefined) return undefined;
      return {
        what: {
          zh: "就此债务通话后第 {ago} 日又致电，须隔 {days} 日。",
          en: "A call {ago} days after a conversation about the debt; {days} days must pass.",
        },
        used: { ago: day - localDayAt(zone, last.request.at), days: limit("days") },
        with: [last],
      };
    });
  },
};
