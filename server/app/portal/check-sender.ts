import type { Text } from "@fairdue/core/text.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../../store/catalogue.ts";
import { worksHere } from "../../store/staff.ts";

/** Whose a number, link or code is; `unknown` when it is nobody's here. */
export type CheckedSender =
  | { readonly kind: "hotline" | "link"; readonly lender: Text }
  | { readonly kind: "colleague" }
  | { readonly kind: "unknown" };

/** Shorter runs of digits are codes or parts of a number. */
const LEAST_DIGITS = 4;

/**
 * Whether somebody who calls or writes in a lender's name is who they say: by the number they call from, the link they send,
 * or the code they work under. A link counts by its whole host name, as a forged one often only looks alike.
 */
export async function checkSender(
  { pool, catalogue }: { readonly pool: Pool; readonly catalogue: Pick<Catalogue, "lenders"> },
  said: string,
): Promise<CheckedSender> {
  const text = said.normalize("NFKC").trim();
  const digits = text.replace(/[\s()-]/g, "").replace(/^\+?86(?=\d{5,}$)/, "");
  const host = hostOf(text);
  for (const { name: lender, hotline, payLink } of catalogue.lenders.values()) {
    if (digits.length >= LEAST_DIGITS && digits === hotline.replace(/[\s()-]/g, "")) return { kind: "hotline", lender };
    if (host !== undefined && host === hostOf(payLink)) return { kind: "link", lender };
  }
  return { kind: (await worksHere(pool, text)) ? "colleague" : "unknown" };
}

function hostOf(text: string): string | undefined {
  const link = /^https?:\/\//i.test(text) ? text : /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : "";
  return URL.canParse(link) ? new URL(link).hostname : undefined;
}
