import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { TakeAway } from "../documents/take-away.tsx";
import { Amount } from "../frame/amount.tsx";
import { type Answer, bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { Pay } from "../pay/pay.tsx";
import { useSpeak } from "../text/speak.ts";

type Debt = Answer<"/api/debts">["debts"][number];
type Account = Debt["accounts"][number];

/** Everything I owe, each lender by itself. */
export function useDebts() {
  return useQuery({ queryKey: ["debts"], queryFn: () => bodyOf(server.GET("/api/debts")) });
}

/** The first page: what I owe, to whom, since when, and where to go from here. */
export function Debts() {
  const { t } = useSpeak();
  const debts = useDebts();
  return (
    <Waiting query={debts}>
      {(known) => (
        <>
          <h1>{t("debts.title")}</h1>
          <p className="quiet">{t("debts.asOf", { day: known.asOf })}</p>
          {known.debts.every(({ accounts }) => accounts.every(({ payoffMinor }) => payoffMinor === 0)) && (
            <p>{t("debts.none")}</p>
          )}
          {known.debts.map((debt) => (
            <DebtCard key={debt.caseId} debt={debt} />
          ))}
        </>
      )}
    </Waiting>
  );
}

function DebtCard({ debt }: { readonly debt: Debt }) {
  const { t, of } = useSpeak();
  const caseId = String(debt.caseId);
  return (
    <section className="card" aria-label={of(debt.lender)}>
      <h2>{of(debt.lender)}</h2>
      {debt.holds.length > 0 && <p className="rest">{t("hold.title")}</p>}
      {debt.accounts.map((account) => (
        <AccountLines key={account.accountId} caseId={debt.caseId} account={account} />
      ))}
      <nav className="ways" aria-label={of(debt.lender)}>
        <Link to="/debts/$caseId/plan" params={{ caseId }} className="go">
          {t("plan.open")}
        </Link>
        <Link to="/debts/$caseId/why" params={{ caseId }}>
          {t("debts.why")}
        </Link>
        <Link to="/debts/$caseId/ahead" params={{ caseId }}>
          {t("debts.ahead")}
        </Link>
        <Link to="/debts/$caseId/contacts" params={{ caseId }}>
          {t("debts.contacts")}
        </Link>
      </nav>
      <p className="quiet">{t("debts.call", { lender: of(debt.lender), hotline: debt.hotline })}</p>
    </section>
  );
}

function AccountLines({ caseId, account }: { readonly caseId: number; readonly account: Account }) {
  const { t, of } = useSpeak();
  const { overdueSince, daysPastDue, currency } = account;
  return (
    <div className="account">
      <h3>{of(account.product)}</h3>
      <p className="quiet">
        {t("debts.account", { reference: account.reference })} · {t("debts.left", { count: account.instalmentsLeft })}
      </p>
      <dl className="amounts">
        <div>
          <dt>{t("debts.arrears")}</dt>
          <dd className="big">
            <Amount minor={account.arrearsMinor} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{t("debts.payoff")}</dt>
          <dd>
            <Amount minor={account.payoffMinor} currency={currency} />
          </dd>
        </div>
      </dl>
      <p className={overdueSince === undefined ? "calm" : "late"}>
        {overdueSince === undefined ? t("debts.current") : t("debts.since", { day: overdueSince, days: daysPastDue })}
      </p>
      <Pay caseId={caseId} account={account} />
      <TakeAway caseId={caseId} account={account.reference} />
    </div>
  );
}
