import { type Day, parseDay } from "@fairdue/core/calendar/day.ts";
import { fillText, type Language } from "@fairdue/core/text.ts";
import type { ComparedLaw } from "../app/law-diff.ts";
import { knownLaws, layersOfLaw, stackLaw } from "../app/law-gate.ts";
import type { HousePolicy } from "../intake/house-policy.ts";
import { loadPolicy } from "./law-of-house.ts";
import { describeRefusal } from "./terminal.ts";

export type NamedLaw =
  | { readonly kind: "read"; readonly law: ComparedLaw }
  | { readonly kind: "rejected"; readonly why: string };

/**
 * Reads a law as it is written on a command line: a country, its layers, policy files, and the day as of which it is
 * taken, such as `cn`, `us+nyc`, `cn+house.yaml`, `cn@2026-01-01` or `cn+house.yaml@2026-01-01`.
 */
export async function lawByName(text: string, lang: Language): Promise<NamedLaw> {
  const [, names = text, date] = /^(.*)@(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  const asOf = date === undefined ? undefined : parseDay(date);
  if (date !== undefined && asOf === undefined) return rejected(NO_DAY, lang, { day: date });
  const [country = "", ...above] = names.split("+");
  const layers = above.filter((name) => !isFile(name));
  const name = [country, ...layers].join("+");
  const law = layersOfLaw(name);
  if (law === undefined) return rejected(NO_LAW, lang, { law: name, known: knownLaws().join(", ") });
  const policies: HousePolicy[] = [];
  for (const file of above.filter(isFile)) {
    const loaded = await loadPolicy(file, lang);
    if (loaded.kind === "refused") return { kind: "rejected", why: describeRefusal(loaded) };
    if (!`${name}+`.startsWith(`${loaded.house.law}+`)) {
      return rejected(OTHER_LAW, lang, { file, law: loaded.house.law, name });
    }
    policies.push(loaded.house);
  }
  const stacked = stackLaw(law, policies);
  if (stacked.kind === "refused") return { kind: "rejected", why: stacked.problems[0].why[lang] };
  return { kind: "read", law: { books: stacked.books, zone: law.zone, ...dayed(asOf) } };
}

function isFile(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

function dayed(asOf: Day | undefined): { readonly asOf?: Day } {
  return asOf === undefined ? {} : { asOf };
}

function rejected(text: Record<Language, string>, lang: Language, values: Record<string, string>): NamedLaw {
  return { kind: "rejected", why: fillText(text, lang, values) };
}

const NO_DAY = { zh: "“{day}”不是日期，请写作 2026-11-23", en: '"{day}" is not a date. Write it like 2026-11-23.' };
const NO_LAW = {
  zh: "没有法域“{law}”；可选：{known}，其后可加 +policy.yaml 与 @2026-01-01",
  en: 'There is no law "{law}"; choose one of {known}, and add +policy.yaml or @2026-01-01 behind it',
};
const OTHER_LAW = {
  zh: "{file} 是为 {law} 制定的，不能用于 {name}",
  en: "{file} was made for {law} and does not stand on {name}",
};
