import { readFile } from "node:fs/promises";
import type { GroupDifference, GroupOffers } from "@fairdue/core/plan/fairness.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { type FairnessOfCases, reportFairness } from "../../app/report-fairness.ts";
import { readGroupedMeans } from "../../intake/grouped-means.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { complain, describeFaults, EXIT, say, table } from "../terminal.ts";
import { offerPolicyOf } from "./plan-policy.ts";

/** `fairdue plan fairness FILE`: exit 1 when equal cases were treated unequally. */
export async function planFairness(
  house: House,
  asked: {
    readonly file: string;
    readonly policy?: string;
    readonly least: number;
    readonly lang: Language;
    readonly json: boolean;
  },
): Promise<number> {
  const policy = await offerPolicyOf(asked.policy);
  if (policy === undefined) return EXIT.refused;
  const source = await readFile(asked.file, "utf8").catch(() => undefined);
  if (source === undefined) {
    complain(`There is no file ${asked.file}.`);
    return EXIT.refused;
  }
  const reading = readGroupedMeans(source, policy.currency);
  if (reading.kind === "rejected") {
    complain(describeFaults(asked.file, reading.faults));
    return EXIT.refused;
  }
  const found = await reportFairness({ ...house, catalogue: await house.catalogue() }, reading.cases, {
    now: await houseNow(house.pool),
    policy,
    leastCases: asked.least,
  });
  say(asked.json ? JSON.stringify(found, null, 2) : describe(found, asked.lang));
  return found.report.unequal.length > 0 ? EXIT.found : EXIT.done;
}

function describe({ report, leftOut }: FairnessOfCases, lang: Language): string {
  const heads = [WORDS.group, WORDS.cases, WORDS.offered, WORDS.paid, WORDS.waived, WORDS.rate, WORDS.months];
  const differences = report.differences.map((one) => differenceRow(one, lang));
  return [
    table([heads.map((head) => head[lang]), ...report.groups.map(groupRow)]),
    ...(differences.length > 0 ? ["", WORDS.differences[lang], ...differences] : []),
    ...(report.tooFew.length > 0 ? ["", fillText(WORDS.tooFew, lang, { groups: report.tooFew.join(", ") })] : []),
    "",
    fillText(WORDS.unequal, lang, { pairs: report.unequal.length }),
    ...(leftOut.length > 0 ? [fillText(WORDS.leftOut, lang, { cases: leftOut.map(caseOf).join(", ") })] : []),
    WORDS.noProof[lang],
  ].join("\n");
}

function groupRow({ group, cases, offeredBps, medians }: GroupOffers): readonly string[] {
  const median = (bps: number | undefined) => (bps === undefined ? "–" : percent(bps));
  return [
    group,
    String(cases),
    percent(offeredBps),
    median(medians?.totalOfOwedBps),
    median(medians?.waivedBps),
    median(medians?.yearlyBps),
    medians === undefined ? "–" : String(medians.months),
  ];
}

function differenceRow({ group, against, offeredBps, offeredRatioBps }: GroupDifference, lang: Language): string {
  const ratio = offeredRatioBps === undefined ? "–" : percent(offeredRatioBps);
  const doubt = offeredRatioBps !== undefined && offeredRatioBps < FOUR_FIFTHS ? WORDS.doubt[lang] : "";
  return `  ${fillText(WORDS.difference, lang, { group, against, points: percent(offeredBps), ratio })}${doubt}`;
}

/** Below four fifths of the other group's share a difference wants an explanation: a convention, not a law. */
const FOUR_FIFTHS = 8000;

const percent = (bps: number) => `${(bps / 100).toFixed(2)}%`;
const caseOf = ({ caseId, because }: FairnessOfCases["leftOut"][number]) => `${caseId} (${because})`;

const WORDS = {
  group: { zh: "组", en: "group" },
  cases: { zh: "案件", en: "cases" },
  offered: { zh: "有方案", en: "offered" },
  paid: { zh: "合计/欠款", en: "paid/owed" },
  waived: { zh: "减免", en: "waived" },
  rate: { zh: "年化", en: "yearly" },
  months: { zh: "期数", en: "payments" },
  differences: { zh: "与最大组的差异", en: "Differences from the largest group" },
  difference: {
    zh: "{group} 对 {against}：有方案比例相差 {points}，为其 {ratio}",
    en: "{group} against {against}: {points} in the share with an offer, {ratio} of theirs",
  },
  doubt: { zh: "（低于五分之四，须说明原因）", en: " (below four fifths: explain it)" },
  tooFew: { zh: "案件太少，不作比较：{groups}", en: "Too few cases to compare: {groups}" },
  unequal: { zh: "事实相同而方案不同的案件对：{pairs}", en: "Pairs with the same facts and other offers: {pairs}" },
  leftOut: { zh: "未计入：{cases}", en: "Left out: {cases}" },
  noProof: {
    zh: "各列为最优方案的中位数。组间差异本身不证明不公平：事实可能不同。",
    en: "Medians of the best offers. A difference is no proof of unfairness: facts may differ.",
  },
} as const satisfies Readonly<Record<string, Text>>;
