import { formatDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Unwarranted } from "@fairdue/core/ledger/unwarranted.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { approveRemedy } from "../../app/approve-remedy.ts";
import { describeUnwarranted } from "../../app/describe-unwarranted.ts";
import { keyOf, unwarrantedOf } from "../../app/find-unwarranted.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say } from "../terminal.ts";

const ZONE = "Asia/Shanghai" as Zone;

export type UnwarrantedOptions = {
  readonly caseId: number;
  /** Key of a finding to approve, and who does: ROLE:PERSON. */
  readonly approve?: string;
  readonly by?: string;
  readonly lang: Language;
  readonly json: boolean;
};

/** `fairdue unwarranted CASE`; exit 1 when something is found. With `--approve KEY` it is put right: 0 done, 2 refused. */
export async function showUnwarranted(house: House, options: UnwarrantedOptions): Promise<number> {
  const { caseId, lang, json, approve } = options;
  const now = await houseNow(house.pool);
  const asOf = localDayAt(ZONE, now);
  const withBook = { pool: house.pool, catalogue: await house.catalogue() };
  if (approve !== undefined) return putRight(withBook, { ...options, approve }, now);
  const reading = await unwarrantedOf(withBook, { caseId, asOf });
  if (reading.kind === "refused") {
    complain(fillText(WORDS.nobody, lang, { caseId }));
    return EXIT.refused;
  }
  const { found, currency } = reading;
  if (json) say(JSON.stringify({ caseId, asOf: formatDay(asOf), currency, found: found.map(plain) }, null, 2));
  else if (found.length === 0) say(WORDS.nothing[lang]);
  else for (const one of found) say(describe(one, lang, currency));
  return found.length === 0 ? EXIT.done : EXIT.found;
}

async function putRight(
  house: Parameters<typeof approveRemedy>[0],
  { caseId, approve: about, by = "", lang, json }: UnwarrantedOptions & { readonly approve: string },
  now: number,
): Promise<number> {
  const [role, person, ...more] = by.split(":");
  if (!role || !person || more.length > 0) {
    complain(WORDS.noApprover[lang]);
    return EXIT.refused;
  }
  const done = await approveRemedy(house, caseId, { about, by: { role, person }, now });
  if (done.kind === "refused") {
    complain(fillText(WORDS[done.because], lang, { caseId, about }));
    return EXIT.refused;
  }
  if (json) say(JSON.stringify({ caseId, about, entries: done.entries, apologyOwed: done.apologyOwed }));
  else {
    say(fillText(WORDS.approved, lang, { about, entries: done.entries.length }));
    if (done.apologyOwed) say(WORDS.apologise[lang]);
  }
  return EXIT.done;
}

function describe(one: Unwarranted, lang: Language, currency: string): string {
  const { what, remedies } = describeUnwarranted(one, currency);
  const proposed = remedies.map((remedy) => remedy[lang]).join(lang === "zh" ? "、" : ", ");
  return `${keyOf(one)}  ${what[lang]}\n  ${fillText(WORDS.propose, lang, { remedies: proposed })}`;
}

/** Amounts and days as JSON can carry them. */
function plain(one: Unwarranted): unknown {
  const written = JSON.stringify(one, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value));
  return { key: keyOf(one), ...(JSON.parse(written) as object), on: formatDay(one.on) };
}

const WORDS = {
  nobody: { zh: "没有编号为 {caseId} 的案件。", en: "There is no case {caseId}." },
  "no-such-case": { zh: "没有编号为 {caseId} 的案件。", en: "There is no case {caseId}." },
  "no-such-finding": {
    zh: "案件 {caseId} 没有“{about}”这一项，或已处理。没有改动。",
    en: "Case {caseId} has no finding {about}, or it was put right before. Nothing was changed.",
  },
  noApprover: { zh: "--by 请写 角色:人员，例如 team-lead:gao", en: "--by: write ROLE:PERSON, such as team-lead:gao" },
  approved: { zh: "已批准 {about}，记账 {entries} 笔。", en: "{about} approved; {entries} entries posted." },
  apologise: { zh: "还须向本人致歉。", en: "An apology is owed to the person." },
  nothing: {
    zh: "按目前的账，没有不该收、不该发、不该报的。",
    en: "As the ledger stands, nothing was charged, sent or reported that should not have been.",
  },
  propose: { zh: "建议（由人批准）：{remedies}", en: "Proposed, for a person to approve: {remedies}" },
} satisfies Record<string, Text>;
