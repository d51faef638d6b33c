import { expect, it } from "vitest";
import { appInbox, type InboxMessage } from "./app-inbox.ts";
import { describeChannel, OPENS, permitFor } from "./contract.ts";
import { startLoopbackProviders } from "./loopback/providers.ts";
import type { Dispatch } from "./port.ts";
import { type CallTask, voiceTask } from "./voice-task.ts";

const dispatch: Dispatch = {
  idempotencyKey: "contact-1",
  to: "b-1",
  language: "zh",
  subject: "账户消息",
  body: "您好",
};

/** A store as the port asks for one, kept in memory: a key once put stays as it was. */
class KeyedStore<Item extends { readonly idempotencyKey: string }> {
  readonly items = new Map<string, Item>();
  away = false;

  async put(item: Item): Promise<void> {
    if (this.away) throw Object.assign(new Error("connection refused for wang@example.com"), { code: "ECONNREFUSED" });
    if (!this.items.has(item.idempotencyKey)) this.items.set(item.idempotencyKey, item);
  }
}

function rigFor<Item extends { readonly idempotencyKey: string }>(
  store: KeyedStore<Item>,
  adapter: ReturnType<typeof appInbox>,
  wordsOf: (item: Item) => string,
) {
  return {
    adapter,
    received: async () => [...store.items.values()].map(wordsOf),
    takeProviderAway: async () => {
      store.away = true;
    },
    leftOpen: async () => 0,
    tearDown: async () => {},
  };
}

describeChannel("the in-app inbox", {
  channel: "app",
  idempotent: true,
  dispatch,
  carries: 20_000,
  rig: async (now) => {
    const store = new KeyedStore<InboxMessage>();
    return rigFor(store, appInbox({ store, now }), ({ body }) => body);
  },
});

describeChannel("a call for a person", {
  channel: "voice",
  idempotent: true,
  dispatch,
  carries: 20_000,
  rig: async (now) => {
    const store = new KeyedStore<CallTask>();
    return rigFor(store, voiceTask({ store, now }), ({ script }) => script);
  },
});

it("puts title, words and moment in the inbox, and has them delivered", async () => {
  const store = new KeyedStore<InboxMessage>();
  const receipt = await appInbox({ store, now: () => OPENS }).send(permitFor("app"), dispatch);
  expect(receipt).toEqual({ kind: "accepted", providerRef: "contact-1", outcome: "delivered" });
  const expected = { idempotencyKey: "contact-1", to: "b-1", title: "账户消息", body: "您好", at: OPENS };
  expect(store.items.get("contact-1")).toEqual(expected);
});

it("puts nothing in the inbox without a title", async () => {
  const store = new KeyedStore<InboxMessage>();
  const receipt = await appInbox({ store, now: () => OPENS }).send(permitFor("app"), { ...dispatch, subject: " " });
  expect(receipt).toMatchObject({ kind: "rejected", reason: "content", retry: "never" });
  expect(store.items.size).toBe(0);
});

it("gives a call its permit's window and keeps its place reserved until somebody made it", async () => {
  const store = new KeyedStore<CallTask>();
  const permit = permitFor("voice");
  const receipt = await voiceTask({ store, now: () => OPENS }).send(permit, dispatch);
  expect(receipt).toMatchObject({ kind: "accepted", outcome: "reserved" });
  const { from, expiresAt } = permit;
  expect(store.items.get("contact-1")).toMatchObject({ script: "您好", to: "b-1", from, expiresAt });
});

it("names a store's fault by its code alone, since its words may name a person", async () => {
  const store = new KeyedStore<InboxMessage>();
  store.away = true;
  const receipt = await appInbox({ store, now: () => OPENS }).send(permitFor("app"), dispatch);
  expect(receipt).toEqual({ kind: "rejected", reason: "unavailable", retry: "later", detail: "ECONNREFUSED" });
});

it("starts providers for text and mail on ports of their own, and stops them", async () => {
  const providers = await startLoopbackProviders();
  expect(providers.smsc.port).not.toBe(providers.smtp.port);
  await providers.stop();
  expect([providers.smsc.connections, providers.smtp.connections]).toEqual([0, 0]);
});
