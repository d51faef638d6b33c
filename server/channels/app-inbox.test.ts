import { describe, expect, it } from "vitest";
import { appInbox, type InboxMessage } from "./app-inbox.ts";
import { describeChannel, OPENS, permitFor } from "./contract.ts";
import type { Dispatch } from "./port.ts";

const dispatch: Dispatch = {
  idempotencyKey: "contact-1",
  to: "256",
  language: "zh",
  subject: "演示金融给您的消息",
  body: "您好",
};

describeChannel("the in-app inbox", {
  channel: "app",
  idempotent: true,
  dispatch,
  carries: 5_000,
  rig: async (now) => {
    const shelf = new Shelf();
    return {
      adapter: appInbox({ store: shelf, now }),
      received: async () => [...shelf.messages.values()].map(({ body }) => body),
      takeProviderAway: async () => {
        shelf.away = true;
      },
      leftOpen: async () => 0,
      tearDown: async () => {},
    };
  },
});

describe("a message in the app", () => {
  it("is kept with title, words and the moment it came", async () => {
    const shelf = new Shelf();
    const receipt = await appInbox({ store: shelf, now: () => OPENS }).send(permitFor("app"), dispatch);
    expect(receipt).toEqual({ kind: "accepted", providerRef: "contact-1", outcome: "delivered" });
    const { idempotencyKey, to, subject, body } = dispatch;
    expect([...shelf.messages.values()]).toEqual([{ idempotencyKey, to, title: subject, body, at: OPENS }]);
  });

  it.each([
    ["without a title", {}],
    ["with an empty title", { subject: "  " }],
  ])("is not put %s, which a phone would fill with its own", async (_name, title) => {
    const shelf = new Shelf();
    const { subject: _subject, ...untitled } = dispatch;
    const receipt = await appInbox({ store: shelf, now: () => OPENS }).send(permitFor("app"), {
      ...untitled,
      ...title,
    });
    expect(receipt).toMatchObject({ kind: "rejected", reason: "content", retry: "never" });
    expect(shelf.messages.size).toBe(0);
  });

  it("that cannot be stored names the store's code and no person", async () => {
    const shelf = new Shelf();
    shelf.away = true;
    const receipt = await appInbox({ store: shelf, now: () => OPENS }).send(permitFor("app"), dispatch);
    expect(receipt).toEqual({ kind: "rejected", reason: "unavailable", retry: "later", detail: "ECONNREFUSED" });
  });
});

/** An inbox in memory that can be out of reach. */
class Shelf {
  readonly messages = new Map<string, InboxMessage>();
  away = false;

  async put(message: InboxMessage): Promise<void> {
    if (this.away) throw Object.assign(new Error(`no room for ${message.to}`), { code: "ECONNREFUSED" });
    if (!this.messages.has(message.idempotencyKey)) this.messages.set(message.idempotencyKey, message);
  }
}
