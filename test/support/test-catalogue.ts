import type { Lender, Product } from "@fairdue/core/account/catalogue.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { Ladder } from "@fairdue/core/strategy/ladder.ts";

const SHANGHAI = "Asia/Shanghai" as Zone;
const lender = (id: string): Lender => ({
  id,
  name: { zh: id, en: id },
  kind: "consumer-finance",
  zone: SHANGHAI,
  currency: "CNY",
  hotline: "95000",
  payLink: "https://lender.example/pay",
  address: ["Example Road 1"],
  ladder: "plain",
});
const product = (id: string, of: string): Product => ({
  id,
  lender: of,
  name: { zh: id, en: id },
  kind: "pay-later",
  graceDays: 2,
  currency: "CNY",
});
const plain: Ladder = {
  id: "plain",
  version: 1,
  name: { zh: "", en: "" },
  steps: [
    { id: "first", name: { zh: "", en: "" }, stage: "reminder", day: 1, channel: "app", template: "t", minute: 600 },
  ],
};

/** Two lenders with a product each, and one ladder of one step. */
export const testCatalogue = {
  lenders: new Map(["alpha", "beta"].map((id) => [id, lender(id)])),
  products: new Map([
    ["later", product("later", "alpha")],
    ["card", product("card", "beta")],
  ]),
  ladders: new Map([["plain", plain]]),
};
