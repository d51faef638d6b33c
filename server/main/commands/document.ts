import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { formatDay } from "@fairdue/core/calendar/day.ts";
import { DOCUMENT_KINDS, type DocumentKind } from "@fairdue/core/document/document.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { checkDocument } from "../../app/document/check-document.ts";
import { TITLES } from "../../app/document/document-words.ts";
import { issueDocument, type NotIssued, sha256 } from "../../app/document/issue-document.ts";
import { layOutLetter } from "../../channels/letter/letter-pdf.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say } from "../terminal.ts";

export type IssueOptions = {
  readonly kind: string;
  readonly caseId: number;
  readonly account?: string;
  readonly payment?: string;
  readonly lang?: Language;
  readonly out: string;
  readonly json: boolean;
};

/** `fairdue document issue KIND CASE`: writes NUMBER.pdf and NUMBER.html. @returns 0 issued, 2 refused */
export async function documentIssue(house: House, options: IssueOptions): Promise<number> {
  const { caseId, account, payment, lang, out, json } = options;
  const kind = DOCUMENT_KINDS.find((one) => one === options.kind);
  if (kind === undefined) {
    complain(`There is no document "${options.kind}"; choose one of ${DOCUMENT_KINDS.join(", ")}.`);
    return EXIT.refused;
  }
  const catalogue = await house.catalogue();
  const issued = await issueDocument(
    { ...house, catalogue, layOut: layOutLetter },
    {
      kind,
      caseId,
      now: await houseNow(house.pool),
      ...(account !== undefined && { account }),
      ...(payment !== undefined && { payment }),
      ...(lang !== undefined && { language: lang }),
    },
  );
  if (issued.kind === "refused") {
    complain(describeRefusal(issued, kind, lang ?? "en"));
    return EXIT.refused;
  }
  const files = [path.join(out, `${issued.number}.pdf`), path.join(out, `${issued.number}.html`)] as const;
  await writeFile(files[0], issued.pdf, { mode: 0o600 });
  await writeFile(files[1], issued.html, { mode: 0o600 });
  const { number } = issued;
  say(json ? JSON.stringify({ number, kind, pdf: files[0], html: files[1] }) : `${number}\n${files.join("\n")}`);
  return EXIT.done;
}

/** `fairdue document check NUMBER [FILE]`. @returns 0 genuine, 1 no such document or another file */
export async function documentCheck(
  house: House,
  { number, file, json, lang }: { number: string; file: string | undefined; json: boolean; lang: Language },
): Promise<number> {
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => null);
  if (bytes === null) {
    complain(`${file}: cannot be read.`);
    return EXIT.refused;
  }
  const hash = bytes === undefined ? undefined : sha256(bytes);
  const checked = await checkDocument({ ...house, catalogue: await house.catalogue() }, number, hash);
  const isGenuine = checked.kind === "issued" && checked.file !== "different";
  if (json) say(JSON.stringify(checked, (key, value: unknown) => (key === "asOf" ? formatDay(value as never) : value)));
  else if (checked.kind === "unknown") say(CHECKED.unknown[lang]);
  else {
    const { document, lender, asOf } = checked;
    const values = {
      number: checked.number,
      title: TITLES[document][lang],
      lender: lender[lang],
      asOf: formatDay(asOf),
    };
    say(fillText(CHECKED.issued, lang, values));
    if (checked.file !== undefined) say(CHECKED[checked.file][lang]);
  }
  return isGenuine ? EXIT.done : EXIT.found;
}

const CHECKED = {
  unknown: { zh: "没有此编号的文件。", en: "No document with this number was issued here." },
  issued: { zh: "{number}：{lender} 出具的{title}，截至 {asOf}。", en: "{number}: {title} by {lender}, as of {asOf}." },
  same: { zh: "文件与出具时完全一致。", en: "The file is the one that was issued, to the last byte." },
  different: {
    zh: "文件与出具的不一致：可能被改动。",
    en: "The file is NOT the one that was issued: it may have been changed.",
  },
} satisfies Record<string, Text>;

function describeRefusal(refused: NotIssued, kind: DocumentKind, lang: Language): string {
  if (refused.because === "which-account") return fillText(WHICH, lang, { accounts: refused.accounts.join(", ") });
  return fillText(REFUSALS[refused.because], lang, { title: TITLES[kind][lang] });
}

const WHICH: Text = { zh: "请用 --account 指明账户：{accounts}", en: "Say which account with --account: {accounts}" };
const REFUSALS: Readonly<Record<Exclude<NotIssued["because"], "which-account">, Text>> = {
  "no-such-case": { zh: "没有此案件。", en: "There is no such case." },
  "person-erased": { zh: "该借款人的资料已删除。", en: "The person's data has been erased." },
  "still-open": {
    zh: "不能出具{title}：账户尚有未还款项。",
    en: "No {title}: something is still open on the account. A statement shows what.",
  },
  "no-such-payment": { zh: "没有这笔还款。", en: "There is no such payment; --payment takes its reference." },
  "taken-back": { zh: "这笔还款已被冲正。", en: "That payment was taken back." },
  "no-plan": { zh: "该账户没有还款计划。", en: "The account has no plan." },
};
