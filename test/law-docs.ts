import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import type { BeyondContact } from "@fairdue/rulebook/beyond-contact.ts";
import { beyondContactCn } from "@fairdue/rulebook/cn/beyond-contact.ts";
import { documentRulebook } from "@fairdue/rulebook/document.ts";
import { rulebooks } from "@fairdue/rulebook/index.ts";
import { beyondContactUk } from "@fairdue/rulebook/uk/beyond-contact.ts";
import { beyondContactUs } from "@fairdue/rulebook/us/beyond-contact.ts";

/** Duties beyond contact, by rulebook. */
const BEYOND: Readonly<Record<string, readonly BeyondContact[]>> = {
  cn: beyondContactCn,
  uk: beyondContactUk,
  us: beyondContactUs,
};

/** The pages of `docs/law/` as the rules write them: path from the root of the project, and text. */
export function lawPages(books: readonly Rulebook[]): readonly { readonly page: string; readonly text: string }[] {
  return books.flatMap((book) =>
    (["zh", "en"] as const).map((language) => ({
      page: `docs/law/${book.id}.${language}.md`,
      text: documentRulebook(book, language, BEYOND[book.id] ?? []),
    })),
  );
}

/** Where a page stands on this machine. */
export function placeOf(page: string): string {
  return fileURLToPath(new URL(`../${page}`, import.meta.url));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(placeOf("docs/law"), { recursive: true });
  for (const { page, text } of lawPages(rulebooks)) {
    writeFileSync(placeOf(page), text);
    console.log(page);
  }
}
