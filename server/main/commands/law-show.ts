import { formatDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import { standingOn } from "@fairdue/core/contact/compare-laws.ts";
import { fillText, type Language } from "@fairdue/core/text.ts";
import { lawByName } from "../law-by-name.ts";
import { complain, EXIT, say, table } from "../terminal.ts";
import { STANDINGS } from "./law-diff-report.ts";

/**
 * `fairdue law show LAW`: every rule of a law, and where it stands on the day named, or today.
 *
 * @returns the exit code: 0 shown, 2 the law cannot be read
 */
export async function lawShow(asked: {
  readonly name: string;
  readonly json: boolean;
  readonly lang: Language;
}): Promise<number> {
  const { name, json, lang } = asked;
  const read = await lawByName(name, lang);
  if (read.kind === "rejected") {
    complain(read.why);
    return EXIT.refused;
  }
  const { books, zone, asOf = localDayAt(zone, Date.now()) } = read.law;
  const rules = books.flatMap((book) =>
    book.rules.map((rule) => ({
      book: `${book.id}@${book.version}`,
      rule: rule.id,
      title: rule.title,
      strength: rule.strength,
      state: rule.state,
      standing: standingOn(rule, asOf),
      inForceFrom: formatDay(rule.inForceFrom),
      ...(rule.inForceUntil !== undefined && { inForceUntil: formatDay(rule.inForceUntil) }),
      parameters: Object.fromEntries(Object.entries(rule.parameters).map(([key, { value }]) => [key, value])),
    })),
  );
  if (json) {
    say(JSON.stringify({ law: name, on: formatDay(asOf), rules }, undefined, 2));
    return EXIT.done;
  }
  const rows = rules.map(({ rule, title, standing, inForceFrom, inForceUntil = "", parameters }) => {
    const numbers = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
    return [rule, STANDINGS[standing][lang], `${inForceFrom}–${inForceUntil}`, `${title[lang]}  ${numbers.join(" ")}`];
  });
  say(table(rows));
  const enforced = rules.filter(({ standing }) => standing === "in-force").length;
  say(fillText(SUMMARY, lang, { day: formatDay(asOf), rules: rules.length, enforced }));
  return EXIT.done;
}

const SUMMARY = {
  zh: "{day}：共 {rules} 条规则，执行 {enforced} 条",
  en: "On {day}: {rules} rules, {enforced} of them enforced",
};
