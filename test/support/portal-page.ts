import type { Page } from "playwright-core";
import { en, zh } from "../../portal/text/texts.ts";
import type { Person, PortalWorld } from "./portal.ts";

const TEXTS = { zh, en };

/** Lets somebody in to the portal at an address, as they would: the code from their phone, then what they know of themselves. */
export async function signInAt(
  page: Page,
  { address, portal, lang, person }: { address: string; portal: PortalWorld; lang: "zh" | "en"; person: Person },
): Promise<void> {
  const t = TEXTS[lang];
  await page.goto(address);
  await page.getByLabel(t["in.address"]).fill(person.phone);
  await page.getByRole("button", { name: t["in.send"] }).click();
  await page.getByText(t["in.demo.phone"]).waitFor();
  const code = /\d{6}/.exec(portal.textsTo(person.phone).at(-1) ?? "")?.[0] ?? "";
  await page.getByLabel(t["in.code"]).fill(code);
  await page.getByRole("button", { name: t["in.enter"] }).click();
  await page.getByLabel(t["in.person.name"]).fill(person.name);
  await page.getByLabel(t["in.person.four"]).fill(person.lastFour);
  await page.getByRole("button", { name: t["in.person.check"] }).click();
  await page.getByRole("heading", { name: t["debts.title"] }).waitFor();
}
