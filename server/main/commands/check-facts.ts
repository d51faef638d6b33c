import { readFile } from "node:fs/promises";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { type CheckedContact, type CheckedReason, checkContacts, ordinaryOfLaw } from "../../app/check-contacts.ts";
import { knownLaws, lawGates } from "../../app/law-gate.ts";
import { type CaseFault, readContactCases } from "../../intake/contact-facts.ts";
import { loadPolicy } from "../law-of-house.ts";
import { complain, describeRefusal, EXIT, say } from "../terminal.ts";

/**
 * `fairdue check --law us FILE`: judges contacts given with their facts, and says why (`docs/formats/contact-facts.md`).
 *
 * @returns the exit code: 0 all lawful, 1 some are not, 2 the file or a case in it could not be read
 */
export async function checkFacts(order: {
  readonly file: string;
  readonly law: string;
  readonly json: boolean;
  readonly lang: Language;
  /** File with the house's own, stricter numbers, standing on the laws it was made for. */
  readonly policyFile?: string | undefined;
}): Promise<number> {
  const { file, law, json, lang, policyFile } = order;
  if (ordinaryOfLaw(law) === undefined) {
    complain(fillText(NO_LAW, lang, { law, known: knownLaws().join(", ") }));
    return EXIT.refused;
  }
  const source = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => error);
  if (typeof source !== "string") {
    complain(fillText(NO_FILE, lang, { file, code: source.code ?? source.message }));
    return EXIT.refused;
  }
  const policy = policyFile === undefined ? undefined : await loadPolicy(policyFile, lang);
  if (policy?.kind === "refused") {
    complain(describeRefusal(policy));
    return EXIT.refused;
  }
  const { cases, faults } = readContactCases(source, law, ordinaryOfLaw);
  const verdicts = checkContacts(cases, lawGates(policy === undefined ? [] : [policy.house]));
  if (json) say(JSON.stringify({ law, verdicts, faults }, null, 2));
  else if (verdicts.length > 0) say(report(verdicts, lang));
  for (const fault of faults) complain(describeFault(file, fault));
  if (faults.length > 0) return EXIT.refused;
  return verdicts.every(({ allowed }) => allowed) ? EXIT.done : EXIT.found;
}

function report(verdicts: readonly CheckedContact[], lang: Language): string {
  const allowed = verdicts.filter((one) => one.allowed).length;
  const summary = fillText(SUMMARY, lang, { cases: verdicts.length, allowed, blocked: verdicts.length - allowed });
  return [...verdicts.map((one) => describe(one, lang)), summary].join("\n");
}

function describe(one: CheckedContact, lang: Language): string {
  const { id, verdict, earliest, reasons, warnings, lifted, assumed } = one;
  const when = earliest === undefined ? "" : `  ${EARLIEST[lang]} ${earliest}`;
  return [
    `${id}: ${VERDICTS[verdict][lang]}${when}`,
    ...[...reasons, ...warnings, ...lifted].flatMap((reason) => describeReason(reason, lang)),
    ...assumed.map((text) => `  · ${text[lang]}`),
  ].join("\n");
}

function describeReason(reason: CheckedReason, lang: Language): readonly string[] {
  const cites = reason.cites.map(({ instrument, article, status }) => {
    const doubt = status === "verified" ? "" : ` (${DOUBT[status][lang]})`;
    return `${instrument[lang]}${article === "" ? "" : ` ${article}`}${doubt}`;
  });
  return [`  [${KINDS[reason.kind][lang]}] ${reason.text[lang]}`, `      ${reason.rule} · ${cites.join("; ")}`];
}

function describeFault(file: string, { id, path, why, remedy }: CaseFault): string {
  const where = [id, path].filter((part) => part !== "").join(" › ");
  return `${file}${where === "" ? "" : `: ${where}`}: ${why}. ${remedy}`;
}

const NO_LAW = { zh: "没有规则集“{law}”；可选：{known}", en: 'There is no law "{law}"; choose one of {known}' };
const NO_FILE = { zh: "无法读取 {file}（{code}）", en: "Cannot read {file} ({code})" };
const EARLIEST = { zh: "最早", en: "earliest" };
const SUMMARY = {
  zh: "共 {cases} 例：准许 {allowed}，不准许 {blocked}",
  en: "{cases} cases: {allowed} permitted, {blocked} not",
};
const VERDICTS: Readonly<Record<CheckedContact["verdict"], Text>> = {
  permit: { zh: "准许", en: "permitted" },
  refuse: { zh: "禁止", en: "prohibited" },
  route: { zh: "应联系他人", en: "contact somebody else" },
  require: { zh: "须先补足", en: "something is missing" },
  later: { zh: "须等待", en: "not yet" },
};
const KINDS: Readonly<Record<CheckedReason["kind"], Text>> = {
  refuse: { zh: "禁止", en: "prohibited" },
  route: { zh: "转联系", en: "instead" },
  require: { zh: "须补足", en: "required" },
  later: { zh: "等待", en: "later" },
  warn: { zh: "提示", en: "warning" },
  lift: { zh: "例外", en: "exception" },
};
const DOUBT = {
  reported: { zh: "据报道", en: "as reported" },
  unverified: { zh: "未核实", en: "unverified" },
} as const;
