import { parseCurrency } from "@fairdue/core/currency.ts";
import { parseMoney } from "@fairdue/core/money-text.ts";
import type { Ladder, LadderStep } from "@fairdue/core/strategy/ladder.ts";
import schema from "./ladder.schema.json" with { type: "json" };
import { type FileFault, readYaml, rejectedWith } from "./yaml-file.ts";

export type LadderReading =
  | { readonly kind: "read"; readonly ladder: Ladder }
  | { readonly kind: "rejected"; readonly faults: readonly [FileFault, ...FileFault[]] };

type LadderFile = {
  readonly ladder: string;
  readonly version: number;
  readonly currency: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly steps: readonly StepFile[];
};
type StepFile = {
  readonly step: string;
  readonly name: LadderStep["name"];
  readonly stage: LadderStep["stage"];
  readonly day: number;
  readonly channel: LadderStep["channel"];
  readonly template: string;
  readonly hour: string;
  readonly condition?: { readonly arrears_at_least?: string; readonly unless_conversation_within_days?: number };
};

const STAGE_ORDER = ["reminder", "outreach", "formal"];

/**
 * Reads a ladder file (`docs/formats/ladder.md`): its shape by the schema, then what a schema cannot say:
 * steps stand in order of day and stage, no id twice, amounts fit the currency.
 */
export function readLadder(source: string): LadderReading {
  const reading = readYaml(source, schema);
  if (reading.kind === "rejected") return reading;
  const file = reading.value as LadderFile;
  const faults: FileFault[] = [];
  const steps: LadderStep[] = [];
  file.steps.forEach((step, index) => {
    const fault = (field: string, why: string, remedy: string) =>
      faults.push({ line: reading.lineOf(["steps", index, field]), field: `steps.${index}.${field}`, why, remedy });
    const previous = file.steps[index - 1];
    if (previous !== undefined && step.day < previous.day) {
      fault("day", `day ${step.day} comes after day ${previous.day}`, "Put the steps in order of day.");
    }
    if (previous !== undefined && STAGE_ORDER.indexOf(step.stage) < STAGE_ORDER.indexOf(previous.stage)) {
      fault("stage", `${step.stage} comes after ${previous.stage}`, "A case does not go back a stage on one ladder.");
    }
    if (file.steps.findIndex((one) => one.step === step.step) !== index) {
      fault("step", `the id "${step.step}" is used twice`, "Give every step its own id.");
    }
    const amount = step.condition?.arrears_at_least;
    const arrearsAtLeast = amount === undefined ? undefined : minorOf(amount, file.currency);
    if (amount !== undefined && arrearsAtLeast === undefined) {
      fault("condition", `"${amount}" is not an amount in ${file.currency}`, 'Write it like "50.00".');
    }
    steps.push(stepOf(step, arrearsAtLeast));
  });
  if (faults.length > 0) return rejectedWith(faults);
  return { kind: "read", ladder: { id: file.ladder, version: file.version, name: file.name, steps } };
}

function minorOf(text: string, currencyCode: string): number | undefined {
  const currency = parseCurrency(currencyCode);
  if (currency === undefined) return undefined;
  const parsed = parseMoney(text, currency);
  return parsed.kind === "money" ? Number(parsed.money.minor) : undefined;
}

function stepOf(step: StepFile, arrearsAtLeast: number | undefined): LadderStep {
  const [hour, minute] = step.hour.split(":").map(Number) as [number, number];
  const days = step.condition?.unless_conversation_within_days;
  const condition = {
    ...(arrearsAtLeast !== undefined && { arrearsAtLeast }),
    ...(days !== undefined && { unlessConversationWithinDays: days }),
  };
  const { step: id, name, stage, day, channel, template } = step;
  return {
    id,
    name,
    stage,
    day,
    channel,
    template,
    minute: hour * 60 + minute,
    ...(step.condition !== undefined && { condition }),
  };
}
