import type { Currency } from "@fairdue/core/currency.ts";
import { parseMoney } from "@fairdue/core/money-text.ts";
import { EVIDENCE_KINDS, type EvidenceKind } from "@fairdue/core/plan/offer-policy.ts";
import { z } from "zod";
import type { FileFault } from "./yaml-file.ts";

/** What the borrower of a case can do, and the group somebody outside put the case in; amounts in minor units. */
export type GroupedMeans = {
  readonly caseId: number;
  readonly group: string;
  readonly canPay: { readonly monthly: bigint; readonly once: bigint };
  readonly hardshipTold: boolean;
  readonly evidence: readonly EvidenceKind[];
};

export type GroupedMeansReading =
  | { readonly kind: "read"; readonly cases: readonly GroupedMeans[] }
  | { readonly kind: "rejected"; readonly faults: readonly FileFault[] };

const LINE = z.strictObject({
  case: z.int().positive(),
  group: z.string().min(1).max(100),
  can_pay: z.string(),
  once: z.string().optional(),
  hardship: z.boolean().optional(),
  evidence: z.array(z.enum(EVIDENCE_KINDS)).optional(),
});
const EXAMPLE = '{"case": 4097, "group": "A", "can_pay": "800.00"}';

/** Reads cases for a fairness report (`docs/formats/offers.md`): JSON objects, one a line; every fault is named. */
export function readGroupedMeans(source: string, currency: Currency): GroupedMeansReading {
  const cases: GroupedMeans[] = [];
  const faults: FileFault[] = [];
  source
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .forEach((raw, index) => {
      if (raw.trim() === "") return;
      const line = index + 1;
      const reject = (field: string, why: string, remedy: string) => faults.push({ line, field, why, remedy });
      const value = parsed(raw);
      if (value === undefined) {
        reject("", "this is no JSON", `Write one JSON object a line, such as ${EXAMPLE}.`);
        return;
      }
      const checked = LINE.safeParse(value);
      if (!checked.success) {
        for (const { path, message } of checked.error.issues) {
          reject(path.join("."), message, `Write one JSON object a line, such as ${EXAMPLE}.`);
        }
        return;
      }
      const { case: caseId, group, can_pay: monthlyText, once: onceText = "0", hardship, evidence } = checked.data;
      const monthly = parseMoney(monthlyText, currency);
      const once = parseMoney(onceText, currency);
      if (monthly.kind === "refused" || monthly.money.minor < 0n) {
        reject("can_pay", `"${monthlyText}" is not an amount in ${currency}`, 'Write it like "800.00".');
      } else if (once.kind === "refused" || once.money.minor < 0n) {
        reject("once", `"${onceText}" is not an amount in ${currency}`, 'Write it like "800.00".');
      } else {
        const canPay = { monthly: monthly.money.minor, once: once.money.minor };
        cases.push({ caseId, group, canPay, hardshipTold: hardship ?? false, evidence: evidence ?? [] });
      }
    });
  if (cases.length === 0 && faults.length === 0) {
    faults.push({ line: 1, field: "", why: "there is no case in the file", remedy: `Write lines such as ${EXAMPLE}.` });
  }
  return faults.length > 0 ? { kind: "rejected", faults } : { kind: "read", cases };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
