import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useDebts } from "../debts/debts.tsx";
import { Back } from "../frame/back.tsx";
import { Law } from "../frame/law.tsx";
import { bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { named, useSpeak } from "../text/speak.ts";
import { AboutConsent, type Consent } from "./about-consent.tsx";
import { AboutContact, type Contact } from "./about-contact.tsx";
import { type Right, useRights } from "./rights.tsx";

/** Using one right: for which lender, about what, in my own words; and what it stops. */
export function UseRight() {
  const { about } = useParams({ from: "/inside/rights/$about" });
  const rights = useRights();
  return (
    <>
      <Back />
      <Waiting query={rights}>
        {({ rights: known }) => {
          const right = known.find((one) => one.about === about);
          return right === undefined ? null : <Form right={right} />;
        }}
      </Waiting>
    </>
  );
}

function Form({ right }: { readonly right: Right }) {
  const speak = useSpeak();
  const { t, of } = speak;
  const queries = useQueryClient();
  const debts = useDebts();
  const [chosen, setChosen] = useState<number>();
  const [words, setWords] = useState("");
  const [contact, setContact] = useState<Contact>();
  const [consent, setConsent] = useState<Consent>();
  const caseId = chosen ?? debts.data?.debts[0]?.caseId;
  const ask = useMutation({
    mutationFn: () =>
      bodyOf(
        server.POST("/api/debts/{caseId}/requests", {
          params: { path: { caseId: caseId ?? 0 } },
          body: {
            about: right.about,
            ...(words !== "" && { words }),
            ...(contact !== undefined && { contact }),
            ...(consent !== undefined && { consent }),
          },
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
  const complete =
    caseId !== undefined &&
    (right.about !== "contact-report" || contact !== undefined) &&
    (right.about !== "consent" || consent !== undefined);
  if (ask.isSuccess)
    return (
      <section className="card" role="status">
        <h1>{of(right.name)}</h1>
        <p className="calm">{t("use.taken", { day: ask.data.dueOn })}</p>
        {ask.data.stopped && <p className="rest">{t("use.stopped")}</p>}
        <p>
          <Link to="/rights">{t("rights.title")}</Link>
        </p>
      </section>
    );
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate();
      }}
    >
      <h1>{of(right.name)}</h1>
      <p>{named(speak, `use.about.${right.about}`, "")}</p>
      <Waiting query={debts}>
        {({ debts: known }) =>
          known.length < 2 ? null : (
            <label>
              {t("use.lender")}
              <select value={caseId} onChange={(event) => setChosen(Number(event.target.value))}>
                {known.map((debt) => (
                  <option key={debt.caseId} value={debt.caseId}>
                    {of(debt.lender)}
                  </option>
                ))}
              </select>
            </label>
          )
        }
      </Waiting>
      {right.about === "contact-report" && caseId !== undefined && (
        <AboutContact caseId={caseId} onChange={setContact} />
      )}
      {right.about === "consent" && <AboutConsent onChange={setConsent} />}
      <label>
        {t("use.words")}
        <textarea rows={4} maxLength={4000} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      {right.stops && <p className="rest">{t("use.willStop")}</p>}
      {ask.isError && <p role="alert">{ask.error.message}</p>}
      <button type="submit" className="main" disabled={ask.isPending || !complete}>
        {t("use.send")}
      </button>
      <p className="quiet">{t("rights.answerBy", { day: right.answerBy })}</p>
      <Law cites={right.cites} />
    </form>
  );
}
