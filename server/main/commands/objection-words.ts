import type { ObjectionStep } from "@fairdue/core/credit/objection/clocks.ts";
import type { ObjectionRefusal } from "@fairdue/core/credit/objection/decide.ts";
import type { ObjectionGround } from "@fairdue/core/credit/objection/event.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import type { ObjectionCommanded } from "../../app/command-objection.ts";
import type { ListedObjection } from "../../app/list-objections.ts";

export const SAYINGS = {
  noDay: { zh: "“{day}”不是日期，请写作 2026-11-23", en: '"{day}" is not a date. Write it like 2026-11-23.' },
  noAccount: {
    zh: "机构 {lender} 没有账户 {account}；请按导入文件中的写法填写",
    en: "{lender} has no account {account}; write both as in the portfolio file.",
  },
  statementOrPassed: {
    zh: "用 --words 提交声明，或用 --passed 记录已转交，二者选一。",
    en: "File it with --words, or note with --passed that it was passed on: one of the two.",
  },
  none: { zh: "没有未办结的征信异议。", en: "No objection is open." },
  over: { zh: "异议 {objection} 已办结。", en: "Objection {objection} is closed." },
} as const satisfies Readonly<Record<string, Text>>;

const HEADS: readonly Text[] = [
  { zh: "异议", en: "objection" },
  { zh: "机构", en: "lender" },
  { zh: "账户", en: "account" },
  { zh: "事由", en: "about" },
  { zh: "收到", en: "received" },
  { zh: "待办", en: "owed" },
];

const GROUNDS: Readonly<Record<ObjectionGround, Text>> = {
  amount: { zh: "金额有误", en: "amount" },
  status: { zh: "状态有误", en: "status" },
  paid: { zh: "已还未更新", en: "paid, and does not show" },
  closed: { zh: "已结清仍显示", en: "closed, and shows as open" },
  "not-mine": { zh: "非本人", en: "not mine" },
  other: { zh: "其他", en: "other" },
};

const STEPS: Readonly<Record<ObjectionStep, Text>> = {
  evidence: { zh: "补充材料", en: "proof" },
  decide: { zh: "核查决定", en: "decide" },
  correct: { zh: "更正", en: "correct" },
  reply: { zh: "书面答复", en: "reply" },
  statement: { zh: "转交声明", en: "pass statement on" },
  authority: { zh: "监管部门答复", en: "authority's answer" },
};

const MARKS = {
  late: { zh: "已逾期 {days} 天", en: "late by {days} d" },
  extended: { zh: "已延长", en: "extended" },
  cautious: { zh: "工作日历未公布，按自然日", en: "calendar days: the working calendar has ended" },
} as const satisfies Readonly<Record<string, Text>>;

const REFUSALS: Readonly<
  Record<ObjectionRefusal["because"] | "no-such-case" | "no-such-account" | "person-erased", Text>
> = {
  "no-such-case": { zh: "没有这个案件", en: "there is no such case" },
  "no-such-account": { zh: "案件没有这个账户", en: "the case has no such account" },
  "person-erased": { zh: "此人的资料已删除", en: "the person's data was erased" },
  "objection-exists": { zh: "该异议已登记", en: "it was taken in already" },
  "no-such-objection": { zh: "没有这个异议", en: "there is no such objection" },
  "objection-in-the-future": { zh: "日期尚未到来", en: "its day is still to come" },
  "objection-closed": { zh: "异议已办结；不服请用 appeal", en: "it is closed; use appeal to begin anew" },
  "objection-before-its-receipt": { zh: "日期早于收到异议之日", en: "its day is before the objection was received" },
  "objection-is-decided": { zh: "已经决定", en: "it is decided" },
  "objection-not-decided": { zh: "尚未决定；先用 decide", en: "it is not decided yet; decide first" },
  "objection-is-replied": { zh: "已经答复", en: "it was answered" },
  "objection-not-replied": {
    zh: "尚未答复；答复之后才能申诉",
    en: "it was not answered yet; an appeal comes after the answer",
  },
  "no-evidence-asked": { zh: "没有要求机构补充材料", en: "nothing was asked of the lender" },
  "keep-corrects-nobody": {
    zh: "维持原记录时不填接收方",
    en: "when the record is kept, nobody is corrected: name no recipient",
  },
  "no-such-recipient": { zh: "不在待更正的接收方之列", en: "this recipient is not among those to be corrected" },
  "statement-is-waiting": { zh: "已有声明待转交", en: "a statement waits to be passed on" },
  "no-statement-waiting": { zh: "没有待转交的声明", en: "no statement waits" },
  "authority-is-asked": { zh: "监管部门尚未答复", en: "the authority has still to answer" },
  "authority-not-asked": { zh: "没有向监管部门提出", en: "the authority was not asked" },
};

const REFUSED = { zh: "未办理：{why}。没有任何改动。", en: "Refused: {why}. Nothing was changed." };

/** Why a command was refused, in words; a reason that no objection can have stands by its name. */
export function describeRefused(
  because: Extract<ObjectionCommanded, { readonly kind: "refused" }>["because"],
  lang: Language,
): string {
  const why = because in REFUSALS ? REFUSALS[because as keyof typeof REFUSALS][lang] : because;
  return fillText(REFUSED, lang, { why });
}

/** Objections as rows of a table under their heads. */
export function describeListed(listed: readonly ListedObjection[], lang: Language): readonly (readonly string[])[] {
  return [
    HEADS.map((head) => head[lang]),
    ...listed.map(({ objection, lender, account, about, receivedOn, owed }) => [
      String(objection),
      lender,
      account ?? "–",
      GROUNDS[about][lang],
      receivedOn,
      owed.map((step) => describeStep(step, lang)).join(lang === "zh" ? "；" : "; "),
    ]),
  ];
}

function describeStep(
  { step, dueOn, late, daysLeft, extended, cautious }: ListedObjection["owed"][number],
  lang: Language,
): string {
  const marks = [
    ...(late ? [fillText(MARKS.late, lang, { days: -daysLeft })] : []),
    ...(extended ? [MARKS.extended[lang]] : []),
    ...(cautious ? [MARKS.cautious[lang]] : []),
  ];
  const text = `${STEPS[step][lang]} ${dueOn}`;
  return marks.length === 0 ? text : `${text} (${marks.join(", ")})`;
}
