import type { paths } from "@fairdue/client/portal-schema.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { momentText } from "../frame/moment.ts";
import { bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { named, useSpeak } from "../text/speak.ts";

type Body = NonNullable<paths["/api/debts/{caseId}/requests"]["post"]["requestBody"]>["content"]["application/json"];
export type Contact = NonNullable<Body["contact"]>;
type Channel = Extract<Contact, { kind: "unlisted" }>["channel"];

const CHANNELS: readonly Channel[] = ["voice", "sms", "app", "email", "im", "letter", "visit"];
const UNLISTED = "unlisted";

/** Picks the contact a report is about out of all that were made, or describes one that is not on the list. */
export function AboutContact({
  caseId,
  onChange,
}: {
  readonly caseId: number;
  readonly onChange: (contact: Contact | undefined) => void;
}) {
  const speak = useSpeak();
  const { t, language } = speak;
  const made = useQuery({
    queryKey: ["contacts", String(caseId)],
    queryFn: () => bodyOf(server.GET("/api/debts/{caseId}/contacts", { params: { path: { caseId } } })),
  });
  const [picked, setPicked] = useState("");
  const [channel, setChannel] = useState<Channel>("voice");
  const [at, setAt] = useState("");
  const [by, setBy] = useState("");
  const tell = (next: { picked?: string; channel?: Channel; at?: string; by?: string }) => {
    const now = { picked, channel, at, by, ...next };
    if (now.picked === "") onChange(undefined);
    else if (now.picked !== UNLISTED) onChange({ kind: "listed", contactId: Number(now.picked) });
    else if (now.at === "" || now.by === "") onChange(undefined);
    // The time typed is that of the person's own place: the mainland has one.
    else onChange({ kind: "unlisted", channel: now.channel, by: now.by, at: Date.parse(`${now.at}:00+08:00`) });
  };
  return (
    <fieldset>
      <legend>{t("use.contact.which")}</legend>
      <Waiting query={made}>
        {({ contacts, zone }) => (
          <>
            {contacts.map((contact) => (
              <label key={contact.contactId} className="choice">
                <input
                  type="radio"
                  name="contact"
                  value={contact.contactId}
                  onChange={(event) => {
                    setPicked(event.target.value);
                    tell({ picked: event.target.value });
                  }}
                />
                {momentText(contact.at, zone, language)}{" "}
                {t("contacts.to", {
                  channel: named(speak, `channel.${contact.channel}`, contact.channel),
                  to: contact.to,
                })}
              </label>
            ))}
            <label className="choice">
              <input
                type="radio"
                name="contact"
                value={UNLISTED}
                onChange={() => {
                  setPicked(UNLISTED);
                  tell({ picked: UNLISTED });
                }}
              />
              {t("use.contact.unlisted")}
            </label>
          </>
        )}
      </Waiting>
      {picked === UNLISTED && (
        <>
          <label>
            {t("use.contact.when")}
            <input
              required
              type="datetime-local"
              value={at}
              onChange={(event) => {
                setAt(event.target.value);
                tell({ at: event.target.value });
              }}
            />
          </label>
          <label>
            {t("use.contact.how")}
            <select
              value={channel}
              onChange={(event) => {
                setChannel(event.target.value as Channel);
                tell({ channel: event.target.value as Channel });
              }}
            >
              {CHANNELS.map((one) => (
                <option key={one} value={one}>
                  {named(speak, `channel.${one}`, one)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t("use.contact.who")}
            <input
              required
              maxLength={400}
              value={by}
              onChange={(event) => {
                setBy(event.target.value);
                tell({ by: event.target.value });
              }}
            />
          </label>
        </>
      )}
    </fieldset>
  );
}
