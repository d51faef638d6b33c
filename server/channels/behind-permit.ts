import type { Instant } from "@fairdue/core/calendar/zone.ts";
import type { Channel } from "@fairdue/core/contact/request.ts";
import type { Permit } from "@fairdue/core/contact/verdict.ts";
import type { ChannelAdapter, Dispatch, Receipt } from "./port.ts";

/** A permit was used for what it does not permit: a fault of the program, never of the world. */
export class PermitMisused extends Error {
  override readonly name = "PermitMisused";
}

/** What a channel does once the permit has been looked at. */
export type Way = {
  readonly channel: Channel;
  readonly idempotent: boolean;
  deliver(dispatch: Dispatch, permit: Permit): Promise<Receipt>;
  close(): Promise<void>;
};

/** Puts the last line of defence before a way to a person: every adapter is built through here, so none can leave it out. */
export function behindPermit(way: Way, now: () => Instant): ChannelAdapter {
  let closed = false;
  return {
    channel: way.channel,
    idempotent: way.idempotent,
    async send(permit, dispatch) {
      checkPermit(permit, way.channel, now());
      if (closed) return { kind: "rejected", reason: "unavailable", retry: "later", detail: "channel closed" };
      return await way.deliver(dispatch, permit);
    },
    async close() {
      closed = true;
      await way.close();
    },
  };
}

function checkPermit(permit: Permit, channel: Channel, now: Instant): void {
  const { request, from, expiresAt } = permit;
  if (request.channel !== channel) throw new PermitMisused(`a permit for ${request.channel} was used for ${channel}`);
  if (now < from) throw new PermitMisused(`the permit opens ${from - now} ms from now`);
  if (now >= expiresAt) throw new PermitMisused(`the permit expired ${now - expiresAt} ms ago`);
}
