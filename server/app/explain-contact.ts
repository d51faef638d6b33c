import { bucketOfId } from "@fairdue/core/bucket.ts";
import { contactFactsOf } from "@fairdue/core/case/contact-facts.ts";
import { decideContact } from "@fairdue/core/contact/gate.ts";
import type { Channel } from "@fairdue/core/contact/request.ts";
import type { Verdict } from "@fairdue/core/contact/verdict.ts";
import { loadCases } from "../store/load-cases.ts";
import { LenderPaths } from "./lender-paths.ts";
import type { Reading } from "./show-cases.ts";
import { type SpokenReason, speakReasons } from "./words-of-reasons.ts";

export type Explained =
  | {
      readonly kind: "explained";
      readonly verdict: Verdict;
      readonly reasons: readonly SpokenReason[];
      readonly notes: readonly SpokenReason[];
    }
  | { readonly kind: "refused"; readonly because: "no-such-case" | "no-address" | "no-text" };

/** What the gate would say to a contact that nobody has planned: the answer to "may I call now?". Nothing is written. */
export async function explainContact(
  reading: Omit<Reading, "asOf">,
  asked: { readonly caseId: number; readonly channel: Channel; readonly at: number },
): Promise<Explained> {
  const [loaded] = await loadCases(reading.pool, bucketOfId(asked.caseId), [asked.caseId]);
  if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
  const kinds = {
    voice: "phone",
    sms: "phone",
    email: "email",
    app: "app",
    im: "im",
    letter: "postal",
    visit: "place",
  } as const;
  const point = loaded.state.points.find((one) => one.kind === kinds[asked.channel]);
  if (point === undefined) return { kind: "refused", because: "no-address" };
  const template = [...reading.catalogue.templates.values()].find((one) => one.channels.includes(asked.channel));
  if (template === undefined) return { kind: "refused", because: "no-text" };
  const lender = new LenderPaths(reading.catalogue).of(loaded).facts;
  const verdict = decideContact(reading.gate, contactFactsOf(loaded.state, lender, { ...asked, point, template }));
  const reasons = verdict.kind === "permit" ? [] : speakReasons(reading.gate, verdict.reasons);
  return { kind: "explained", verdict, reasons, notes: speakReasons(reading.gate, verdict.notes) };
}
