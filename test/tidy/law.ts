import type { Citation, Rule, Rulebook } from "@fairdue/core/contact/rule.ts";
import type { Text } from "@fairdue/core/text.ts";

/** What is missing from rules of law: a source, a date in force, words in both languages, a vector on each side. */
export function lawFaults(books: readonly Rulebook[]): readonly string[] {
  const ids = books.flatMap(({ rules }) => rules.map(({ id }) => id));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`);
  return [...twice, ...books.flatMap((book) => book.rules.flatMap((rule) => ruleFaults(book, rule)))];
}

function ruleFaults(book: Rulebook, rule: Rule): readonly string[] {
  const faults: string[] = [];
  if (!rule.id.startsWith(`${book.id}.`)) faults.push(`is in the rulebook ${book.id}`);
  if (rule.cites.length === 0) faults.push("cites nothing");
  if (!rule.cites.every(isRead)) faults.push("has a citation without instrument or day read");
  if (rule.strength !== "house" && !namesArticle(rule.cites)) faults.push("claims to be verified and names no article");
  if (!Number.isSafeInteger(rule.inForceFrom)) faults.push("has no date in force");
  if (rule.inForceUntil !== undefined && rule.inForceUntil <= rule.inForceFrom) faults.push("ends before it begins");
  if (!isSaid(rule.title)) faults.push("has no title in one language");
  for (const [code, saying] of Object.entries(rule.sayings)) {
    if (!isSaid(saying.agent) || !isSaid(saying.borrower)) faults.push(`has no words for ${code} in one language`);
  }
  if (!rule.vectors.some(({ expect }) => expect === "silent")) faults.push("has no vector in which it is silent");
  if (!rule.vectors.some(({ expect }) => expect !== "silent") && Object.keys(rule.sayings).length > 0) {
    faults.push("has no vector in which it speaks");
  }
  return faults.map((fault) => `${rule.id} ${fault}`);
}

function isRead({ instrument, readOn }: Citation): boolean {
  return isSaid(instrument) && /^\d{4}-\d\d-\d\d$/.test(readOn);
}

/** An instrument may stand without an article where nobody could read its numbers: then nothing claims to be verified. */
function namesArticle(cites: readonly Citation[]): boolean {
  return cites.some(({ article }) => article.trim() !== "") || cites.every(({ status }) => status !== "verified");
}

function isSaid({ zh, en }: Text): boolean {
  return zh.trim() !== "" && en.trim() !== "";
}
