import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { DebtFact } from "@fairdue/core/contact/facts.ts";
import { at, type Changes, given } from "@fairdue/core/contact/vector.ts";

/** The first debt of the contact over which the actor's mandate fails a condition; a debt placed with somebody else fails too. */
export function firstWithout(
  ask: Ask,
  condition: (placement: NonNullable<DebtFact["placement"]>) => boolean,
): string | undefined {
  const { debts, request } = ask.facts;
  for (const { id, placement } of debts) {
    if (!request.debts.includes(id)) continue;
    if (placement === undefined || placement.agencyId !== request.actor.id || !condition(placement)) return id;
  }
  return undefined;
}

/** An agency with a full mandate, for vectors to take something away from. */
export function agency(placement: Partial<NonNullable<DebtFact["placement"]>> = {}, more: Changes = {}): Changes {
  return {
    ...more,
    actor: { role: "agency", id: "agency-1", listed: true, ...more.actor },
    debt: {
      placement: {
        agencyId: "agency-1",
        noticeSentAt: at("2026-11-20", "10:00"),
        contractOnFile: true,
        activePlacements: 1,
        ...placement,
      },
    },
  };
}

/** The same agency for a vector, with these changes. */
export function givenAgency(...changes: Parameters<typeof agency>): ReturnType<typeof given> {
  return given(agency(...changes));
}
