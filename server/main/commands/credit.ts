import { formatDay, parseDay } from "@fairdue/core/calendar/day.ts";
import { localTimeAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { CreditAnswer } from "@fairdue/core/credit/answer/answer.ts";
import type { Confidence, CreditSource, Statement } from "@fairdue/core/credit/claim.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { answerCreditQuestion } from "../../app/answer-credit-question.ts";
import { complain, EXIT, say } from "../terminal.ts";

const ZONE = "Asia/Shanghai" as Zone;

function readDay(text: string): string | undefined {
  const day = parseDay(text);
  return day === undefined ? undefined : formatDay(day);
}

/**
 * `fairdue credit ask QUESTION`: what the credit record shows, from rules and data, without any outside service.
 *
 * @param order `asOf` is YYYY-MM-DD, today in China when left out; `lang` is the question's own language when left out
 * @returns the exit code: 0 answered; 1 not known, out of scope or not understood; 2 `asOf` is no day
 */
export function askCredit(order: {
  readonly question: string;
  readonly asOf?: string;
  readonly lang?: Language;
  readonly json: boolean;
}): number {
  const { question, asOf, json } = order;
  const today = asOf === undefined ? formatDay(localTimeAt(ZONE, Date.now()).day) : readDay(asOf);
  if (today === undefined) {
    complain(`--as-of ${asOf}: write a day as YYYY-MM-DD`);
    return EXIT.refused;
  }
  const lang = order.lang ?? (/[\u3400-\u9fff]/.test(question) ? "zh" : "en");
  const answer = answerCreditQuestion(question, today);
  say(json ? JSON.stringify(answer, null, 2) : report(answer, lang));
  return answer.outcome === "answered" ? EXIT.done : EXIT.found;
}

function report({ outcome, understood, assumed, answer, next, sources, marks }: CreditAnswer, lang: Language): string {
  const numbered = new Map(sources.map((source, index) => [keyOf(source), index + 1]));
  const shown = marks.flatMap(({ product, codes, currentPeriods, assetClass }) =>
    codes.length === 0
      ? []
      : [
          [
            product?.[lang] ?? "–",
            `${HEADS.code[lang]} ${codes.join("/")}`,
            currentPeriods === undefined ? "" : `${HEADS.periods[lang]} ${currentPeriods}`,
            assetClass === undefined ? "" : CLASSES[assetClass][lang],
          ]
            .filter((part) => part !== "")
            .join(" · "),
        ],
  );
  return [
    OUTCOMES[outcome][lang],
    ...section(
      HEADS.understood,
      understood.map(({ what, value }) => `${what[lang]}: ${value[lang]}`),
      lang,
    ),
    ...section(
      HEADS.assumed,
      assumed.map((one) => one[lang]),
      lang,
    ),
    ...section(
      HEADS.answer,
      answer.map((one) => describe(one, numbered, lang)),
      lang,
    ),
    ...section(HEADS.marks, shown, lang),
    ...section(
      HEADS.next,
      next.map((one) => one.text[lang]),
      lang,
    ),
    ...section(
      HEADS.sources,
      sources.map((source, index) => `[${index + 1}] ${cited(source, lang)}`),
      lang,
    ),
    "",
    HEADS.notAdvice[lang],
  ].join("\n");
}

function section(head: Text, lines: readonly string[], lang: Language): readonly string[] {
  return lines.length === 0 ? [] : ["", head[lang], ...lines.map((line) => `  ${line}`)];
}

function describe(
  { text, confidence, cites }: Statement,
  numbered: ReadonlyMap<string, number>,
  lang: Language,
): string {
  const marks = [...new Set(cites.map((cite) => numbered.get(keyOf(cite))))].filter((number) => number !== undefined);
  return `· ${text[lang]} （${CONFIDENCE[confidence][lang]}${marks.length > 0 ? ` ${marks.map((number) => `[${number}]`).join("")}` : ""}）`;
}

function cited({ instrument, article, status, url, readOn }: CreditSource, lang: Language): string {
  const where = article === "" ? "" : fillText(ARTICLE, lang, { article });
  return [`${instrument[lang]}${where}`, STATUSES[status][lang], url ?? "", readOn]
    .filter((part) => part !== "")
    .join(" · ");
}

function keyOf({ instrument, article, url }: CreditSource): string {
  return `${instrument.zh} ${article} ${url ?? ""}`;
}

const ARTICLE = { zh: "第{article}条", en: ", article {article}" };
const HEADS = {
  understood: { zh: "理解为", en: "Understood" },
  assumed: { zh: "假设", en: "Assumed" },
  answer: { zh: "回答", en: "Answer" },
  marks: { zh: "报告上预计显示", en: "Expected on the report" },
  next: { zh: "下一步", en: "Next steps" },
  sources: { zh: "依据", en: "Sources" },
  code: { zh: "还款状态", en: "month code" },
  periods: { zh: "当前逾期期数", en: "current overdue periods" },
  notAdvice: {
    zh: "依据规则和资料给出，不是法律意见；以合同、放款机构和本人信用报告为准。",
    en: "From rules and data, not legal advice; the contract, the lender and your own report count.",
  },
} as const satisfies Readonly<Record<string, Text>>;
const OUTCOMES: Readonly<Record<CreditAnswer["outcome"], Text>> = {
  answered: { zh: "【已回答】", en: "Answered" },
  unknown: {
    zh: "【没有可靠资料】我们不知道最要紧的一点，下面说清知道什么、不知道什么。",
    en: "Not known: the main point is not known to us; below is what is and what is not.",
  },
  "out-of-scope": { zh: "【不属于征信问答】", en: "Out of scope" },
  "not-understood": { zh: "【没有听懂】", en: "Not understood" },
};
const CONFIDENCE: Readonly<Record<Confidence, Text>> = {
  high: { zh: "可信度高", en: "high confidence" },
  medium: { zh: "可信度中", en: "medium confidence" },
  low: { zh: "可信度低，未核实", en: "low confidence, unverified" },
  unknown: { zh: "不知道", en: "not known" },
};
const STATUSES: Readonly<Record<CreditSource["status"], Text>> = {
  verified: { zh: "条文已核", en: "article read" },
  reported: { zh: "见于报道或官方问答", en: "press or official Q&A" },
  unverified: { zh: "未核实", en: "unverified" },
};
const CLASSES: Readonly<Record<string, Text> & Record<NonNullable<CreditAnswer["marks"][number]["assetClass"]>, Text>> =
  {
    normal: { zh: "五级分类 正常", en: "class normal" },
    "special-mention": { zh: "五级分类 至少关注", en: "class at least special-mention" },
    substandard: { zh: "五级分类 至少次级", en: "class at least substandard" },
    doubtful: { zh: "五级分类 至少可疑", en: "class at least doubtful" },
    loss: { zh: "五级分类 损失", en: "class loss" },
  };
