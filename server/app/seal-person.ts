import { formatDay } from "@fairdue/core/calendar/day.ts";
import type { BorrowerRecord, PointRecord } from "@fairdue/core/case/events.ts";
import { nameKey } from "@fairdue/core/ledger/match-payment.ts";
import type { FedBorrower, FedPoint } from "../intake/portfolio-record.ts";
import type { DataKey, Vault } from "../store/vault.ts";

/** Keyed hash by which a borrower is found again. */
export function referenceHash(vault: Vault, reference: string): string {
  return vault.blindIndex("borrower-reference", reference);
}

/** Keyed hash by which a number or address is found again, however it was written. */
export function pointHash(vault: Vault, { kind, value }: Pick<FedPoint, "kind" | "value">): string {
  return vault.blindIndex(`point-${kind}`, normalisedPoint(kind, value));
}

/** Keyed hash by which somebody is found by name, however its parts are ordered. */
export function nameHash(vault: Vault, name: string): string {
  return vault.blindIndex("borrower-name", nameKey(name));
}

function normalisedPoint(kind: FedPoint["kind"], value: string): string {
  const text = value.normalize("NFKC").trim().toLowerCase();
  // A mobile number of the mainland is the same with and without its country.
  return kind === "phone" ? text.replace(/[^\d+]/g, "").replace(/^\+?86(?=1\d{10}$)/, "") : text;
}

/**
 * A person as the record keeps them: personal text under the borrower's key. A number or address that was known before
 * keeps its id, and what was found out about it: contacts name it.
 */
export function sealPerson(
  fed: FedBorrower,
  sealing: {
    readonly vault: Vault;
    readonly key: DataKey;
    readonly borrowerId: number;
    readonly zones: readonly string[];
    readonly known: readonly PointRecord[];
    readonly takeId: () => number;
  },
): BorrowerRecord {
  const { vault, key, borrowerId, zones, known, takeId } = sealing;
  const seal = (text: string) => vault.seal(key, text);
  return {
    borrowerId,
    reference: seal(fed.reference),
    referenceHash: referenceHash(vault, fed.reference),
    name: seal(fed.name),
    nameHash: nameHash(vault, fed.name),
    language: fed.language,
    zones,
    ...(fed.bornOn !== undefined && { bornOn: seal(formatDay(fed.bornOn)) }),
    points: fed.points.map((point) => {
      const { value, ...told } = point;
      const valueHash = pointHash(vault, point);
      const before = known.find((one) => one.kind === point.kind && one.valueHash === valueHash);
      const invalid = before?.invalid === true ? { invalid: true } : {};
      return { ...told, id: before?.id ?? takeId(), value: before?.value ?? seal(value), valueHash, ...invalid };
    }),
  };
}
