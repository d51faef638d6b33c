import { Timeline } from "antd";
import { Amount } from "../frame/amount.tsx";
import { hourText, momentText } from "../frame/moment.ts";
import type { CaseDetail, TimelineItem } from "../frame/server.ts";
import { isTextKey, type Speak, useSpeak } from "../text/speak.ts";
import { Reasons } from "./reasons.tsx";

/** Kinds drawn in a colour of their own; everything else is grey. */
const COLOURS: Readonly<Record<string, string>> = {
  "contact-permitted": "#0f766e",
  "contact-sent": "#0f766e",
  "contact-refused": "#b45309",
  "contact-suppressed": "#b45309",
  "contact-unknown": "#b91c1c",
  "contact-failed": "#b91c1c",
  "entry-posted": "#1d4ed8",
  "case-cured": "#15803d",
  "hold-placed": "#b45309",
};

/** What happened to a case, newest first, with the reasons in words. */
export function CaseTimeline({ detail }: { readonly detail: CaseDetail }) {
  const speak = useSpeak();
  const currency = detail.accounts[0]?.currency ?? "CNY";
  const items = [...detail.timeline].reverse().map((item) => ({
    key: item.seq,
    color: COLOURS[item.kind] ?? "#94a3b8",
    content: (
      <article className="happening">
        <header>
          <strong>{titleOf(item, { speak, currency, steps: detail.steps })}</strong>
          <time className="quiet figures">{momentText(item.at, detail.zone, speak.language)}</time>
        </header>
        <More item={item} zone={detail.zone} />
        <Reasons reasons={item.reasons} zone={detail.zone} />
      </article>
    ),
  }));
  return <Timeline items={items} />;
}

type View = { readonly speak: Speak; readonly currency: string; readonly steps: CaseDetail["steps"] };

function titleOf(item: TimelineItem, { speak, currency, steps }: View) {
  const { t, of } = speak;
  const event = item.event as Readonly<Record<string, string | number | undefined>>;
  const channel = isTextKey(`channel.${event.channel}`) ? t(`channel.${event.channel}` as "channel.sms") : "";
  switch (item.kind) {
    case "entry-posted": {
      const { kind, amount } = item.event.entry as { kind: string; amount: number };
      const key =
        kind === "payment" || kind === "reversal"
          ? (`event.entry-posted.${kind}` as const)
          : "event.entry-posted.other";
      return (
        <>
          {t(key, { amount: "" })}
          <Amount minor={amount} currency={currency} />
        </>
      );
    }
    case "contact-sent":
      return event.outcome === "reserved" || event.outcome === "delivered"
        ? t(`event.contact-sent.${event.outcome}`)
        : t("event.contact-sent");
    case "hold-placed":
    case "hold-lifted": {
      const hold = item.event.hold as string | { kind: string };
      const kind = typeof hold === "string" ? hold : hold.kind;
      return t(`event.${item.kind}`, { kind: isTextKey(`hold.${kind}`) ? t(`hold.${kind}` as "hold.dispute") : kind });
    }
    case "promise-judged":
      return t(`event.promise-judged.${event.outcome as "kept"}`);
    case "document-issued":
      return t(`event.document-issued.${event.document as "receipt"}`, { number: String(event.number) });
    case "plan-ended":
      return t(`event.plan-ended.${event.how as "broken"}`);
    default: {
      const key = `event.${item.kind}`;
      const values = Object.fromEntries(
        Object.entries(event).filter(([, value]) => typeof value === "string" || typeof value === "number"),
      ) as Record<string, string | number>;
      const name = steps[String(event.step)];
      const step = name === undefined ? String(event.step) : of(name);
      const outcome = isTextKey(`outcome.${event.outcome}`) ? t(`outcome.${event.outcome}` as "outcome.read") : "";
      return isTextKey(key) ? t(key, { ...values, channel, step, outcome }) : item.kind;
    }
  }
}

function More({ item, zone }: { readonly item: TimelineItem; readonly zone: string }) {
  const { t } = useSpeak();
  if (item.kind === "contact-permitted") {
    const { from, expiresAt } = item.event.permit as { from: number; expiresAt: number };
    return (
      <p className="quiet figures">
        {t("event.permit", { from: hourText(from, zone), until: hourText(expiresAt, zone) })}
      </p>
    );
  }
  if (item.kind === "contact-refused")
    return <p className="quiet">{t(item.event.passed === true ? "event.passed" : "event.retry")}</p>;
  if (item.kind === "step-skipped") return <p className="quiet">{t(`skip.${item.event.why as "condition"}`)}</p>;
  return null;
}
