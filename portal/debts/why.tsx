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
        {({ accounts }) => (
          <>
            {accounts.map((account) => (
              <Explained key={account.accountId} account={account} />
            ))}
          </>
        )}
      </Waiting>
    </>
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
