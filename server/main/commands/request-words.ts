import type { RequestRefusal } from "@fairdue/core/rights/request/decide.ts";
import type { RequestCause, RequestOutcome } from "@fairdue/core/rights/request/event.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { requestLaws } from "@fairdue/rulebook/requests/index.ts";
import type { RequestCommanded } from "../../app/command-request.ts";
import type { ComplaintReport } from "../../app/complaint-report.ts";
import type { ListedRequest } from "../../app/list-requests.ts";

export const SAYINGS = {
  noDay: { zh: "“{day}”不是日期，请写作 2026-11-23", en: '"{day}" is not a date. Write it like 2026-11-23.' },
  noMonth: { zh: "“{month}”不是月份，请写作 2026-11", en: '"{month}" is not a month. Write it like 2026-11.' },
  noAccount: {
    zh: "机构 {lender} 没有账户 {account}；请按导入文件中的写法填写",
    en: "{lender} has no account {account}; write both as in the portfolio file.",
  },
  noConsent: {
    zh: "“{consent}”看不懂；写作 channel=sms、hours=09:00-18:00、language=en 或 address=编号",
    en: '"{consent}" cannot be read. Write channel=sms, hours=09:00-18:00, language=en or address=NUMBER.',
  },
  none: { zh: "没有待答复的权利请求。", en: "No request is open." },
  nothingReceived: { zh: "{month} 没有收到权利请求。", en: "No request was received in {month}." },
  over: { zh: "权利请求 {request} 已办结。", en: "Request {request} is closed." },
} as const satisfies Readonly<Record<string, Text>>;

const HEADS: readonly Text[] = [
  { zh: "请求", en: "request" },
  { zh: "机构", en: "lender" },
  { zh: "类别", en: "kind" },
  { zh: "收到", en: "received" },
  { zh: "答复期限", en: "answer by" },
  { zh: "剩余", en: "left" },
];

const REPORT_HEADS: readonly Text[] = [
  { zh: "类别", en: "kind" },
  { zh: "收到", en: "received" },
  { zh: "按期", en: "on time" },
  { zh: "超期", en: "late" },
  { zh: "未结", en: "open" },
  { zh: "申诉", en: "appealed" },
  { zh: "结果", en: "outcome" },
  { zh: "原因", en: "cause" },
];

const OUTCOMES: Readonly<Record<RequestOutcome, Text>> = {
  granted: { zh: "支持", en: "granted" },
  partly: { zh: "部分支持", en: "partly" },
  refused: { zh: "未支持", en: "refused" },
};

const CAUSES: Readonly<Record<RequestCause, Text>> = {
  strategy: { zh: "策略", en: "strategy" },
  agency: { zh: "外包机构", en: "agency" },
  template: { zh: "文案", en: "template" },
  person: { zh: "人员", en: "person" },
  none: { zh: "无过错", en: "nothing wrong" },
};

const LEFT = {
  working: { zh: "{days} 个工作日", en: "{days} working d" },
  natural: { zh: "{days} 天（工作日历未公布）", en: "{days} d (the working calendar has ended)" },
  late: { zh: "已逾期 {days} 天", en: "late by {days} d" },
  escalate: { zh: "，请升级处理", en: ", escalate" },
} as const satisfies Readonly<Record<string, Text>>;

type Because = Extract<RequestCommanded, { readonly kind: "refused" }>["because"];

const REFUSALS: Readonly<Partial<Record<Because, Text>> & Record<RequestRefusal["because"], Text>> = {
  "no-such-case": { zh: "没有这个案件", en: "there is no such case" },
  "no-such-account": { zh: "案件没有这个账户", en: "the case has no such account" },
  "no-such-contact": { zh: "案件没有这次联系", en: "the case has no such contact" },
  "no-such-point": { zh: "案件没有这个联系方式", en: "the case has no such number or address" },
  "person-erased": { zh: "此人的资料已删除", en: "the person's data was erased" },
  "request-exists": { zh: "该请求已登记", en: "it was taken in already" },
  "no-such-request": { zh: "没有这个请求", en: "there is no such request" },
  "request-in-the-future": { zh: "日期尚未到来", en: "its day is still to come" },
  "request-before-its-receipt": { zh: "日期早于收到请求之日", en: "its day is before the request was received" },
  "request-not-open": { zh: "请求已答复；不服请用 appeal", en: "it was answered; use appeal to begin anew" },
  "request-is-open": {
    zh: "尚未答复；答复之后才能申诉",
    en: "it is not answered yet; an appeal comes after the answer",
  },
  "request-withdrawn": { zh: "请求已撤回", en: "it was withdrawn" },
  "consent-missing": {
    zh: "consent 类须用 --grant 或 --withdraw 说明内容，其他类别不用",
    en: "a consent says with --grant or --withdraw what it is about, and no other kind does",
  },
  "contact-missing": {
    zh: "contact-report 类须指明哪次联系（--contact 或 --unlisted-on），其他类别不用",
    en: "a report names the contact (--contact or --unlisted-on), and no other kind does",
  },
  "words-missing": { zh: "须用 --words 写明内容", en: "say it with --words" },
  "no-longer-time": { zh: "法律没有更长的期限", en: "the law gives no longer time" },
  "request-is-late": { zh: "已过期限，不得再延期", en: "it is late already and cannot be extended" },
  "reasons-missing": { zh: "不全部支持须用 --because 写明原因", en: "what is not granted in full needs --because" },
  "granted-needs-no-reasons": { zh: "全部支持时不写原因", en: "what is granted in full has no reasons against it" },
  "stop-cannot-be-refused": { zh: "停止联系的要求不得拒绝", en: "a stop can be confirmed, never refused" },
  "no-such-route": { zh: "该途径不受理此类请求", en: "this route does not take requests of this kind" },
};

const REFUSED = { zh: "未办理：{why}。没有任何改动。", en: "Refused: {why}. Nothing was changed." };

/** Why a command was refused, in words; a reason that no request can have stands by its name. */
export function describeRefused(because: Because, lang: Language): string {
  return fillText(REFUSED, lang, { why: REFUSALS[because]?.[lang] ?? because });
}

/** Requests as rows of a table under their heads. */
export function describeRequests(listed: readonly ListedRequest[], lang: Language): readonly (readonly string[])[] {
  return [
    HEADS.map((head) => head[lang]),
    ...listed.map((one) => [
      String(one.request),
      one.lender,
      one.name[lang],
      one.receivedOn,
      one.dueOn,
      describeLeft(one, lang),
    ]),
  ];
}

function describeLeft({ late, daysLeft, workingDaysLeft, escalate }: ListedRequest, lang: Language): string {
  if (late) return fillText(LEFT.late, lang, { days: -daysLeft });
  const left =
    workingDaysLeft === null
      ? fillText(LEFT.natural, lang, { days: daysLeft })
      : fillText(LEFT.working, lang, { days: workingDaysLeft });
  return escalate ? left + LEFT.escalate[lang] : left;
}

/** A month's report as rows of a table under their heads. */
export function describeReport({ lines }: ComplaintReport, lang: Language): readonly (readonly string[])[] {
  const counts = <Word extends string>(names: Readonly<Record<Word, Text>>, of: Readonly<Record<Word, number>>) =>
    (Object.keys(names) as Word[])
      .filter((word) => of[word] > 0)
      .map((word) => `${names[word][lang]} ${of[word]}`)
      .join(", ");
  return [
    REPORT_HEADS.map((head) => head[lang]),
    ...lines.map((line) => [
      requestLaws.cn.kinds[line.about].name[lang],
      String(line.received),
      String(line.answeredOnTime),
      String(line.answeredLate + line.overdue),
      String(line.open),
      String(line.appealed),
      counts(OUTCOMES, line.outcomes),
      counts(CAUSES, line.causes),
    ]),
  ];
}
