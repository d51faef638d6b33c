import type { ReferenceBudget } from "@fairdue/core/plan/affordability.ts";
import { source } from "./instruments.ts";

/**
 * Average consumption by head in 2024.
 *
 * No authority publishes a budget for people in debt; this average leaves a household what people spend, and is the most
 * careful published figure. The release was read as a reprint that breaks off after education: `health` is what the printed
 * items leave of the printed total of 28,227 yuan, so that it holds other goods and services too. Hence unverified.
 */
export const referenceBudgetCn: ReferenceBudget = {
  id: "cn-2024",
  name: { zh: "2024年全国居民人均消费支出", en: "Average consumption by head, China 2024" },
  currency: "CNY",
  yearlyPerPerson: {
    food: 8_411_00n,
    clothing: 1_521_00n,
    housing: 6_263_00n,
    household: 1_547_00n,
    transport: 3_976_00n,
    education: 3_189_00n,
    health: 3_320_00n,
  },
  cites: [
    source(
      {
        zh: "国家统计局《2024年居民收入和消费支出情况》",
        en: "National Bureau of Statistics, Income and consumption of residents in 2024",
      },
      "二、居民消费支出情况",
      "unverified",
    ),
  ],
};
