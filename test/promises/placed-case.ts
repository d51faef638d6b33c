import { expect } from "vitest";
import { commandCase } from "../../server/app/command-case.ts";
import { rows, type World } from "./world.ts";

/** One case placed with an agency, taken back, and its deletion attested. */
export async function placeOne(world: World, now: number): Promise<void> {
  const by = { person: "gao", role: "team-lead" };
  const overdue = await rows<{ case_id: number }>(
    world.pool,
    `select c.case_id from collection_case c where c.anchor_on < date '2026-11-01'
       and not exists (select 1 from hold h where h.bucket = c.bucket and h.case_id = c.case_id) order by 1 limit 1`,
  );
  const caseId = overdue[0]?.case_id ?? 0;
  let placementId = 0;
  const placed = await commandCase(world, caseId, now, (id) => {
    placementId = id;
    const placed = {
      kind: "case-placed",
      placementId,
      agency: "hengjin-services",
      at: now,
      contract: "M-1",
      by,
    } as const;
    return { kind: "place-case", placed };
  });
  const recalled = await commandCase(world, caseId, now, () => ({ kind: "recall-case", by }));
  const attested = { kind: "deletion-attested", placementId, at: now, person: "tang" } as const;
  const closed = await commandCase(world, caseId, now, () => ({ kind: "attest-deletion", attested }));
  expect([placed.kind, recalled.kind, closed.kind]).toEqual(["accepted", "accepted", "accepted"]);
}
