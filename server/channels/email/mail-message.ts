import { createHash } from "node:crypto";
import type { Instant } from "@fairdue/core/calendar/zone.ts";
import type { Language } from "@fairdue/core/text.ts";
import MailComposer from "nodemailer/lib/mail-composer/index.js";

export type Mail = {
  readonly idempotencyKey: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly language: Language;
  readonly at: Instant;
};

/** The message as it goes over the wire: plain text, and the same words as simple HTML. */
export function composeMail(mail: Mail): Promise<Buffer> {
  const { from, to, subject, body, language, at } = mail;
  const composer = new MailComposer({
    from,
    to,
    subject,
    text: body,
    html: htmlOf(body, language),
    messageId: messageIdOf(mail.idempotencyKey, from),
    date: new Date(at),
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": LANGUAGE_TAGS[language] },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** The same for every try, so that a mail server or a person can tell a repetition; gives nothing away. */
export function messageIdOf(idempotencyKey: string, from: string): string {
  const name = createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 32);
  return `<${name}@${addressOf(from).split("@")[1]}>`;
}

/** The bare address of `Name <address>`. */
export function addressOf(mailbox: string): string {
  return /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox;
}

/** One plain address, as it may stand in an envelope: no list, no name, no comment, no line break. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text);
}

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };
const STYLE = "font:16px/1.7 sans-serif;color:#222;max-width:40em;margin:1em auto;padding:0 1em";

function htmlOf(body: string, language: Language): string {
  const paragraphs = body.split(/\n{2,}/).map((text) => `<p>${escapeHtml(text).replaceAll("\n", "<br>")}</p>`);
  return `<!doctype html><html lang="${LANGUAGE_TAGS[language]}"><body style="${STYLE}">${paragraphs.join("")}</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
