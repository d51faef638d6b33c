import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useDebts } from "../debts/debts.tsx";
import { Amount } from "../frame/amount.tsx";
import { Back } from "../frame/back.tsx";
import { type Answer, bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeak } from "../text/speak.ts";
import { OfferCard } from "./offer-card.tsx";
import { PromiseDay } from "./promise-day.tsx";

type Arrangement = Answer<"/api/debts/{caseId}/arrangement">;

/** Least, first and step of the slider, in yuan. */
const LEAST = 50;
const FIRST = 500;
const STEP = 50;
const CENTS = 100;

/** Building a plan: what I can pay a month, and at once what the lender offers for it. */
export function Plan() {
  const { t } = useSpeak();
  const caseId = Number(useParams({ from: "/inside/debts/$caseId/plan" }).caseId);
  const debts = useDebts();
  const arrangement = useQuery({
    queryKey: ["arrangement", caseId],
    queryFn: () => bodyOf(server.GET("/api/debts/{caseId}/arrangement", { params: { path: { caseId } } })),
  });
  const debt = debts.data?.debts.find((one) => one.caseId === caseId);
  const owed = (debt?.accounts ?? []).reduce((sum, { payoffMinor }) => sum + payoffMinor, 0);
  const currency = debt?.accounts[0]?.currency ?? "CNY";
  return (
    <>
      <Back />
      <h1>{t("plan.title")}</h1>
      <Waiting query={arrangement}>
        {(known) => (
          <>
            <Known known={known} currency={currency} />
            {known.plan === undefined && known.waiting.length === 0 && (
              <Build caseId={caseId} most={Math.ceil(owed / CENTS / STEP) * STEP} />
            )}
            {known.plan === undefined && known.promise === undefined && known.lastPromiseDay !== undefined && (
              <PromiseDay caseId={caseId} until={known.lastPromiseDay} />
            )}
          </>
        )}
      </Waiting>
    </>
  );
}

function Known({ known, currency }: { readonly known: Arrangement; readonly currency: string }) {
  const { t } = useSpeak();
  const { plan, promise, waiting } = known;
  return (
    <>
      {plan !== undefined && (
        <section className="card" aria-label={t("plan.running")}>
          <h2>{t("plan.running")}</h2>
          <p className="calm">{t("plan.taken.running")}</p>
          <ol className="steps">
            {plan.payments.map(({ dueOn, dueMinor }) => (
              <li key={dueOn}>
                <time dateTime={dueOn}>{dueOn}</time> <Amount minor={dueMinor} currency={currency} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {promise !== undefined && (
        <p className="card">
          {t("promise.running", { day: promise.dueOn })}
          <Amount minor={promise.amountMinor} currency={currency} />
        </p>
      )}
      {waiting.map(({ offer, validUntil }) => (
        <p key={offer} className="card" role="status">
          {t("plan.taken.waiting")} {t("plan.waiting", { day: validUntil })}
        </p>
      ))}
    </>
  );
}

function Build({ caseId, most }: { readonly caseId: number; readonly most: number }) {
  const { t } = useSpeak();
  const [monthly, setMonthly] = useState(Math.min(FIRST, Math.max(LEAST, most)));
  const [hardship, setHardship] = useState(false);
  const [words, setWords] = useState("");
  const asked = useDeferredValue(monthly);
  const told = hardship && words.trim() !== "" ? words : undefined;
  return (
    <>
      <section className="card">
        <p>{t("plan.lead")}</p>
        <label>
          {t("plan.monthly")} <output className="big figures">{monthly}</output>
          <input
            type="range"
            min={LEAST}
            max={Math.max(LEAST + STEP, most)}
            step={STEP}
            value={monthly}
            onChange={(event) => setMonthly(Number(event.target.value))}
          />
        </label>
        <label className="tick">
          <input type="checkbox" checked={hardship} onChange={(event) => setHardship(event.target.checked)} />{" "}
          {t("plan.hardship")}
        </label>
        {hardship && (
          <label>
            {t("plan.hardship.words")}
            <textarea rows={3} maxLength={4000} value={words} onChange={(event) => setWords(event.target.value)} />
          </label>
        )}
      </section>
      <Offers caseId={caseId} monthlyMinor={asked * CENTS} told={told} />
    </>
  );
}

type Asked = { readonly caseId: number; readonly monthlyMinor: number; readonly told: string | undefined };

function Offers({ caseId, monthlyMinor, told }: Asked) {
  const { t, of } = useSpeak();
  const queries = useQueryClient();
  const isTold = told !== undefined;
  const params = { path: { caseId } };
  const means = (): { monthlyMinor: number; hardship: boolean; evidence: "own-statement"[] } => ({
    monthlyMinor,
    hardship: isTold,
    evidence: isTold ? ["own-statement"] : [],
  });
  const offers = useQuery({
    queryKey: ["offers", caseId, monthlyMinor, isTold],
    placeholderData: keepPreviousData,
    queryFn: () => bodyOf(server.POST("/api/debts/{caseId}/offers", { params, body: means() })),
  });
  const choose = useMutation({
    mutationFn: (programme: string) => {
      const body = { ...means(), programme, ...(told !== undefined && { hardshipWords: told }) };
      return bodyOf(server.POST("/api/debts/{caseId}/plans", { params, body }));
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      {choose.isError && <p role="alert">{choose.error.message}</p>}
      <Waiting query={offers}>
        {({ offers: found, without, currency }) => (
          <section aria-live="polite" aria-label={t("plan.offers")}>
            <h2>{t("plan.offers")}</h2>
            {found.length === 0 && <p className="card">{t("plan.none")}</p>}
            {found.map((offer) => (
              <OfferCard
                key={offer.programme}
                offer={offer}
                currency={currency}
                disabled={choose.isPending}
                onChoose={() => choose.mutate(offer.programme)}
              />
            ))}
            {without.length > 0 && (
              <details className="card">
                <summary>{t("plan.not")}</summary>
                <ul>
                  {without.map(({ programme, name, reasons }) => (
                    <li key={programme}>
                      {of(name)}: {reasons.map(({ text }) => of(text)).join(" · ")}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </section>
        )}
      </Waiting>
    </>
  );
}
