import type { ArrangementLaw } from "@fairdue/core/plan/arrangement-law.ts";
import type { Limit, OfferPolicy, Programme } from "@fairdue/core/plan/offer-policy.ts";

/** Takes a fault: where in the file, why, what to do. */
type Report = (path: readonly (string | number)[], why: string, remedy: string) => void;

const WHOLE_BPS = 10_000;
const SHORTEST_MONTH = 28;

/** Everything wrong with an offer policy that its shape cannot show; each fault goes to `report`. */
export function offerPolicyFaults(policy: OfferPolicy, law: ArrangementLaw, report: Report): void {
  if (policy.affordableShareBps > WHOLE_BPS) {
    report(["affordable_share"], "an instalment cannot take more than what is left", 'Write "100%" or less.');
  }
  policy.programmes.forEach((programme, index) => {
    const at = (...path: readonly (string | number)[]) => ["programmes", index, ...path];
    if (policy.programmes.findIndex(({ id }) => id === programme.id) !== index) {
      report(at("programme"), `the id "${programme.id}" is used twice`, "Give every programme its own id.");
    }
    spanFaults(programme, at, report);
    amountFaults(programme, at, report);
    for (const { product, months, rule } of law.longest) {
      if (!programme.eligibility.products.includes(product) || programme.months.most <= months) continue;
      const why = `${programme.months.most} months is longer than ${rule} allows for ${product}`;
      report(at("months", "most"), why, `Write ${months} or less, or take ${product} out.`);
    }
    const longest = Math.max(...policy.authority.map(({ alone, withSecond }) => (withSecond ?? alone).months));
    if (programme.months.most > longest) {
      const why = `nobody may grant ${programme.months.most} months`;
      report(at("months", "most"), why, `Write ${longest} or less, or raise a limit under authority.`);
    }
  });
  authorityFaults(policy, report);
}

type At = (...path: readonly (string | number)[]) => readonly (string | number)[];

function spanFaults({ months, eligibility, shape, firstDue, validDays }: Programme, at: At, report: Report): void {
  if (months.least > months.most) {
    report(at("months"), `at least ${months.least} and at most ${months.most} months`, "Put the smaller number first.");
  }
  const { from, to } = eligibility.daysPastDue;
  if (to !== undefined && to < from) {
    report(at("open_to", "days_past_due"), `day ${to} comes before day ${from}`, "Put the earlier day first.");
  }
  const daysToFirst = "days" in firstDue ? firstDue.days : SHORTEST_MONTH * firstDue.months;
  if (daysToFirst < validDays) {
    const why = `the first payment may fall due before the offer lapses after ${validDays} days`;
    report(at("first_due"), why, "Let the first payment be later, or the offer shorter.");
  }
  if (shape.kind === "seasonal" && !shape.weights.some((weight) => weight > 0)) {
    report(at("shape"), "no month of the year has a payment", "Give at least one month a weight above 0.");
  }
}

function amountFaults({ waives, floorBps }: Programme, at: At, report: Report): void {
  for (const [component, share] of Object.entries(waives)) {
    if (share > WHOLE_BPS) report(at("waives", component), "more than all of it", 'Write "100%" or less.');
  }
  if (floorBps > WHOLE_BPS) report(at("floor"), "more than all that is owed", 'Write "100%" or less.');
  if (waives.principal > 0 && floorBps === 0) {
    report(at("floor"), "principal is given up and there is no floor", "Write the least share still to be paid.");
  }
}

/** Limits must rise from role to role, so that the lowest one that covers a concession is the right one. */
function authorityFaults({ authority }: OfferPolicy, report: Report): void {
  authority.forEach(({ role, alone, withSecond }, index) => {
    const before = authority[index - 1];
    if (authority.findIndex((level) => level.role === role) !== index) {
      report(["authority", index, "role"], `the role "${role}" is named twice`, "Give each role one place.");
    }
    if (before !== undefined && !isWithin(before.alone, alone)) {
      const why = `${role} may do less than ${before.role}`;
      report(["authority", index, "alone"], why, "Put the roles in order, the lowest first.");
    }
    if (withSecond !== undefined && !isWithin(alone, withSecond)) {
      const why = "two people may do less than one";
      report(["authority", index, "with_second"], why, "Raise it to what one may do, or more.");
    }
  });
}

function isWithin(smaller: Limit, larger: Limit): boolean {
  return (
    smaller.waivedMinor <= larger.waivedMinor &&
    smaller.waivedShareBps <= larger.waivedShareBps &&
    smaller.months <= larger.months
  );
}
