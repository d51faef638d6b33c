import type { Instant } from "@fairdue/core/calendar/zone.ts";
import { behindPermit } from "../behind-permit.ts";
import type { ChannelAdapter } from "../port.ts";
import { unavailable } from "../unavailable.ts";
import { exists, letterFile, writeWhole } from "./letter-folder.ts";
import { layOutLetter } from "./letter-pdf.ts";

export type LetterOptions = {
  /** Folder from which the print shop takes `<key>.pdf`. */
  readonly folder: string;
  readonly now: () => Instant;
};

/** Letters as PDF files, ready for print. A key that already has its file is sent; the file is never replaced. */
export function letterChannel({ folder, now }: LetterOptions): ChannelAdapter {
  return behindPermit(
    {
      channel: "letter",
      idempotent: true,
      async deliver({ idempotencyKey, letter, language }, permit) {
        if (letter === undefined) return { kind: "rejected", reason: "content", retry: "never", detail: "no page" };
        const path = letterFile(folder, idempotencyKey);
        const bytes = await layOutLetter({ content: letter, language, createdAt: permit.from });
        try {
          if (!(await exists(path))) await writeWhole(path, bytes);
        } catch (error) {
          return unavailable(error);
        }
        return { kind: "accepted", providerRef: idempotencyKey, outcome: "sent" };
      },
      async close() {},
    },
    now,
  );
}
