import { useQuery } from "@tanstack/react-query";
import { Card, Tag } from "antd";
import { Amount } from "../frame/amount.tsx";
import { bodyOf, type Payoff as PayoffAnswer, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeak } from "../text/speak.ts";

type Account = PayoffAnswer["accounts"][number];
type Told = Account["amounts"][number];
/** An amount with what it is made of. */
type Opened = Told & { readonly place: number; readonly parts: readonly Opened[] };

/** What closes each account today; every amount opens down to the contract, ledger entries and days it comes from. */
export function Payoff({ caseId }: { readonly caseId: number }) {
  const { t, of } = useSpeak();
  const query = useQuery({
    queryKey: ["case", String(caseId), "payoff"],
    queryFn: () => bodyOf(server.GET("/api/cases/{caseId}/payoff", { params: { path: { caseId } } })),
  });
  return (
    <Card title={t("payoff.title")}>
      <p className="quiet">{t("payoff.hint")}</p>
      <Waiting query={query}>
        {({ accounts, plan }) => (
          <div className="stack">
            {plan !== undefined && <Plan plan={plan} currency={accounts[0]?.currency ?? "CNY"} />}
            {accounts.map((account) => (
              <section key={account.accountId} aria-label={account.reference}>
                <div className="quiet">
                  {of(account.product)} · {account.reference}
                </div>
                {openedOf(account.amounts).map((amount) => (
                  <Line key={amount.place} amount={amount} currency={account.currency} />
                ))}
                <Formula account={account} />
              </section>
            ))}
          </div>
        )}
      </Waiting>
    </Card>
  );
}

type Running = NonNullable<PayoffAnswer["plan"]>;

/** What the plan that runs asks instead. */
function Plan({
  plan: { leftMinor, givesUpMinor, returnsMinor, next },
  currency,
}: {
  plan: Running;
  currency: string;
}) {
  const { t } = useSpeak();
  const lines = [
    ["payoff.plan.left", leftMinor],
    ["payoff.plan.gives", givesUpMinor],
    ["payoff.plan.returns", returnsMinor],
  ] as const;
  return (
    <section aria-label={t("payoff.plan")}>
      <div className="quiet">{t("payoff.plan")}</div>
      {lines.map(([key, minor]) => (
        <div key={key} className="amount-leaf amount-line">
          <span>{t(key)}</span>
          <Amount minor={minor} currency={currency} />
        </div>
      ))}
      {next !== undefined && (
        <div className="amount-leaf amount-line">
          <span>{t("payoff.plan.next", { day: next.dueOn })}</span>
          <Amount minor={next.minor} currency={currency} />
        </div>
      )}
    </section>
  );
}

function Line({ amount, currency }: { readonly amount: Opened; readonly currency: string }) {
  const { t, of } = useSpeak();
  const words = (
    <span className="amount-line">
      <span>
        {of(amount.text)}
        {amount.entries.length > 0 && <Tag>{t("payoff.entries", { ids: amount.entries.join("、") })}</Tag>}
      </span>
      <Amount minor={amount.minor} currency={currency} />
    </span>
  );
  if (amount.parts.length === 0) return <div className="amount-leaf">{words}</div>;
  return (
    <details className="amount-parts">
      <summary>{words}</summary>
      {amount.parts.map((part) => (
        <Line key={part.place} amount={part} currency={currency} />
      ))}
    </details>
  );
}

/** Where the formula for paying late stands, and how sure it is. */
function Formula({ account: { formula } }: { readonly account: Account }) {
  const { t, of } = useSpeak();
  if (formula === undefined) return null;
  return (
    <div className="cite">
      {t("payoff.formula")}: <Tag>{t(`certainty.${formula.certainty}`)}</Tag>
      {formula.sources.join("; ")}
      {formula.note !== undefined && <div>{of(formula.note)}</div>}
    </div>
  );
}

/** The parts of an amount follow it, one deeper. */
function openedOf(amounts: readonly Told[]): readonly Opened[] {
  const roots: Opened[] = [];
  const above: { readonly depth: number; readonly parts: Opened[] }[] = [];
  amounts.forEach((amount, place) => {
    const parts: Opened[] = [];
    const opened = { ...amount, place, parts };
    while ((above.at(-1)?.depth ?? -1) >= amount.depth) above.pop();
    (above.at(-1)?.parts ?? roots).push(opened);
    above.push({ depth: amount.depth, parts });
  });
  return roots;
}
