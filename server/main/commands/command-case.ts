import { bucketOfId } from "@fairdue/core/bucket.ts";
import { parseDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { CommandOutcome } from "@fairdue/core/case/decide.ts";
import { RESULT_CODES } from "@fairdue/core/case/events.ts";
import { HOLD_KINDS } from "@fairdue/core/case/hold.ts";
import { OUTCOMES } from "@fairdue/core/contact/facts.ts";
import { parseCurrency } from "@fairdue/core/currency.ts";
import { parseMoney } from "@fairdue/core/money-text.ts";
import { commandCase } from "../../app/command-case.ts";
import { loadCases } from "../../store/load-cases.ts";
import { caseOfContact } from "../../store/outbox.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say } from "../terminal.ts";

const ZONE = "Asia/Shanghai" as Zone;

/** `fairdue hold CASE KIND` */
export async function placeHold(
  house: House,
  asked: { caseId: number; kind: string; citation: string; until?: string },
): Promise<number> {
  const kind = HOLD_KINDS.find((one) => one === asked.kind);
  const endsOn = asked.until === undefined ? undefined : parseDay(asked.until);
  if (kind === undefined || (asked.until !== undefined && endsOn === undefined)) {
    complain(
      kind === undefined
        ? `There is no hold "${asked.kind}". Write one of: ${HOLD_KINDS.join(", ")}.`
        : `--until ${asked.until} is not a date.`,
    );
    return EXIT.refused;
  }
  const now = await houseNow(house.pool);
  const hold = {
    kind,
    source: "borrower",
    startsOn: localDayAt(ZONE, now),
    citation: asked.citation,
    ...(endsOn !== undefined && { endsOn }),
  } as const;
  const outcome = await commandCase({ ...house, catalogue: await house.catalogue() }, asked.caseId, now, (id) => ({
    kind: "place-hold",
    hold: { id, ...hold },
  }));
  return report(outcome);
}

/** `fairdue promise CASE AMOUNT --by DAY` */
export async function makePromise(
  house: House,
  asked: { caseId: number; amount: string; by: string; graceDays: number },
): Promise<number> {
  const [loaded] = await loadCases(house.pool, bucketOfId(asked.caseId), [asked.caseId]);
  const currency = parseCurrency(loaded?.state.accounts[0]?.currency ?? "");
  if (currency === undefined) {
    complain(`There is no case ${asked.caseId}.`);
    return EXIT.refused;
  }
  const amount = parseMoney(asked.amount, currency);
  const dueOn = parseDay(asked.by);
  if (amount.kind === "refused" || amount.money.minor <= 0n || dueOn === undefined) {
    complain(
      dueOn === undefined ? `--by ${asked.by} is not a date.` : `"${asked.amount}" is no amount in ${currency}.`,
    );
    return EXIT.refused;
  }
  const promise = { amount: Number(amount.money.minor), dueOn, tolerance: { minor: 0, days: asked.graceDays } };
  const now = await houseNow(house.pool);
  const outcome = await commandCase(
    { ...house, catalogue: await house.catalogue() },
    asked.caseId,
    now,
    (promiseId) => ({
      kind: "make-promise",
      promise: { promiseId, ...promise },
    }),
  );
  return report(outcome);
}

/** `fairdue lift CASE KIND` */
export async function liftHold(house: House, asked: { caseId: number; kind: string; why: string }): Promise<number> {
  const [loaded] = await loadCases(house.pool, bucketOfId(asked.caseId), [asked.caseId]);
  const hold = loaded?.state.holds.find((one) => one.kind === asked.kind);
  if (hold === undefined) {
    complain(`Case ${asked.caseId} has no hold "${asked.kind}".`);
    return EXIT.refused;
  }
  const now = await houseNow(house.pool);
  const command = { kind: "lift-hold", holdId: hold.id, why: asked.why } as const;
  return report(await commandCase({ ...house, catalogue: await house.catalogue() }, asked.caseId, now, () => command));
}

/** `fairdue outcome CONTACT OUTCOME` */
export async function recordOutcome(
  house: House,
  asked: { contactId: number; outcome: string; result?: string },
): Promise<number> {
  const outcome = OUTCOMES.find((one) => one === asked.outcome);
  const result = RESULT_CODES.find((one) => one === asked.result);
  const bucket = bucketOfId(asked.contactId);
  const caseId = await caseOfContact(house.pool, bucket, asked.contactId);
  if (outcome === undefined || (asked.result !== undefined && result === undefined) || caseId === undefined) {
    if (caseId === undefined) complain(`There is no contact ${asked.contactId}.`);
    else complain(`Write an outcome of: ${OUTCOMES.join(", ")}; a result of: ${RESULT_CODES.join(", ")}.`);
    return EXIT.refused;
  }
  const now = await houseNow(house.pool);
  const command = {
    kind: "record-outcome",
    contactId: asked.contactId,
    outcome,
    ...(result !== undefined && { result }),
  } as const;
  const recorded = await commandCase({ ...house, catalogue: await house.catalogue() }, caseId, now, () => command);
  return report(recorded);
}

function report(outcome: CommandOutcome | { kind: "refused"; because: string }): number {
  if (outcome.kind === "refused") {
    complain(`Refused: ${outcome.because}. Nothing was changed.`);
    return EXIT.refused;
  }
  for (const event of outcome.events) say(event.kind);
  return EXIT.done;
}
