import type { PDU } from "smpp";
import { describe, expect, it } from "vitest";
import type { DeliveryReport } from "../port.ts";
import { readReceipt } from "./delivery-receipt.ts";
import { ReportTally } from "./report-tally.ts";

const delivered = (messageId: string) => ({ messageId, outcome: "delivered" }) as const;
const lost = (messageId: string) => ({ messageId, outcome: "undeliverable" }) as const;

describe("the tally of delivery receipts", () => {
  it("passes a message of one part on at once", () => {
    const { tally, said } = newTally();
    tally.begin();
    tally.finish(["a"]);
    tally.receive(delivered("a"));
    expect(said).toEqual(["a delivered"]);
  });

  it("waits for the last part of a chain, in any order", () => {
    const { tally, said } = newTally();
    tally.begin();
    tally.finish(["a", "b", "c"]);
    tally.receive(delivered("c"));
    tally.receive(delivered("a"));
    expect(said).toEqual([]);
    tally.receive(delivered("b"));
    expect(said).toEqual(["a delivered"]);
  });

  it("reports a chain lost with its first lost part, once", () => {
    const { tally, said } = newTally();
    tally.begin();
    tally.finish(["a", "b", "c"]);
    for (const receipt of [delivered("a"), lost("b"), lost("c")]) tally.receive(receipt);
    expect(said).toEqual(["a undeliverable"]);
  });

  it("keeps a receipt that overtakes the response naming its message", () => {
    const { tally, said } = newTally();
    tally.begin();
    tally.receive(delivered("a"));
    tally.receive(delivered("b"));
    expect(said).toEqual([]);
    tally.finish(["a", "b"]);
    expect(said).toEqual(["a delivered"]);
  });

  it("passes receipts of other processes on, at the latest when nothing of ours is under way", () => {
    const { tally, said } = newTally();
    tally.receive(lost("x"));
    tally.begin();
    tally.receive(delivered("y"));
    tally.finish(["a"]);
    expect(said).toEqual(["x undeliverable", "y delivered"]);
  });

  it("says nothing while a message is still on its way", () => {
    const { tally, said } = newTally();
    tally.receive({ messageId: "a", outcome: undefined });
    expect(said).toEqual([]);
  });
});

describe("a delivery receipt", () => {
  it.each([
    ["id:abc sub:001 dlvrd:001 submit date:2611231000 done date:2611231001 stat:DELIVRD err:000 text:", "delivered"],
    ["id:abc stat:UNDELIV err:045", "undeliverable"],
    ["ID:abc STAT:expired", "undeliverable"],
    ["id:abc stat:REJECTD", "undeliverable"],
    ["id:abc stat:ACCEPTD", undefined],
    ["id:abc stat:UNKNOWN", undefined],
    ["id:abc", undefined],
  ])("%j ends %s", (message, outcome) => {
    expect(readReceipt(pduWith({ short_message: { message } }))).toEqual({ messageId: "abc", outcome });
  });

  it.each([
    [2, "delivered"],
    [1, undefined],
    [5, "undeliverable"],
    [8, "undeliverable"],
  ] as const)("in tagged fields with state %i ends %s", (message_state, outcome) => {
    expect(readReceipt(pduWith({ receipted_message_id: "abc", message_state }))).toEqual({ messageId: "abc", outcome });
  });

  it("that names no message is none", () => {
    expect(readReceipt(pduWith({ short_message: { message: "您好" } }))).toBeUndefined();
  });
});

function pduWith(fields: Partial<PDU>): PDU {
  return { command: "deliver_sm", command_status: 0, sequence_number: 1, response: pduWith, ...fields };
}

function newTally() {
  const said: string[] = [];
  const tally = new ReportTally(({ providerRef, outcome }: Pick<DeliveryReport, "providerRef" | "outcome">) =>
    said.push(`${providerRef} ${outcome}`),
  );
  return { tally, said };
}
