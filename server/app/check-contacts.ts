import { formatDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { decideContact, type Gate } from "@fairdue/core/contact/gate.ts";
import type { Citation } from "@fairdue/core/contact/rule.ts";
import type { Reason, Verdict } from "@fairdue/core/contact/verdict.ts";
import { fillText, type Text } from "@fairdue/core/text.ts";
import { writeMoment } from "../intake/contact-case/moments.ts";
import type { Ordinary } from "../intake/contact-case/ordinary.ts";
import type { ContactCase } from "../intake/contact-facts.ts";
import { type GateOfLaw, lawGates, layersOfLaw } from "./law-gate.ts";
import { ordinaryContact } from "./ordinary-contact.ts";
import { speakReasons } from "./words-of-reasons.ts";

/** One thing a rule has to say of a case. */
export type CheckedReason = {
  readonly rule: string;
  readonly kind: Reason["kind"];
  readonly title: Text;
  readonly text: Text;
  readonly cites: readonly Pick<Citation, "instrument" | "article" | "status">[];
  /** Facts and numbers the rule went by. */
  readonly used: Reason["used"];
  readonly until?: string;
  readonly needs?: string;
  readonly to?: string;
};

/** What the gate says of one case. Moments are ISO 8601 by the case's clock. */
export type CheckedContact = {
  readonly id: string;
  readonly index: number;
  readonly law: string;
  readonly at: string;
  readonly verdict: Verdict["kind"];
  readonly allowed: boolean;
  /** With a permit: the first moment at which it would no longer hold. */
  readonly validUntil?: string;
  /** Without one: the earliest lawful moment, while the facts stay as they are. */
  readonly earliest?: string;
  readonly reasons: readonly CheckedReason[];
  readonly warnings: readonly CheckedReason[];
  /** Exceptions that applied. */
  readonly lifted: readonly CheckedReason[];
  readonly assumed: readonly Text[];
};

/** What a case that leaves something out means under a law, its layers included; undefined for a law nobody knows. */
export function ordinaryOfLaw(law: string): Ordinary | undefined {
  const layered = layersOfLaw(law);
  return layered === undefined ? undefined : ordinaryContact(layered.country);
}

/**
 * Asks the gate about every case; nothing is loaded and nothing is written.
 *
 * @throws RangeError for a case under a law nobody knows, which reading the cases refuses
 */
export function checkContacts(cases: readonly ContactCase[], gateOf = lawGates()): readonly CheckedContact[] {
  return cases.map((one) => checkContact(one, gateOf));
}

function checkContact(one: ContactCase, gateOf: GateOfLaw): CheckedContact {
  const gate = gateOf(one.law);
  if (gate === undefined) throw new RangeError(`no such law: ${one.law}`);
  const { facts, zone } = one;
  const verdict = decideContact(gate, facts);
  const permitted = verdict.kind === "permit";
  const notes = spoken(gate, verdict.notes, zone);
  const early = youngRules(gate, one);
  return {
    id: one.id,
    index: one.index,
    law: one.law,
    at: writeMoment(facts.request.at, zone),
    verdict: verdict.kind,
    allowed: permitted,
    ...(permitted && { validUntil: writeMoment(verdict.permit.expiresAt, zone) }),
    ...(!permitted && verdict.earliest !== undefined && { earliest: writeMoment(verdict.earliest, zone) }),
    reasons: permitted ? [] : spoken(gate, verdict.reasons, zone),
    warnings: notes.filter(({ kind }) => kind === "warn"),
    lifted: notes.filter(({ kind }) => kind === "lift"),
    assumed: early === undefined ? one.assumed : [...one.assumed, early],
  };
}

function spoken(gate: Gate, reasons: readonly Reason[], zone: Zone): readonly CheckedReason[] {
  const words = speakReasons(gate, reasons);
  return reasons.map((reason, i) => ({
    rule: reason.rule,
    kind: reason.kind,
    title: words[i]?.title ?? { zh: reason.rule, en: reason.rule },
    text: words[i]?.text ?? { zh: reason.says, en: reason.says },
    cites: (words[i]?.cites ?? []).map(({ instrument, article, status }) => ({ instrument, article, status })),
    used: reason.used,
    ...(reason.until !== undefined && { until: writeMoment(reason.until, zone) }),
    ...(reason.needs !== undefined && { needs: reason.needs }),
    ...(reason.to !== undefined && { to: reason.to }),
  }));
}

const EARLY: Text = {
  zh: "{day} 时有 {rules} 条规则尚未施行",
  en: "on {day} {rules} rules of this law were not yet in force",
};

/** A case of before the law began would be permitted for that reason alone; its author should know. */
function youngRules(gate: Gate, { facts, zone }: ContactCase): Text | undefined {
  const day = localDayAt(zone, facts.request.at);
  const rules = [...gate.rules.values()].filter(({ inForceFrom }) => inForceFrom > day).length;
  if (rules === 0) return undefined;
  const values = { day: formatDay(day), rules };
  return { zh: fillText(EARLY, "zh", values), en: fillText(EARLY, "en", values) };
}
