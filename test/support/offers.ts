import { readFileSync } from "node:fs";
import { arrangementsCn } from "../../rulebook/cn/arrangements.ts";
import { readOfferPolicy } from "../../server/intake/offer-policy.ts";

/** The offer policy of the examples. */
export function exampleOffers() {
  const source = readFileSync(new URL("../../examples/offers/shanhe.yaml", import.meta.url), "utf8");
  const reading = readOfferPolicy(source, arrangementsCn);
  if (reading.kind === "rejected") throw new Error(JSON.stringify(reading.faults));
  return reading.policy;
}
