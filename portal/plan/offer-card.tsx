import { Amount } from "../frame/amount.tsx";
import type { Posted } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

type Offer = Posted<"/api/debts/{caseId}/offers">["offers"][number];

/** One offer: what it costs, what it spares, what the credit report shows, what happens if it breaks, who decides. */
export function OfferCard({
  offer,
  currency,
  disabled,
  onChoose,
}: {
  readonly offer: Offer;
  readonly currency: string;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}) {
  const { t, of } = useSpeak();
  const [first] = offer.payments;
  const [record] = offer.creditRecord;
  const isAtOnce = offer.approval.role === "self-service";
  return (
    <article className="card">
      <h3>{of(offer.name)}</h3>
      <p>
        {t("plan.payments.count", { count: offer.payments.length })}
        {first !== undefined && (
          <>
            {t("plan.payments.first")}
            <strong>
              <Amount minor={first.dueMinor} currency={currency} />
            </strong>{" "}
            <time dateTime={first.dueOn}>{first.dueOn}</time>
          </>
        )}
      </p>
      <dl className="amounts">
        <div>
          <dt>{t("plan.total")}</dt>
          <dd>
            <Amount minor={offer.totalMinor} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{t("plan.interest")}</dt>
          <dd>
            <Amount minor={offer.interestMinor} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{t("plan.waived")}</dt>
          <dd>
            <Amount minor={offer.waivedMinor} currency={currency} />
          </dd>
        </div>
      </dl>
      {offer.yearlyPercent !== undefined && <p className="quiet">{t("plan.rate", { rate: offer.yearlyPercent })}</p>}
      {record !== undefined && (
        <p className="quiet">
          {t("plan.record")}
          {of(record.text)}
        </p>
      )}
      <p className="quiet">
        {t(offer.onBreak.waiver === "waiver-stays" ? "plan.break.waiver-stays" : "plan.break.waiver-returns")}
      </p>
      <p>{isAtOnce ? t("plan.at-once") : t("plan.approval", { day: offer.validUntil })}</p>
      <details>
        <summary>{t("plan.all")}</summary>
        <ol className="steps">
          {offer.payments.map(({ no, dueOn, dueMinor }) => (
            <li key={no}>
              <time dateTime={dueOn}>{dueOn}</time> <Amount minor={dueMinor} currency={currency} />
            </li>
          ))}
        </ol>
      </details>
      <button type="button" className="main" disabled={disabled} onClick={onChoose}>
        {t("plan.choose")}
      </button>
    </article>
  );
}
