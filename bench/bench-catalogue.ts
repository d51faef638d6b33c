import { day } from "@fairdue/core/calendar/day.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { Template } from "@fairdue/core/contact/template.ts";
import type { Ladder } from "@fairdue/core/strategy/ladder.ts";
import type { Catalogue } from "../server/store/catalogue.ts";

const NAME = { zh: "测量", en: "Bench" };

const template: Template = {
  id: "bench-sms",
  version: 1,
  messageClass: "reminder",
  content: ["collector-name", "creditor-name", "purpose", "complaint-channel", "collector-contact"],
  channels: ["sms"],
  variables: [],
  approvedOn: day("2026-11-01"),
  texts: { zh: { body: "测量" }, en: { body: "bench" } },
};

const ladder: Ladder = {
  id: "bench",
  version: 1,
  name: NAME,
  steps: [
    { id: "first", name: NAME, stage: "reminder", day: 1, channel: "sms", template: "bench-sms", minute: 600 },
    { id: "second", name: NAME, stage: "outreach", day: 30, channel: "sms", template: "bench-sms", minute: 600 },
  ],
};

/** One lender, one product, a ladder whose first step is due. */
export const benchCatalogue: Catalogue = {
  lenders: new Map([
    [
      "bench-lender",
      {
        id: "bench-lender",
        name: NAME,
        kind: "consumer-finance",
        zone: "Asia/Shanghai" as Zone,
        currency: "CNY",
        hotline: "0000",
        payLink: "https://pay.example",
        address: [],
        ladder: "bench",
      },
    ],
  ]),
  products: new Map([
    [
      "bench-product",
      { id: "bench-product", lender: "bench-lender", name: NAME, kind: "pay-later", graceDays: 0, currency: "CNY" },
    ],
  ]),
  ladders: new Map([["bench", ladder]]),
  templates: new Map([["bench-sms", template]]),
  agencies: new Map(),
};
