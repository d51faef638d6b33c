import { formatDay } from "@fairdue/core/calendar/day.ts";
import { localTimeAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { RuleChange, Standing } from "@fairdue/core/contact/compare-laws.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import type { ChangedContact, ContactChanges, PlannedVerdict } from "../../app/law-diff.ts";
import { table } from "../terminal.ts";

/** Contacts shown one by one on a terminal; JSON has them all. */
const MOST_SHOWN = 40;

/** The rules that differ, one a line, with the numbers that moved below. */
export function describeRules(changes: readonly RuleChange[], lang: Language): readonly string[] {
  if (changes.length === 0) return [WORDS.sameRules[lang]];
  return changes.flatMap(({ kind, rule, was, is, parameters }) => [
    `${SIGNS[kind]} ${rule.id}  ${rule.title[lang]}  (${STANDINGS[was][lang]} → ${STANDINGS[is][lang]})`,
    ...parameters.map(({ name, from, to, unit, stricter }) => {
      const how = stricter === undefined ? "" : ` ${WORDS[stricter ? "stricter" : "looser"][lang]}`;
      return `    ${name}: ${from} → ${to} ${unit[lang]}${how}`;
    }),
  ]);
}

/** The same for a program: the rule by its id and words, never its code. */
export function rulesAsJson(changes: readonly RuleChange[]) {
  return changes.map(({ kind, rule: { id, title, strength, state, inForceFrom, inForceUntil }, ...more }) => ({
    kind,
    rule: id,
    title,
    strength,
    state,
    inForceFrom: formatDay(inForceFrom),
    ...(inForceUntil !== undefined && { inForceUntil: formatDay(inForceUntil) }),
    ...more,
  }));
}

/** The contacts that would be decided otherwise: how many by rule, then one by one up to a screenful. */
export function describeContacts(
  { cases, planned, changed, byRule }: ContactChanges,
  { days, lang, zone }: { readonly days: number; readonly lang: Language; readonly zone: Zone },
): readonly string[] {
  const counted = { cases, planned, days, changed: changed.length };
  const lines = ["", fillText(WORDS.contacts, lang, counted)];
  if (byRule.length > 0) lines.push(table(byRule.map(({ rule, contacts }) => [`  ${rule}`, String(contacts)])));
  const shown = changed.slice(0, MOST_SHOWN).map((one) => row(one, lang, zone));
  if (shown.length > 0) lines.push("", table(shown));
  if (changed.length > MOST_SHOWN) lines.push(fillText(WORDS.more, lang, { more: changed.length - MOST_SHOWN }));
  return lines;
}

function row(one: ChangedContact, lang: Language, zone: Zone): readonly string[] {
  const { channel, step, on, change, before, after } = one;
  const both = `${verdictText(before, zone)} → ${verdictText(after, zone)}`;
  return [one.case, on, channel, step, CHANGES[change][lang], both];
}

function verdictText({ verdict, at, rules, earliest }: PlannedVerdict, zone: Zone): string {
  if (verdict === "permit") return `permit ${clock(at, zone)}`;
  const when = earliest === undefined ? "" : ` ${clock(earliest, zone)}`;
  return `${verdict}${when} [${rules.join(", ")}]`;
}

function clock(at: number, zone: Zone): string {
  const { day, minute } = localTimeAt(zone, at);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${formatDay(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const SIGNS: Record<RuleChange["kind"], string> = { added: "+", gone: "-", changed: "~" };

/** Where a rule stands, in words. */
export const STANDINGS: Record<Standing | "absent", Text> = {
  absent: { zh: "没有", en: "absent" },
  "in-force": { zh: "有效", en: "in force" },
  draft: { zh: "草案", en: "draft" },
  deferred: { zh: "暂缓", en: "deferred" },
  "not-yet": { zh: "尚未施行", en: "not yet in force" },
  ended: { zh: "已废止", en: "ended" },
};

const CHANGES: Record<ChangedContact["change"], Text> = {
  "no-longer": { zh: "不再准许", en: "no longer permitted" },
  newly: { zh: "转为准许", en: "now permitted" },
  moved: { zh: "改时", en: "moved" },
  otherwise: { zh: "理由或时间不同", en: "not permitted otherwise" },
};

const WORDS = {
  sameRules: { zh: "规则没有不同", en: "The rules are the same." },
  stricter: { zh: "（更严）", en: "(stricter)" },
  looser: { zh: "（更宽）", en: "(looser)" },
  contacts: {
    zh: "{cases} 个案件，{days} 天内计划 {planned} 次联系，其中 {changed} 次判定会不同",
    en: "{cases} cases, {planned} contacts planned over {days} days, {changed} of them decided otherwise",
  },
  more: { zh: "……另有 {more} 次；--json 列出全部", en: "… and {more} more; --json lists them all" },
} satisfies Record<string, Text>;
