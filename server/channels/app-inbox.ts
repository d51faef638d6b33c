import type { Instant } from "@fairdue/core/calendar/zone.ts";
import { behindPermit } from "./behind-permit.ts";
import type { ChannelAdapter } from "./port.ts";
import { unavailable } from "./unavailable.ts";

/** A message as the person finds it in the lender's app. */
export type InboxMessage = {
  readonly idempotencyKey: string;
  /** The inbox: the borrower's own id, as the dispatch addresses it. */
  readonly to: string;
  readonly title: string;
  readonly body: string;
  readonly at: Instant;
};

/** Keeps messages for people to read. Putting a key that is there already changes nothing. */
type InboxStore = { put(message: InboxMessage): Promise<void> };

export type AppInboxOptions = { readonly store: InboxStore; readonly now: () => Instant };

/** The in-app inbox. What is stored is delivered; that it was read, the app tells the store itself. */
export function appInbox({ store, now }: AppInboxOptions): ChannelAdapter {
  return behindPermit(
    {
      channel: "app",
      idempotent: true,
      async deliver({ idempotencyKey, to, subject, body }) {
        if (subject === undefined || subject.trim() === "") {
          return { kind: "rejected", reason: "content", retry: "never", detail: "no title" };
        }
        try {
          await store.put({ idempotencyKey, to, title: subject, body, at: now() });
        } catch (error) {
          return unavailable(error);
        }
        return { kind: "accepted", providerRef: idempotencyKey, outcome: "delivered" };
      },
      async close() {},
    },
    now,
  );
}
