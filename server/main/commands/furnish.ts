import { createReadStream } from "node:fs";
import { parseDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Withheld } from "@fairdue/core/credit/furnish/history.ts";
import { parseMonth } from "@fairdue/core/credit/furnish/month.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { SingleBar } from "cli-progress";
import { acceptFurnishing } from "../../app/accept-furnishing.ts";
import { furnishMonth } from "../../app/furnish-month.ts";
import { furnishingLines } from "../../app/furnishing-lines.ts";
import { metro2Lines, metro2Refusal } from "../../app/metro2-lines.ts";
import { type FileLayout, writeFurnishing } from "../../app/write-furnishing.ts";
import { readFurnishingAnswer } from "../../intake/furnishing-answer.ts";
import { checkFurnishing } from "../../intake/furnishing-file.ts";
import { checkMetro2, isMetro2 } from "../../intake/metro2-file.ts";
import type { House } from "../house.ts";
import { complain, describeRefusal, EXIT, say } from "../terminal.ts";

export const FURNISHING_LAYOUTS = ["fairdue", "metro2-like"] as const;

export type FurnishOptions = {
  readonly month: string;
  /** {@link FURNISHING_LAYOUTS}; the house's own when left out. */
  readonly layout?: string;
  readonly out: string;
  /** Day to furnish as of, YYYY-MM-DD; today when left out. */
  readonly asOf?: string;
  readonly lang: Language;
  readonly json: boolean;
};

/**
 * `fairdue credit furnish`: computes a month and writes the file to the bureau.
 *
 * @returns the exit code: 0 written or nothing to send, 2 refused
 */
export async function furnish(house: FurnishingHouse, options: FurnishOptions): Promise<number> {
  const { out, lang, json } = options;
  const layout = await layoutOf(house, options.layout ?? "fairdue");
  if (typeof layout !== "function") return refused(fillText(layout, lang, { layout: options.layout ?? "" }));
  const month = parseMonth(options.month);
  const today = options.asOf === undefined ? localDayAt(house.gate.fallbackZone, Date.now()) : parseDay(options.asOf);
  if (month === undefined) return refused(fillText(NO_MONTH, lang, { month: options.month }));
  if (today === undefined) return refused(fillText(NO_DAY, lang, { day: options.asOf ?? "" }));
  const prepared = await withBar("furnish {value}", json, (onProgress) =>
    furnishMonth({ pool: house.pool, month, today, onProgress }),
  );
  if (prepared.kind === "refused") return refused(describeRefusal(prepared));
  const { fileNo, accounts, withheld } = prepared;
  if (fileNo === undefined) {
    if (json) say(JSON.stringify({ month, accounts, rows: 0, withheld }));
    else say(fillText(NOTHING, lang, { month, accounts }) + describeWithheld(withheld, lang));
    return EXIT.done;
  }
  const unfit = options.layout === "metro2-like" ? await metro2Refusal(house.pool, fileNo) : undefined;
  if (unfit !== undefined) return refused(describeRefusal(unfit));
  const written = await withBar("write {value}", json, (onProgress) =>
    writeFurnishing({ pool: house.pool, fileNo, out, layout, onProgress }),
  );
  if (written.kind === "refused") return refused(describeRefusal(written));
  const { rows, sha256 } = written;
  if (json) say(JSON.stringify({ month, file: fileNo, out, accounts, rows, withheld, sha256 }));
  else say(fillText(WRITTEN, lang, { month, file: fileNo, out, accounts, rows }) + describeWithheld(withheld, lang));
  return EXIT.done;
}

type FurnishingHouse = Pick<House, "pool" | "gate" | "catalogue" | "environment">;

/** The layout by its name, or why it cannot be used. */
async function layoutOf(house: FurnishingHouse, name: string): Promise<FileLayout | Text> {
  if (name === "fairdue") return furnishingLines;
  if (name !== "metro2-like") return NO_LAYOUT;
  const reporter = house.environment.metro2Licensed;
  if (reporter === undefined) return NO_LICENCE;
  const { products } = await house.catalogue();
  return metro2Lines({ reporter, isRevolving: (id) => products.get(id)?.kind === "credit-card" });
}

export type FurnishedFileOptions = { readonly file: string; readonly lang: Language; readonly json: boolean };

/** `fairdue credit accept FILE`: takes in the bureau's answer. 0 all accepted, 1 some rejected, 2 refused. */
export async function acceptAnswer(house: Pick<House, "pool">, options: FurnishedFileOptions): Promise<number> {
  const { file, lang, json } = options;
  const read = await readable(file, readFurnishingAnswer);
  if (read === undefined) return refused(fillText(NO_FILE, lang, { file }));
  if (read.kind === "faulty") return refused(describeFaults(file, read.faults));
  const { answer } = read;
  const done = await acceptFurnishing(house.pool, answer);
  if (done.kind === "refused") return refused(describeRefusal(done));
  const { accepted, rejected } = done;
  if (json) say(JSON.stringify({ file: answer.file, accepted, rejected, reasons: reasonsOf(answer.rejected) }));
  else {
    say(fillText(RECONCILED, lang, { file: answer.file, accepted, rejected }));
    for (const [reason, rows] of Object.entries(reasonsOf(answer.rejected))) say(`  ${rows}  ${reason}`);
  }
  return rejected === 0 ? EXIT.done : EXIT.found;
}

/** `fairdue credit verify FILE`: checks a file to the bureau without a database. 0 whole, 1 faulty, 2 not readable. */
export async function verifyFurnishing({ file, lang, json }: FurnishedFileOptions): Promise<number> {
  const beginning = await readable(file, firstPiece);
  if (beginning === undefined) return refused(fillText(NO_FILE, lang, { file }));
  const found = await check(file, isMetro2(beginning) ? checkMetro2 : checkFurnishing);
  if (json) say(JSON.stringify(found));
  else if (found.kind === "faulty") complain(describeFaults(file, found.faults));
  else if ("segments" in found) say(fillText(WHOLE_METRO2, lang, { segments: found.segments }));
  else say(fillText(WHOLE, lang, { file: found.header.file, month: found.header.month, rows: found.header.rows }));
  return found.kind === "whole" ? EXIT.done : EXIT.found;
}

async function check(file: string, by: typeof checkFurnishing | typeof checkMetro2) {
  return by(createReadStream(file, "utf8"));
}

async function firstPiece(text: AsyncIterable<string>): Promise<string> {
  for await (const piece of text) return piece;
  return "";
}

async function readable<T>(file: string, read: (text: AsyncIterable<string>) => Promise<T>): Promise<T | undefined> {
  try {
    return await read(createReadStream(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR"))
      return undefined;
    throw error;
  }
}

function refused(text: string): number {
  complain(text);
  return EXIT.refused;
}

async function withBar<T>(
  format: string,
  json: boolean,
  work: (onProgress: (done: number) => void) => Promise<T>,
): Promise<T> {
  const bar = json || !process.stderr.isTTY ? undefined : new SingleBar({ format, stream: process.stderr });
  bar?.start(0, 0);
  try {
    return await work((done) => bar?.update(done));
  } finally {
    bar?.stop();
  }
}

function describeFaults(file: string, faults: readonly { line: number; field: string; why: string }[]): string {
  return faults.map(({ line, field, why }) => `${file}:${line}: ${field === "" ? "" : `${field}: `}${why}`).join("\n");
}

function describeWithheld(withheld: Readonly<Partial<Record<Withheld["because"], number>>>, lang: Language): string {
  return Object.entries(withheld)
    .map(([because, accounts]) => `\n  ${fillText(WITHHELD[because as Withheld["because"]], lang, { accounts })}`)
    .join("");
}

function reasonsOf(rejected: readonly { readonly reason: string }[]): Readonly<Record<string, number>> {
  const reasons: Record<string, number> = {};
  for (const { reason } of rejected) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return reasons;
}

const NO_MONTH = { zh: "“{month}”不是月份，请写作 2026-11", en: '"{month}" is no month. Write it like 2026-11.' };
const NO_DAY = { zh: "“{day}”不是日期，请写作 2026-11-23", en: '"{day}" is not a date. Write it like 2026-11-23.' };
const NO_FILE = { zh: "读不到文件 {file}", en: "{file} cannot be read: there is no such file." };
const NO_LAYOUT = {
  zh: "没有“{layout}”这种格式；可选：fairdue、metro2-like",
  en: 'There is no layout "{layout}"; choose fairdue or metro2-like.',
};
const NO_LICENCE = {
  zh: "metro2-like 格式只供持有 Metro 2 许可的报送机构使用：请将 FAIRDUE_METRO2_LICENSED 设为许可持有人的名称。未准备也未发送任何内容。",
  en: "The layout metro2-like is for furnishers licensed for Metro 2: set FAIRDUE_METRO2_LICENSED to the name of the licence holder. Nothing was prepared or sent.",
};
const WHOLE_METRO2 = {
  zh: "报文完整：{segments} 个账户，长度与各项计数相符。",
  en: "The file is whole: {segments} accounts, lengths and counts agree.",
};
const NOTHING = {
  zh: "{month}：查看 {accounts} 个账户，没有需要报送的记录。",
  en: "{month}: {accounts} accounts looked at, nothing to send.",
};
const WRITTEN = {
  zh: "{month}：第 {file} 号报文，{rows} 行，{accounts} 个账户，已写入 {out}。",
  en: "{month}: file {file} with {rows} rows of {accounts} accounts, written to {out}.",
};
const WITHHELD: Readonly<Record<Withheld["because"], Text>> = {
  "no-prior-notice": {
    zh: "暂缓 {accounts} 个账户：报送不良信息前未告知本人（征信业管理条例第15条）。",
    en: "{accounts} accounts held back: the person was not told before a negative record (征信业管理条例 art. 15).",
  },
  contested: {
    zh: "暂缓 {accounts} 个账户：身份被盗用的异议尚未了结。",
    en: "{accounts} accounts held back: a stolen identity is still being examined.",
  },
};
const RECONCILED = {
  zh: "第 {file} 号报文：接受 {accepted} 行，退回 {rejected} 行。",
  en: "File {file}: {accepted} rows accepted, {rejected} rejected.",
};
const WHOLE = {
  zh: "第 {file} 号报文（{month}）完整：{rows} 行，总数和校验值相符。",
  en: "File {file} for {month} is whole: {rows} rows, totals and hash agree.",
};
