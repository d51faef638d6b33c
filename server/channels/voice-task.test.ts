import { HOUR_MS } from "@fairdue/core/calendar/zone.ts";
import { describe, expect, it } from "vitest";
import { describeChannel, OPENS, permitFor } from "./contract.ts";
import type { Dispatch } from "./port.ts";
import { type CallTask, voiceTask } from "./voice-task.ts";

const dispatch: Dispatch = { idempotencyKey: "contact-1", to: "13800000000", language: "zh", body: "您好" };

describeChannel("a call for a person to make", {
  channel: "voice",
  idempotent: true,
  dispatch,
  carries: 5_000,
  rig: async (now) => {
    const queue = new Queue();
    return {
      adapter: voiceTask({ store: queue, now }),
      received: async () => [...queue.tasks.values()].map(({ script }) => script),
      takeProviderAway: async () => {
        queue.away = true;
      },
      leftOpen: async () => 0,
      tearDown: async () => {},
    };
  },
});

describe("a call task", () => {
  it("waits for a person, and carries the permit's window", async () => {
    const queue = new Queue();
    const receipt = await voiceTask({ store: queue, now: () => OPENS + HOUR_MS }).send(permitFor("voice"), dispatch);
    expect(receipt).toEqual({ kind: "accepted", providerRef: "contact-1", outcome: "reserved" });
    const { body: script, ...rest } = dispatch;
    expect([...queue.tasks.values()]).toEqual([{ ...rest, script, from: OPENS, expiresAt: OPENS + 4 * HOUR_MS }]);
  });
});

/** A queue in memory that can be out of reach. */
class Queue {
  readonly tasks = new Map<string, CallTask>();
  away = false;

  async put(task: CallTask): Promise<void> {
    if (this.away) throw Object.assign(new Error("queue away"), { code: "ECONNREFUSED" });
    if (!this.tasks.has(task.idempotencyKey)) this.tasks.set(task.idempotencyKey, task);
  }
}
