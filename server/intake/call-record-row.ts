import type { AuditEntry } from "@fairdue/core/audit/log.ts";
import { parseDay } from "@fairdue/core/calendar/day.ts";
import { type Instant, instantAt, parseZone, type Zone } from "@fairdue/core/calendar/zone.ts";
import { HOLD_KINDS } from "@fairdue/core/case/hold.ts";
import { type Directive, OUTCOMES } from "@fairdue/core/contact/facts.ts";
import {
  ACTOR_ROLES,
  CHANNELS,
  CONTENT_PARTS,
  MESSAGE_CLASSES,
  RECIPIENT_ROLES,
} from "@fairdue/core/contact/request.ts";
import type { Text } from "@fairdue/core/text.ts";

/** A row that could not be read: where, why, and how to mend it. */
export type RecordReject = { readonly line: number; readonly field: string; readonly why: Text; readonly remedy: Text };

export type Row = Readonly<Record<string, string>>;

export const SEE_FORMAT: Text = { zh: "参见 docs/formats/call-records.md", en: "See docs/formats/call-records.md" };

const DIRECTIVES = ["stop-all", "stop-channel", "stop-address"] as const;
const EVENTS = [
  "paid",
  "payment-pending",
  "payment-failed",
  "plan-signed",
  "plan-breached",
  "placed",
  "placement-notified",
  "recalled",
] as const;
const ENTRIES = [
  "contact",
  ...EVENTS,
  "held",
  "released",
  "said",
  "died",
  "third-party-refused",
  "lost",
  "found",
] as const;

/** One row, field by field; what is wrong gathers in `rejects`. */
export class RowReading {
  readonly rejects: RecordReject[] = [];
  readonly #row: Row;
  readonly #line: number;
  readonly #zone: Zone;

  constructor(row: Row, line: number, zone: Zone) {
    this.#row = row;
    this.#line = line;
    this.#zone = zone;
  }

  entry(): AuditEntry | undefined {
    this.text("person");
    const kind = this.oneOf("entry", ENTRIES, "contact");
    const at = this.moment("at");
    if (kind === undefined || at === undefined) return undefined;
    if (kind === "contact") return this.contact(at);
    return this.event(kind, at);
  }

  contact(at: Instant): AuditEntry | undefined {
    const channel = this.oneOf("channel", CHANNELS);
    const outcome = this.oneOf("outcome", OUTCOMES);
    const direction = this.oneOf("direction", ["outbound", "inbound"] as const, "outbound");
    const role = this.oneOf("role", ACTOR_ROLES, "agency");
    const recipient = this.oneOf("recipient", RECIPIENT_ROLES, "borrower");
    const messageClass = this.oneOf("class", MESSAGE_CLASSES, "demand");
    const verified = this.yesOrNo("verified");
    const recorded = this.yesOrNo("recorded");
    const content = this.parts();
    const replyTo = (this.#row.reply_to ?? "") === "" ? undefined : this.moment("reply_to");
    const id = this.text("actor");
    if (channel === undefined || outcome === undefined || direction === undefined || role === undefined)
      return undefined;
    if (recipient === undefined || messageClass === undefined) return undefined;
    const collectorId = this.#row.collector;
    return {
      kind: "contact",
      source: this.#row.record || `line ${this.#line}`,
      direction,
      outcome,
      request: {
        at,
        channel,
        messageClass,
        actor: { role, id, ...(collectorId && { collectorId }) },
        recipient: { role: recipient, ...(verified !== undefined && { verified }) },
        point: { id: this.#row.point || "unknown", kind: "phone", ...this.zoned() },
        debts: this.debts(),
        ...(recorded !== undefined && { recorded }),
        ...(content !== undefined && { content }),
        ...(replyTo !== undefined && { replyTo: { at: replyTo, channel } }),
      },
    };
  }

  event(kind: Exclude<(typeof ENTRIES)[number], "contact">, at: Instant): AuditEntry | undefined {
    switch (kind) {
      case "held":
      case "released": {
        const hold = this.oneOf("what", HOLD_KINDS);
        return hold === undefined ? undefined : { kind, at, hold };
      }
      case "said": {
        const wish = this.oneOf("what", DIRECTIVES);
        return wish === undefined ? undefined : { kind, at, directive: this.directive(wish, at) };
      }
      case "third-party-refused":
        return { kind, at, pointId: this.text("point") };
      case "lost":
        return { kind, at, evidence: { approvedBySupervisor: true } };
      case "died":
      case "found":
        return { kind, at };
      case "placed":
      case "placement-notified":
      case "recalled":
        return { kind, at, debt: this.debt(), agencyId: this.text("actor") };
      default:
        return { kind, at, debt: this.debt() };
    }
  }

  directive(kind: (typeof DIRECTIVES)[number], at: Instant): Directive {
    const channel = kind === "stop-channel" ? this.oneOf("channel", CHANNELS) : undefined;
    const pointId = kind === "stop-address" ? this.text("point") : undefined;
    return { at, kind, ...(channel !== undefined && { channel }), ...(pointId !== undefined && { pointId }) };
  }

  text(field: string): string {
    const value = this.#row[field] ?? "";
    if (value === "") this.reject(field, { zh: "为空", en: "is empty" }, { zh: "请填写", en: "Fill it in" });
    return value;
  }

  debts(): readonly string[] {
    const debts = (this.#row.debts ?? "").split(";").map((debt) => debt.trim());
    return debts.filter((debt) => debt !== "");
  }

  debt(): string {
    const [debt] = this.debts();
    if (debt === undefined)
      this.reject("debts", { zh: "缺少债务", en: "names no debt" }, { zh: "请填写", en: "Fill it in" });
    return debt ?? "";
  }

  parts(): readonly (typeof CONTENT_PARTS)[number][] | undefined {
    const value = this.#row.content ?? "";
    if (value === "") return undefined;
    const names = value.split(";").map((name) => name.trim());
    const unknown = names.filter((name) => !CONTENT_PARTS.some((part) => part === name));
    if (unknown.length > 0) this.reject("content", notKnown(unknown.join(", ")), SEE_FORMAT);
    return CONTENT_PARTS.filter((part) => names.includes(part));
  }

  yesOrNo(field: string): boolean | undefined {
    const answer = this.oneOf(field, ["yes", "no", ""] as const, "");
    return answer === "yes" ? true : answer === "no" ? false : undefined;
  }

  oneOf<T extends string>(field: string, options: readonly T[], absent?: T): T | undefined {
    const value = this.#row[field] ?? "";
    if (value === "" && absent !== undefined) return absent;
    const found = options.find((option) => option === value);
    if (found === undefined) {
      const choices = options.filter((option) => option !== "").join(", ");
      this.reject(field, notKnown(value), { zh: `请填写其中之一：${choices}`, en: `Write one of: ${choices}` });
    }
    return found;
  }

  /** ISO 8601 with an offset, or a local time of the row's zone. */
  moment(field: string): Instant | undefined {
    const value = this.#row[field] ?? "";
    const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?$/.exec(value);
    const day = match === null ? undefined : parseDay(match[1] as string);
    const [hour, minute, second] = [Number(match?.[2]), Number(match?.[3]), Number(match?.[4] ?? 0)];
    if (match === null || day === undefined || hour > 23 || minute > 59 || second > 59) {
      this.reject(field, { zh: "不是时间", en: "is not a time" }, TIME);
      return undefined;
    }
    if (match[5] !== undefined) return Date.parse(value.replace(" ", "T"));
    const zone = parseZone(this.#row.zone || this.#zone);
    if (zone !== undefined) return instantAt(zone, { day, minute: hour * 60 + minute }) + second * 1000;
    this.reject("zone", notKnown(this.#row.zone ?? ""), {
      zh: "请填写如 Asia/Shanghai",
      en: "Write one such as Asia/Shanghai",
    });
    return undefined;
  }

  zoned(): { zone?: string } {
    const zone = this.#row.zone ?? "";
    return zone === "" ? {} : { zone };
  }

  reject(field: string, why: Text, remedy: Text): void {
    this.rejects.push({ line: this.#line, field, why, remedy });
  }
}

const TIME = {
  zh: "请写作 2026-11-23 10:00 或 2026-11-23T10:00:00+08:00",
  en: "Write 2026-11-23 10:00 or 2026-11-23T10:00:00+08:00",
};

function notKnown(value: string): Text {
  return { zh: `没有“${value}”`, en: `"${value}" is not known` };
}
