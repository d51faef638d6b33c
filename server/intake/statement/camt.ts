import { createReadStream, statSync } from "node:fs";
import type { Day } from "@fairdue/core/calendar/day.ts";
import { parseCurrency } from "@fairdue/core/currency.ts";
import { SaxesParser } from "saxes";
import { readAmount } from "../amounts.ts";
import { dateReader } from "../dates.ts";
import { BrokenSource, type RowFault } from "../row-fault.ts";
import { MadeReferences, type ReadLine, type StatementFile, type StatementLine } from "./statement-line.ts";

/**
 * Opens an ISO 20022 statement: camt.052 (within the day), .053 (end of day) or .054 (advice), any version.
 *
 * A batch whose transactions say their own amounts, and add up, is one line a transaction; otherwise the entry is one line
 * with the references of all of them.
 */
export function openCamt(path: string): StatementFile {
  return { format: "camt", bytes: statSync(path).size, lines: () => camtLines(path) };
}

/** Whether a file begins like a statement in XML. */
export function looksLikeXml(head: string): boolean {
  return /^\s*(?:<\?xml|<(?:\w+:)?Document\b)/.test(head.replace(/^\uFEFF/, ""));
}

/** An element with its text and children; only entries are built, one at a time. */
type Element = {
  readonly name: string;
  readonly line: number;
  text: string;
  readonly children: Element[];
  readonly currency?: string;
};

const REPORTS = new Set(["BkToCstmrAcctRpt", "BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn"]);

async function* camtLines(path: string): AsyncGenerator<ReadLine> {
  const parser = new SaxesParser({ xmlns: false });
  const done: Element[] = [];
  const open: Element[] = [];
  let isStatement = false;
  let broken: BrokenSource | undefined;
  parser.on("error", (error) => {
    broken ??= new BrokenSource({
      line: parser.line,
      field: "",
      why: NOT_XML,
      remedy: ASK_AGAIN,
      values: { says: error.message },
    });
  });
  parser.on("opentag", ({ name, attributes }) => {
    const local = name.slice(name.indexOf(":") + 1);
    if (REPORTS.has(local)) isStatement = true;
    if (open.length === 0 && local !== "Ntry") return;
    const { Ccy } = attributes as Readonly<Record<string, string>>;
    const element: Element = {
      name: local,
      line: parser.line,
      text: "",
      children: [],
      ...(Ccy !== undefined && { currency: Ccy }),
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += text;
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element?.name === "Ntry" && open.length === 0) done.push(element);
  });
  const made = new MadeReferences();
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 256 * 1024 })) {
    parser.write(chunk as string);
    if (broken !== undefined) throw broken;
    for (const entry of done.splice(0)) yield* linesOf(entry, made);
  }
  parser.close();
  if (broken !== undefined) throw broken;
  if (!isStatement) throw new BrokenSource({ line: 1, field: "", why: NO_STATEMENT, remedy: KINDS });
}

/** The element at a path of names below another. */
function at(element: Element | undefined, path: string): Element | undefined {
  return path
    .split("/")
    .reduce<Element | undefined>((inner, name) => inner?.children.find((one) => one.name === name), element);
}

function textAt(element: Element | undefined, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const text = at(element, path)?.text.trim();
    if (text !== undefined && text !== "" && text !== "NOTPROVIDED") return text;
  }
  return undefined;
}

function all(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

function* linesOf(entry: Element, made: MadeReferences): Generator<ReadLine> {
  const transactions = all(entry, "NtryDtls").flatMap((details) => all(details, "TxDtls"));
  const whole = amountOf(at(entry, "Amt"));
  if ("why" in whole) return yield rejected(entry, { ...whole, field: "Amt" });
  const valueOn = dayAt(entry, "ValDt") ?? dayAt(entry, "BookgDt");
  if (valueOn === undefined) return yield rejected(entry, { field: "ValDt", why: NO_DAY, remedy: ASK_AGAIN });
  const parts = partsOf(transactions, whole);
  const shared = { valueOn, bookedOn: dayAt(entry, "BookgDt") ?? valueOn, ...movementOf(entry) };
  const bankRef = textAt(entry, "AcctSvcrRef", "NtryRef");
  if (parts === undefined) {
    const told = transactions.map(toldBy);
    const references = told.flatMap((one) => one.references);
    const text = [...told.map((one) => one.text), textAt(entry, "AddtlNtryInf") ?? ""]
      .filter((one) => one !== "")
      .join(" ");
    const [party] = told;
    yield line(entry, {
      ...whole,
      ...shared,
      references,
      text,
      ...partyOf(party),
      bankRef: bankRef ?? refOf(made, whole, shared, references, text),
    });
    return;
  }
  for (const [nth, { transaction, amount }] of parts.entries()) {
    const { references, text, ...party } = toldBy(transaction);
    const own =
      textAt(transaction, "Refs/AcctSvcrRef", "Refs/TxId") ??
      (bankRef === undefined ? undefined : `${bankRef}/${nth + 1}`);
    yield line(transaction, {
      ...amount,
      ...shared,
      references,
      text,
      ...partyOf(party),
      bankRef: own ?? refOf(made, amount, shared, references, text),
    });
  }
}

type Amount = { readonly amount: number; readonly currency: string };
type Shared = Pick<StatementLine, "valueOn" | "bookedOn" | "direction" | "status" | "reversal">;
type Told = {
  readonly references: readonly string[];
  readonly text: string;
  readonly name?: string;
  readonly account?: string;
};

function line(at: Element, told: Omit<StatementLine, "line">): ReadLine {
  return { kind: "line", line: { line: at.line, ...told } };
}

function partyOf({ name, account }: Partial<Pick<Told, "name" | "account">> = {}) {
  return { ...(name !== undefined && { name }), ...(account !== undefined && { account }) };
}

function refOf(
  made: MadeReferences,
  { amount, currency }: Amount,
  { valueOn, direction }: Shared,
  references: readonly string[],
  text: string,
) {
  return made.of([valueOn, direction, amount, currency, ...references, text]);
}

/** The transactions with their own amounts; undefined when they do not say them all, or they are not the entry's sum. */
function partsOf(transactions: readonly Element[], whole: Amount) {
  const parts: { transaction: Element; amount: Amount }[] = [];
  for (const transaction of transactions) {
    const amount = amountOf(at(transaction, "Amt") ?? at(transaction, "AmtDtls/TxAmt/Amt"));
    if ("why" in amount || amount.currency !== whole.currency) return undefined;
    parts.push({ transaction, amount });
  }
  const sum = parts.reduce((total, { amount }) => total + amount.amount, 0);
  return parts.length > 1 && sum === whole.amount ? parts : undefined;
}

function movementOf(entry: Element): Pick<StatementLine, "direction" | "status" | "reversal"> {
  const status = textAt(entry, "Sts/Cd", "Sts");
  return {
    direction: textAt(entry, "CdtDbtInd") === "DBIT" ? "out" : "in",
    status: status === "PDNG" || status === "FUTR" ? "pending" : "booked",
    reversal: textAt(entry, "RvslInd") === "true",
  };
}

/** What a transaction says of its purpose and of the one who paid. */
function toldBy(transaction: Element): Told {
  const refs = at(transaction, "Refs");
  const remittance = at(transaction, "RmtInf");
  const structured = all(remittance, "Strd").flatMap((one) => textAt(one, "CdtrRefInf/Ref") ?? []);
  const free = all(remittance, "Ustrd").map(({ text }) => text.trim());
  const name = textAt(
    transaction,
    "RltdPties/Dbtr/Nm",
    "RltdPties/Dbtr/Pty/Nm",
    "RltdPties/UltmtDbtr/Nm",
    "RltdPties/UltmtDbtr/Pty/Nm",
  );
  const account = textAt(transaction, "RltdPties/DbtrAcct/Id/IBAN", "RltdPties/DbtrAcct/Id/Othr/Id");
  const given = ["EndToEndId", "InstrId", "MndtId"].flatMap((ref) => textAt(refs, ref) ?? []);
  return {
    references: [...structured, ...given],
    text: [...free, textAt(transaction, "AddtlTxInf") ?? ""].filter((one) => one !== "").join(" "),
    ...partyOf({ ...(name !== undefined && { name }), ...(account !== undefined && { account }) }),
  };
}

function amountOf(element: Element | undefined): Amount | Pick<RowFault, "why" | "remedy"> {
  const currency = parseCurrency(element?.currency ?? "");
  if (element === undefined || currency === undefined) return { why: NO_CURRENCY, remedy: ASK_AGAIN };
  const read = readAmount(element.text, currency, "1234.50");
  return read.kind === "amount" ? { amount: read.minor, currency } : { why: NO_AMOUNT, remedy: ASK_AGAIN };
}

const readDay = dateReader("YYYY-MM-DD");

/** A moment is taken by the day its bank wrote, in the bank's own zone. */
function dayAt(entry: Element, name: string): Day | undefined {
  const text = textAt(entry, `${name}/Dt`, `${name}/DtTm`);
  return text === undefined ? undefined : readDay?.(text.slice(0, 10));
}

function rejected(entry: Element, fault: RowFault): ReadLine {
  return { kind: "rejected", row: { line: entry.line, raw: "", faults: [fault] } };
}

const NOT_XML = { zh: "XML 在此处不完整或有误：{says}", en: "the XML is broken here: {says}" };
const ASK_AGAIN = { zh: "请向银行重新获取该文件", en: "Ask the bank for the file again" };
const NO_STATEMENT = {
  zh: "不是 camt.052、camt.053 或 camt.054 对账单",
  en: "it is not a camt.052, camt.053 or camt.054 statement",
};
const KINDS = { zh: "请提供 ISO 20022 账户报文", en: "Feed an account report of ISO 20022" };
const NO_DAY = { zh: "没有起息日和记账日", en: "has neither value nor booking day" };
const NO_CURRENCY = { zh: "没有可识别的币种", en: "has no currency that we know" };
const NO_AMOUNT = { zh: "不是金额", en: "is not an amount" };
