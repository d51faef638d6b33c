import type { Instant } from "@fairdue/core/calendar/zone.ts";
import type { AmountTable } from "@fairdue/core/contact/template.ts";
import { fillText, type Language } from "@fairdue/core/text.ts";
import PDFDocument from "pdfkit";
import type { LetterContent } from "./letter-content.ts";
import { letterFont } from "./letter-font.ts";
import { LETTER_WORDS } from "./letter-words.ts";

/** A4 in points. Folded in three, the addressee stands in the upper third, on the left, where a window shows it. */
const PAGE = { left: 71, right: 71, top: 54, bottom: 74, width: 595.28, height: 841.89 };
const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
const WINDOW_TOP = 132;
/** Below the window: nothing about the debt may be seen through it. */
const BODY_TOP = 256;
const FOOT_TOP = 60;
const SIZE = { body: 10, small: 8.5, subject: 13 };
const LINE_GAP = 1;
const CELL = { padX: 6, padY: 2.5 };
const RULE = "#999999";

export type LetterSheet = { readonly content: LetterContent; readonly language: Language; readonly createdAt: Instant };

/**
 * Lays a letter out as PDF with text that can be selected and searched.
 * The same sheet gives the same bytes, so that a copy can be shown to be the one that was sent.
 */
export async function layOutLetter({ content, language, createdAt }: LetterSheet): Promise<Buffer> {
  const font = await letterFont();
  const document = new PDFDocument({
    size: "A4",
    margins: PAGE,
    bufferPages: true,
    lang: language === "zh" ? "zh-CN" : "en",
    font: font as unknown as string,
    info: { Title: content.subject, Author: content.sender[0], CreationDate: new Date(createdAt) },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.once("end", () => resolve(Buffer.concat(chunks)));
    document.once("error", reject);
  });
  writeHead(document, content, language);
  writeBody(document, content);
  writeFeet(document, content, language);
  document.end();
  return await finished;
}

function writeHead(document: PDFKit.PDFDocument, content: LetterContent, language: Language): void {
  const column = TEXT_WIDTH / 2;
  document.fontSize(SIZE.small).fillColor("#444444");
  document.text(content.sender.join("\n"), PAGE.left + column, PAGE.top, { width: column, align: "right" });
  document.fontSize(SIZE.body).fillColor("black");
  document.text(content.addressee.join("\n"), PAGE.left, WINDOW_TOP, { width: column - 20, lineGap: LINE_GAP });
  const { reference, date } = content;
  const facts = [
    fillText(LETTER_WORDS.date, language, { date }),
    fillText(LETTER_WORDS.reference, language, { reference }),
  ];
  document.text(facts.join("\n"), PAGE.left + column, WINDOW_TOP, { width: column, align: "right", lineGap: LINE_GAP });
}

function writeBody(document: PDFKit.PDFDocument, content: LetterContent): void {
  document.fontSize(SIZE.subject).text(content.subject, PAGE.left, BODY_TOP, { width: TEXT_WIDTH });
  document.fontSize(SIZE.body).moveDown(0.6);
  for (const part of content.parts) {
    if (part.kind === "table") writeTable(document, part.table);
    else document.text(part.text, PAGE.left, document.y, { width: TEXT_WIDTH, lineGap: LINE_GAP });
    document.moveDown(0.5);
  }
}

/** Rules around head and total; the first column to the left, amounts to the right; rows stay whole, the head is repeated. */
function writeTable(document: PDFKit.PDFDocument, table: AmountTable): void {
  const width = TEXT_WIDTH / table.columns.length;
  writeHeadRow(document, table.columns, width);
  for (const row of table.rows) {
    if (breaksPage(document, row, width)) writeHeadRow(document, table.columns, width);
    writeRow(document, row, width);
  }
  ruleAcross(document);
  if (table.total === undefined) return;
  breaksPage(document, table.total, width);
  writeRow(document, table.total, width);
  ruleAcross(document);
}

function writeHeadRow(document: PDFKit.PDFDocument, columns: readonly string[], width: number): void {
  breaksPage(document, columns, width);
  ruleAcross(document);
  writeRow(document, columns, width);
  ruleAcross(document);
}

/** Begins a new page when the row has no room on this one; true when it did. */
function breaksPage(document: PDFKit.PDFDocument, cells: readonly string[], width: number): boolean {
  if (document.y + heightOf(document, cells, width) <= PAGE.height - PAGE.bottom) return false;
  document.addPage();
  return true;
}

function writeRow(document: PDFKit.PDFDocument, cells: readonly string[], width: number): void {
  const height = heightOf(document, cells, width);
  const top = document.y;
  cells.forEach((cell, index) => {
    document.text(cell, PAGE.left + index * width + CELL.padX, top + CELL.padY, cellOptions(index, width));
  });
  document.y = top + height;
}

function heightOf(document: PDFKit.PDFDocument, cells: readonly string[], width: number): number {
  const heights = cells.map((cell, index) => document.heightOfString(cell, cellOptions(index, width)));
  return Math.max(...heights) + 2 * CELL.padY;
}

function cellOptions(index: number, width: number) {
  return { width: width - 2 * CELL.padX, align: index === 0 ? "left" : "right" } as const;
}

function ruleAcross(document: PDFKit.PDFDocument): void {
  document.lineWidth(0.5).strokeColor(RULE);
  document
    .moveTo(PAGE.left, document.y)
    .lineTo(PAGE.left + TEXT_WIDTH, document.y)
    .stroke();
}

/** Complaint channel and page number on every page, below the margin of the text. */
function writeFeet(document: PDFKit.PDFDocument, content: LetterContent, language: Language): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    document.switchToPage(index);
    // Text below the bottom margin would open a new page.
    document.page.margins.bottom = 0;
    const page = fillText(LETTER_WORDS.page, language, { page: index + 1, pages: count });
    document.fontSize(SIZE.small).fillColor("#444444");
    document.text(content.footer.join("\n"), PAGE.left, PAGE.height - FOOT_TOP, { width: TEXT_WIDTH - 90 });
    document.text(page, PAGE.width - PAGE.right - 90, PAGE.height - FOOT_TOP, { width: 90, align: "right" });
  }
}
