import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { HOUR_MS } from "@fairdue/core/calendar/zone.ts";
import { decideContact, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Channel } from "@fairdue/core/contact/request.ts";
import { at, given, vectorFacts } from "@fairdue/core/contact/vector.ts";
import type { Permit } from "@fairdue/core/contact/verdict.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PermitMisused } from "./behind-permit.ts";
import type { ChannelAdapter, Dispatch } from "./port.ts";

/** The moment at which permits of the suite open. */
export const OPENS = at("2026-11-23", "10:00");

/** A real permit from a gate without rules: everything is allowed, for four hours. */
export function permitFor(channel: Channel): Permit {
  const gate = prepareGate([], "Asia/Shanghai" as Zone);
  const verdict = decideContact(gate, given({ request: { channel, at: OPENS } })(vectorFacts));
  if (verdict.kind !== "permit") throw new RangeError("a gate without rules refused");
  return verdict.permit;
}

/** A channel with its provider, ready to be tried. */
type Rig = {
  readonly adapter: ChannelAdapter;
  /** What reached people so far: the words as they would read them. */
  received(): Promise<readonly string[]>;
  /** Takes the provider away until the rig is torn down. */
  takeProviderAway(): Promise<void>;
  /** Connections and files that are open; zero once the adapter is closed. */
  leftOpen(): Promise<number>;
  tearDown(): Promise<void>;
};

type Contract = {
  readonly channel: Channel;
  readonly idempotent: boolean;
  readonly dispatch: Dispatch;
  /** Builds the channel around a clock that the suite moves. */
  readonly rig: (now: () => number) => Promise<Rig>;
  /** Longest text in characters that the channel must carry. */
  readonly carries: number;
};

/** What every channel promises, whatever lies behind it. */
export function describeChannel(name: string, contract: Contract): void {
  describe(`${name} as a channel`, () => {
    let rig: Rig;
    let now = OPENS;
    beforeEach(async () => {
      now = OPENS;
      rig = await contract.rig(() => now);
    });
    afterEach(async () => {
      await rig.adapter.close();
      await rig.tearDown();
    });
    const { dispatch } = contract;
    const permit = permitFor(contract.channel);

    it("sends what a permit allows, and says so", async () => {
      expect(await rig.adapter.send(permit, dispatch)).toMatchObject({ kind: "accepted" });
      expect(await rig.received()).toHaveLength(1);
    });

    it("brings Chinese and English words unharmed", async () => {
      const body = "尊敬的客户,您好!“账单”已出——请留意:¥1,234.50(龍鑫淼)。Dear customer, thank you.";
      await rig.adapter.send(permit, { ...dispatch, body, ...letterWith(dispatch, body) });
      expect(unspaced((await rig.received())[0])).toContain(unspaced(body));
    });

    it("brings a long text whole", async () => {
      const body = Array.from({ length: contract.carries }, (_, index) => "零一二三四五六七八九"[index % 10]).join("");
      await rig.adapter.send(permit, { ...dispatch, body, ...letterWith(dispatch, body) });
      expect(unspaced((await rig.received())[0])).toContain(body);
    });

    it("is used to the last millisecond of a permit and not one longer", async () => {
      now = OPENS + 4 * HOUR_MS - 1;
      expect(await rig.adapter.send(permit, dispatch)).toMatchObject({ kind: "accepted" });
      now += 1;
      await expect(rig.adapter.send(permit, dispatch)).rejects.toThrow(PermitMisused);
      expect(await rig.received()).toHaveLength(1);
    });

    it("waits for a permit to open", async () => {
      now = OPENS - 1;
      await expect(rig.adapter.send(permit, dispatch)).rejects.toThrow(PermitMisused);
    });

    it("throws on a permit for another channel", async () => {
      const other = permitFor(contract.channel === "visit" ? "im" : "visit");
      await expect(rig.adapter.send(other, dispatch)).rejects.toThrow(PermitMisused);
      expect(await rig.received()).toHaveLength(0);
    });

    it("says truly whether the same key twice reaches the person once", async () => {
      await rig.adapter.send(permit, dispatch);
      await rig.adapter.send(permit, dispatch);
      expect(rig.adapter.idempotent).toBe(contract.idempotent);
      expect(await rig.received()).toHaveLength(contract.idempotent ? 1 : 2);
    });

    it("answers, and does not throw, when the provider is away", async () => {
      await rig.takeProviderAway();
      const receipt = await rig.adapter.send(permit, dispatch);
      expect(receipt).toMatchObject({ kind: "rejected", reason: "unavailable", retry: "later" });
    });

    it("answers, and does not throw, when the provider goes away between two sends", async () => {
      await rig.adapter.send(permit, dispatch);
      await rig.takeProviderAway();
      const receipt = await rig.adapter.send(permit, { ...dispatch, idempotencyKey: "another" });
      expect(receipt.kind === "unknown" || (receipt.kind === "rejected" && receipt.retry === "later")).toBe(true);
    });

    it("leaves nothing open once closed, and sends no more", async () => {
      await rig.adapter.send(permit, dispatch);
      await rig.adapter.close();
      expect(await rig.leftOpen()).toBe(0);
      expect(await rig.adapter.send(permit, { ...dispatch, idempotencyKey: "late" })).toMatchObject({
        kind: "rejected",
        reason: "unavailable",
      });
      expect(await rig.received()).toHaveLength(1);
    });
  });
}

/** A page breaks lines where it must; the words are the same. */
function unspaced(text: string | undefined): string {
  return text?.replace(/\s/g, "") ?? "";
}

/** A letter's page carries the same words as its body. */
function letterWith(dispatch: Dispatch, text: string): Pick<Dispatch, "letter"> {
  if (dispatch.letter === undefined) return {};
  return { letter: { ...dispatch.letter, parts: [{ kind: "paragraph", text }] } };
}
