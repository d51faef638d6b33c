import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { everyRulebook } from "../../app/law-gate.ts";
import { type Replay, type ReplayedDecision, replayDecisions } from "../../app/replay-decision.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say } from "../terminal.ts";

/**
 * `fairdue replay CASE|CONTACT`: asks the gate once more about what was decided, under the law of its day.
 *
 * @returns the exit code: 0 every answer is the same, 1 one differs or cannot be proven, 2 there is nothing to replay
 */
export async function replay(
  house: Pick<House, "pool" | "gate">,
  asked: { readonly id: number; readonly json: boolean; readonly lang: Language },
): Promise<number> {
  const { id, json, lang } = asked;
  const { pool, gate } = house;
  const found = await replayDecisions({ pool, books: everyRulebook(), zone: gate.fallbackZone }, id);
  if (found.kind === "refused") {
    complain(fillText(WORDS.nothing, lang, { id }));
    return EXIT.refused;
  }
  if (json) say(JSON.stringify(found));
  else say(describe(found, lang));
  const holds = found.faults.length === 0 && found.decisions.every(({ outcome }) => outcome === "same");
  return holds ? EXIT.done : EXIT.found;
}

function describe(found: Extract<Replay, { kind: "replayed" }>, lang: Language): string {
  const { caseId, decisions, faults } = found;
  const changed = faults.map(({ seq = 0, detail }) => fillText(WORDS.changed, lang, { seq, detail }));
  const count = (outcome: ReplayedDecision["outcome"]) => decisions.filter((one) => one.outcome === outcome).length;
  const totals = { caseId, all: decisions.length, same: count("same"), differs: count("differs") };
  const summary = fillText(WORDS.summary, lang, { ...totals, unproven: count("unproven") });
  return [...changed, ...decisions.flatMap((one) => describeOne(one, lang)), summary].join("\n");
}

function describeOne(one: ReplayedDecision, lang: Language): readonly string[] {
  const { seq, at, channel, step, outcome, point, recorded, again, digest, againDigest, rulebooks, later } = one;
  const when = new Date(at).toISOString();
  const head = `#${seq}  ${when}  ${channel} ${step}  ${POINTS[point][lang]}: ${answerText(recorded)}`;
  const lines = [`${head}  ${OUTCOMES[outcome][lang]}  ${digest.slice(0, 16)}`, `    ${rulebooks.join(", ")}`];
  for (const name of later) lines.push(`    ${fillText(WORDS.later, lang, { name })}`);
  if (one.missing !== undefined)
    lines.push(
      `    ${fillText(WORDS.missing, lang, { what: MISSING[one.missing.what][lang], name: one.missing.name })}`,
    );
  if (outcome === "differs" && again !== undefined) {
    const values = { recorded: answerText(recorded), again: answerText(again), digest, againDigest: againDigest ?? "" };
    lines.push(`    ${fillText(WORDS.differs, lang, values)}`);
  }
  return lines;
}

function answerText(answer: ReplayedDecision["recorded"]): string {
  if (answer.kind === "permit")
    return `permit ${new Date(answer.from).toISOString()}/${new Date(answer.expiresAt).toISOString()}`;
  return `${answer.kind} [${answer.reasons.map(({ rule }) => rule).join(", ")}]`;
}

const WORDS = {
  nothing: { zh: "没有编号为 {id} 的案件或联系", en: "There is no case and no contact {id}." },
  changed: { zh: "存证已被改动，事件 {seq}：{detail}", en: "THE RECORD WAS CHANGED, event {seq}: {detail}" },
  summary: {
    zh: "案件 {caseId}：{all} 项判定，{same} 项重演相同，{differs} 项不同，{unproven} 项无法证明",
    en: "Case {caseId}: {all} decisions, {same} the same again, {differs} different, {unproven} not to be proven",
  },
  later: {
    zh: "{name} 已由更新版本代替，按当日规则重演",
    en: "{name} is kept only in a later version, which was asked for its law of that day",
  },
  missing: { zh: "缺少{what}：{name}", en: "{what} is not kept any more: {name}" },
  differs: {
    zh: "存证：{recorded}（{digest}）；重演：{again}（{againDigest}）",
    en: "on record: {recorded} ({digest}); asked again: {again} ({againDigest})",
  },
} satisfies Record<string, Text>;

const POINTS: Record<ReplayedDecision["point"], Text> = {
  planned: { zh: "计划时准许", en: "permitted when planned" },
  refused: { zh: "计划时未准许", en: "not permitted when planned" },
  released: { zh: "发送时准许", en: "permitted when sent" },
  stopped: { zh: "发送时未准许", en: "not permitted when about to be sent" },
};

const OUTCOMES: Record<ReplayedDecision["outcome"], Text> = {
  same: { zh: "相同", en: "SAME" },
  differs: { zh: "不同", en: "DIFFERS" },
  unproven: { zh: "无法证明", en: "NOT PROVEN" },
};

const MISSING: Record<NonNullable<ReplayedDecision["missing"]>["what"], Text> = {
  rulebook: { zh: "规则集", en: "the rulebook" },
  policy: { zh: "公司规定", en: "the house policy" },
  "lender-facts": { zh: "机构信息", en: "what was said of the lender" },
  text: { zh: "文本", en: "the text" },
  address: { zh: "联系方式", en: "the address" },
};
