import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { overlays, rulebooks } from "@fairdue/rulebook/index.ts";
import type { Shelf } from "./mutation.ts";

const HOME: Readonly<Record<string, string>> = { cn: "Asia/Shanghai", uk: "Europe/London", us: "America/New_York" };

/** Every rulebook of a country, and every layer on the book of its country. */
export const shelves: readonly Shelf[] = [
  ...rulebooks.map((book) => ({ name: book.id, below: [], book, zone: homeOf(book.id) })),
  ...overlays.map(({ on, name, book }) => ({
    name: `${on}+${name}`,
    below: rulebooks.filter(({ id }) => id === on),
    book,
    zone: homeOf(on),
  })),
];

function homeOf(country: string): Zone {
  const zone = HOME[country];
  if (zone === undefined) throw new RangeError(`no zone is named for the rulebook ${country}`);
  return zone as Zone;
}
