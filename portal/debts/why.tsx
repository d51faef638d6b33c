import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Amount } from "../frame/amount.tsx";
import { Back } from "../frame/back.tsx";
import { type Answer, bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { named, useSpeak } from "../text/speak.ts";

type Account = Answer<"/api/debts/{caseId}/payoff">["accounts"][number];
type Line = Account["amounts"][number];
type Branch = { readonly line: Line; readonly parts: readonly Branch[] };

/** How every yuan arises, down to the entries of the ledger. */
export function Why() {
  const { t } = useSpeak();
  const { caseId } = useParams({ from: "/inside/debts/$caseId/why" });
  const payoff = useQuery({
    queryKey: ["why", caseId],
    queryFn: () => bodyOf(server.GET("/api/debts/{caseId}/payoff", { params: { path: { caseId: Number(caseId) } } })),
  });
  return (
    <>
      <Back />
      <h1>{t("why.title")}</h1>
      <p>{t("why.lead")}</p>
      <Waiting query={payoff}>
        {({ accounts, plan }) => (
          <>
            {plan !== undefined && <Plan plan={plan} currency={accounts[0]?.currency ?? "CNY"} />}
            {accounts.map((account) => (
              <Explained key={account.accountId} account={account} />
            ))}
          </>
        )}
      </Waiting>
    </>
  );
}

type Running = NonNullable<Answer<"/api/debts/{caseId}/payoff">["plan"]>;

/** What the plan that runs asks; the amounts below it are what would be owed without it. */
function Plan({
  plan: { leftMinor, givesUpMinor, returnsMinor, next },
  currency,
}: {
  plan: Running;
  currency: string;
}) {
  const { t } = useSpeak();
  return (
    <section className="card" aria-label={t("why.plan")}>
      <h2>{t("why.plan")}</h2>
      <p>
        {t("why.plan.left")} <Amount minor={leftMinor} currency={currency} />
      </p>
      {next !== undefined && (
        <p>
          {t("why.plan.next", { day: next.dueOn })} <Amount minor={next.minor} currency={currency} />
        </p>
      )}
      {givesUpMinor > 0 && (
        <p>
          {t("why.plan.gives")} <Amount minor={givesUpMinor} currency={currency} />
        </p>
      )}
      {returnsMinor > 0 && (
        <p className="quiet">
          {t("why.plan.returns")} <Amount minor={returnsMinor} currency={currency} />
        </p>
      )}
    </section>
  );
}

function Explained({ account }: { readonly account: Account }) {
  const speak = useSpeak();
  const { formula } = account;
  return (
    <section className="card" aria-label={speak.of(account.product)}>
      <h2>{speak.of(account.product)}</h2>
      {branchesOf(account.amounts).map((branch, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer never move
        <Opened key={at} branch={branch} currency={account.currency} open />
      ))}
      {formula !== undefined && (
        <p className="quiet">
          {speak.t("why.uncertain", { certainty: named(speak, `certainty.${formula.certainty}`, formula.certainty) })}
          {formula.note !== undefined && ` ${speak.of(formula.note)}`}
        </p>
      )}
    </section>
  );
}

function Opened({
  branch: { line, parts },
  currency,
  open = false,
}: {
  readonly branch: Branch;
  readonly currency: string;
  readonly open?: boolean;
}) {
  const { t, of } = useSpeak();
  const row = (
    <>
      <span>{of(line.text)}</span>
      <Amount minor={line.minor} currency={currency} />
    </>
  );
  const entries =
    line.entries.length === 0 ? null : <p className="quiet">{t("why.entries", { ids: line.entries.join(", ") })}</p>;
  if (parts.length === 0 && entries === null) return <div className="line">{row}</div>;
  return (
    <details open={open}>
      <summary className="line">{row}</summary>
      <div className="inside">
        {entries}
        {parts
          // What is settled is worth nothing any more; a page of noughts hides what is owed.
          .filter((part) => part.line.minor !== 0)
          .map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer never move
            <Opened key={at} branch={part} currency={currency} />
          ))}
      </div>
    </details>
  );
}

/** The tree again, out of lines that come with their depth. */
function branchesOf(lines: readonly Line[]): readonly Branch[] {
  const roots: Branch[] = [];
  const path: { readonly line: Line; readonly parts: Branch[] }[] = [];
  for (const line of lines) {
    const branch = { line, parts: [] };
    path.length = line.depth;
    const above = path.at(-1);
    if (above === undefined) roots.push(branch);
    else above.parts.push(branch);
    path.push(branch);
  }
  return roots;
}
