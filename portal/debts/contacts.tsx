import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Back } from "../frame/back.tsx";
import { momentText } from "../frame/moment.ts";
import { bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { named, useSpeak } from "../text/speak.ts";

/** Every contact that was made to me about one lender's debts. */
export function Contacts() {
  const speak = useSpeak();
  const { t, language } = speak;
  const { caseId } = useParams({ from: "/inside/debts/$caseId/contacts" });
  const made = useQuery({
    queryKey: ["contacts", caseId],
    queryFn: () => bodyOf(server.GET("/api/debts/{caseId}/contacts", { params: { path: { caseId: Number(caseId) } } })),
  });
  return (
    <>
      <Back />
      <h1>{t("contacts.title")}</h1>
      <p>{t("contacts.lead")}</p>
      <Waiting query={made}>
        {({ contacts, zone }) =>
          contacts.length === 0 ? (
            <p className="card calm">{t("contacts.none")}</p>
          ) : (
            <ol className="card steps">
              {contacts.map((contact) => (
                <li key={contact.contactId}>
                  <time dateTime={new Date(contact.at).toISOString()}>{momentText(contact.at, zone, language)}</time>
                  <span>
                    {t("contacts.to", {
                      channel: named(speak, `channel.${contact.channel}`, contact.channel),
                      to: contact.to,
                    })}
                  </span>
                  <span className="quiet">{named(speak, `outcome.${contact.outcome}`, contact.outcome)}</span>
                </li>
              ))}
            </ol>
          )
        }
      </Waiting>
    </>
  );
}
