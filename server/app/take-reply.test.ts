import { expect, it } from "vitest";
import { FIRST_DAY, momentOn, openWorld, rows, sampleOf } from "../../test/promises/world.ts";
import { testDatabase } from "../../test/support/database.ts";
import { takeReply } from "./take-reply.ts";

const TD = { from: "8610000000000", text: "TD" };
const NOON = momentOn(FIRST_DAY, 12);

it("that asks to stop stops what waits for the person, on every channel, once", async () => {
  const world = await openWorld(await testDatabase(), sampleOf(30));
  const { pool } = world;
  const mine = "case_id in (select case_id from account where reference = 'DEMO-A-0000')";
  const holds = () => rows(pool, `select kind, source, citation from hold where ${mine}`);
  expect(await takeReply(world, { ...TD, text: "我下周就还" }, NOON)).toBe("not-ours");
  expect(await takeReply(world, { ...TD, from: "8619999999999" }, NOON)).toBe("not-ours");
  expect(await holds()).toEqual([]);
  expect(await takeReply(world, TD, NOON)).toBe("taken");
  expect(await takeReply(world, { from: "+86 100-0000-0000", text: "退订" }, NOON)).toBe("taken");
  expect(await holds()).toEqual([{ kind: "stop-request", source: "borrower", citation: "reply by SMS" }]);
  expect(await rows(pool, "select count(*)::int4 as held from hold")).toEqual([{ held: 1 }]);
  await world.collect(FIRST_DAY);
  expect(await rows(pool, `select count(*)::int4 as made from contact where ${mine}`)).toEqual([{ made: 0 }]);
  expect(await rows(pool, "select count(*) > 0 as others from contact")).toEqual([{ others: true }]);
  await world.close();
});
