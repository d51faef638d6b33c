import type { Day } from "../../calendar/day.ts";
import type { FurnishFacts } from "./facts.ts";

/**
 * Everything that the furnished history up to a day depends on, as one text: equal texts mean equal histories. So an
 * account whose text is what it was needs no look at the months already sent.
 *
 * Entries stand by their ids, since they never change.
 */
export function basisText(
  facts: FurnishFacts,
  { asOf, knownOn }: { readonly asOf: Day; readonly knownOn: Day },
): string {
  const { contract, openedOn, entries, told, notices, contests } = facts;
  let text = `${openedOn};${contract.terms.graceDays};${contract.terms.waterfall.first};${contract.terms.waterfall.components}`;
  const { lateWaterfall } = contract.terms;
  if (lateWaterfall !== undefined)
    text += `;${lateWaterfall.fromDaysPastDue};${lateWaterfall.waterfall.first};${lateWaterfall.waterfall.components}`;
  for (const { no, dueOn, principal, interest, fee } of contract.instalments)
    text += `|${no},${dueOn},${principal},${interest},${fee}`;
  text += "#";
  for (const { id, valueOn } of entries) if (valueOn <= asOf) text += `${id},`;
  for (const { fact, on } of told) if (on <= asOf) text += `|${fact},${on}`;
  text += "#";
  for (const on of notices) if (on <= asOf) text += `${on},`;
  for (const { effect, from, until } of contests)
    if (from <= asOf && from <= knownOn && (until === undefined || knownOn < until)) text += `|${effect},${from}`;
  return text;
}
