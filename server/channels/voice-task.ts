import type { Instant } from "@fairdue/core/calendar/zone.ts";
import type { Language } from "@fairdue/core/text.ts";
import { behindPermit } from "./behind-permit.ts";
import type { ChannelAdapter } from "./port.ts";
import { unavailable } from "./unavailable.ts";

/** A call for a person to make, and the only time in which it may be made. */
export type CallTask = {
  readonly idempotencyKey: string;
  readonly to: string;
  readonly language: Language;
  readonly script: string;
  /** The permit's window; a call not begun before `expiresAt` is not made. */
  readonly from: Instant;
  readonly expiresAt: Instant;
};

/** Queue that collectors draw calls from. Putting a key that is there already changes nothing. */
type TaskStore = { put(task: CallTask): Promise<void> };

export type VoiceTaskOptions = { readonly store: TaskStore; readonly now: () => Instant };

/** Hands a call to a person. Its place in the count stays reserved until somebody records how it went. */
export function voiceTask({ store, now }: VoiceTaskOptions): ChannelAdapter {
  return behindPermit(
    {
      channel: "voice",
      idempotent: true,
      async deliver({ idempotencyKey, to, language, body }, { from, expiresAt }) {
        try {
          await store.put({ idempotencyKey, to, language, script: body, from, expiresAt });
        } catch (error) {
          return unavailable(error);
        }
        return { kind: "accepted", providerRef: idempotencyKey, outcome: "reserved" };
      },
      async close() {},
    },
    now,
  );
}
