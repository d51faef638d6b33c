import { localTimeAt } from "../calendar/zone.ts";
import { type CommandContext, nextLook } from "./decide.ts";
import type { AccountRecord, BorrowerRecord, CaseEvent, EntryRecord, OpenInstalment } from "./events.ts";
import { evolve } from "./evolve.ts";
import { anchorOf, type CaseState, isInArrears } from "./state.ts";
import { suppressQueued } from "./stop-contacts.ts";

/** What a lender's file says about a case that its record does not say yet. Everything here is new or changed. */
export type TakenIn = {
  /** Opens the case; only for one that has no event yet. */
  readonly opening?: Extract<CaseEvent, { kind: "case-opened" }>;
  readonly borrower?: BorrowerRecord;
  /** Accounts with what is open of them before `entries`. */
  readonly accounts: readonly { readonly account: AccountRecord; readonly open: readonly OpenInstalment[] }[];
  /** Entries in the order of posting, each with what is open of its account after it. */
  readonly entries: readonly { readonly entry: EntryRecord; readonly open: readonly OpenInstalment[] }[];
};

/**
 * What follows for a case from a lender's file: the same as if each line had come on its own, in one go.
 *
 * Money received stops what waits to be sent, a case that is no longer overdue is cured, and the last event says when
 * to look again. Nothing new gives no event.
 */
export function takeIn(before: CaseState, fed: TakenIn, context: CommandContext): readonly CaseEvent[] {
  const events: CaseEvent[] = [];
  let state = before;
  const happen = (event: CaseEvent): void => {
    events.push(event);
    state = evolve(state, event);
  };
  if (fed.opening !== undefined) happen(fed.opening);
  if (fed.borrower !== undefined) happen({ kind: "borrower-recorded", borrower: fed.borrower });
  for (const { account, open } of fed.accounts) {
    const { accountId, product, currency, graceDays } = account;
    const others = state.accounts.filter((one) => one.accountId !== accountId);
    const anchor = anchorOf([...others, { accountId, product, currency, graceDays, open }]);
    happen({ kind: "account-recorded", account, open, anchor });
  }
  for (const { entry, open } of fed.entries) {
    const accounts = state.accounts.map((one) => (one.accountId === entry.accountId ? { ...one, open } : one));
    happen({ kind: "entry-posted", entry, open, anchor: anchorOf(accounts) });
  }
  if (events.length === 0) return events;
  const today = localTimeAt(state.zone, context.now).day;
  const cured = before.episode > 0 && before.stage !== "closed" && !isInArrears(state.accounts, today);
  if (cured) happen({ kind: "case-cured", on: today, episode: state.episode });
  const paid = fed.entries.some(({ entry }) => entry.kind === "payment");
  if (paid || cured) for (const event of suppressQueued(state, "payment")) happen(event);
  // As after a single payment: the path goes on from where it stood, tomorrow at the earliest.
  const progress = paid && !cured ? { ...state.progress, lastStepOn: today } : state.progress;
  const next = nextLook({ ...state, progress }, today, context.ladder);
  return events.map((event, index) => (index === events.length - 1 ? { ...event, next } : event));
}
