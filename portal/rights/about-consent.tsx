import type { paths } from "@fairdue/client/portal-schema.ts";
import { useEffect, useState } from "react";
import { named, useSpeak } from "../text/speak.ts";

type Body = NonNullable<paths["/api/debts/{caseId}/requests"]["post"]["requestBody"]>["content"]["application/json"];
export type Consent = NonNullable<Body["consent"]>;
type Channel = Extract<Consent, { of: "channel" }>["channel"];

const CHANNELS: readonly Channel[] = ["voice", "sms", "app", "email", "im", "letter", "visit"];
const OF = ["channel", "hours", "language"] as const;

/** How I may be contacted: a channel, hours, or the language, given or taken back. */
export function AboutConsent({ onChange }: { readonly onChange: (consent: Consent) => void }) {
  const speak = useSpeak();
  const { t } = speak;
  const [act, setAct] = useState<Consent["act"]>("withdraw");
  const [of, setOf] = useState<(typeof OF)[number]>("channel");
  const [channel, setChannel] = useState<Channel>("voice");
  const [from, setFrom] = useState("18:00");
  const [to, setTo] = useState("20:00");
  const [language, setLanguage] = useState<"zh" | "en">("zh");
  useEffect(() => {
    if (of === "channel") onChange({ act, of, channel });
    else if (of === "hours") onChange({ act, of, fromMinute: minuteOf(from), toMinute: minuteOf(to) });
    else onChange({ act: "grant", of, language });
  }, [act, of, channel, from, to, language, onChange]);
  return (
    <fieldset>
      <legend>{t("use.consent")}</legend>
      <label>
        {t("use.consent.of")}
        <select value={of} onChange={(event) => setOf(event.target.value as typeof of)}>
          {OF.map((one) => (
            <option key={one} value={one}>
              {t(`use.consent.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {of !== "language" && (
        <label>
          {t("use.consent.act")}
          <select value={act} onChange={(event) => setAct(event.target.value as typeof act)}>
            <option value="withdraw">{t("use.consent.withdraw")}</option>
            <option value="grant">{t("use.consent.grant")}</option>
          </select>
        </label>
      )}
      {of === "channel" && (
        <label>
          {t("use.consent.channel")}
          <select value={channel} onChange={(event) => setChannel(event.target.value as Channel)}>
            {CHANNELS.map((one) => (
              <option key={one} value={one}>
                {named(speak, `channel.${one}`, one)}
              </option>
            ))}
          </select>
        </label>
      )}
      {of === "hours" && (
        <>
          <label>
            {t("use.consent.from")}
            <input type="time" value={from} onChange={(event) => setFrom(event.target.value)} />
          </label>
          <label>
            {t("use.consent.to")}
            <input type="time" value={to} onChange={(event) => setTo(event.target.value)} />
          </label>
        </>
      )}
      {of === "language" && (
        <label>
          {t("use.consent.language")}
          <select value={language} onChange={(event) => setLanguage(event.target.value as typeof language)}>
            <option value="zh">{t("language.zh")}</option>
            <option value="en">{t("language.en")}</option>
          </select>
        </label>
      )}
    </fieldset>
  );
}

function minuteOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}
