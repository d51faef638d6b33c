import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import { arrangementsCn } from "@fairdue/rulebook/cn/arrangements.ts";
import { readOfferPolicy } from "../../intake/offer-policy.ts";
import { complain, describeFaults } from "../terminal.ts";

const EXAMPLE_OFFERS = fileURLToPath(new URL("../../../examples/offers/shanhe.yaml", import.meta.url));

/** The offer policy of a file, the example's without one; undefined after saying what is wrong with it. */
export async function offerPolicyOf(file: string = EXAMPLE_OFFERS): Promise<OfferPolicy | undefined> {
  const source = await readFile(file, "utf8").catch(() => undefined);
  if (source === undefined) {
    complain(`--policy ${file}: there is no such file. An example is examples/offers/shanhe.yaml.`);
    return undefined;
  }
  const reading = readOfferPolicy(source, arrangementsCn);
  if (reading.kind === "read") return reading.policy;
  complain(describeFaults(file, reading.faults));
  return undefined;
}
