import type { ParsedQuestion } from "../ask/parsed.ts";
import type { CreditBook } from "../book.ts";
import { type Statement, state } from "../claim.ts";
import type { ClaimId } from "../claim-ids.ts";
import type { Impact } from "../impact.ts";

/** Times overdue that bankers' rule of thumb calls many. */
const MANY_TIMES = 6;

/** What a mortgage reviewer is said to make of what happened. */
export function mortgageStatements(
  { times, event, asks }: ParsedQuestion,
  impacts: readonly Impact[],
  book: CreditBook,
): readonly Statement[] {
  const isMany = times !== undefined && times >= MANY_TIMES && event === "late";
  const byEvent = isMany || impacts.length === 0 ? [] : impacts.map(({ mortgage }) => mortgage);
  const rest: readonly ClaimId[] = isMany
    ? ["mortgage-serious", "three-in-a-row"]
    : impacts.length === 0
      ? ["mortgage-one-late", "mortgage-serious", "mortgage-enquiries"]
      : event === "late" || event === "paid-after"
        ? ["three-in-a-row"]
        : [];
  const enquiries: readonly ClaimId[] = asks.includes("queries") ? ["mortgage-enquiries"] : [];
  return [
    ...enquiries.map((claim) => state(book.claims, claim)),
    ...byEvent,
    ...rest.map((claim) => state(book.claims, claim)),
  ];
}

/** The mortgage statement under the same sources, for a loan in general. */
export function generalised(statement: Statement): Statement {
  return {
    ...statement,
    text: {
      zh: statement.text.zh.replace("房贷审批：", "贷款审批（以房贷为例）："),
      en: statement.text.en.replace("Mortgage review:", "Loan review (as for a mortgage):"),
    },
  };
}
