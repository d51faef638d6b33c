import type { Day } from "../calendar/day.ts";
import type { OpenInstalment } from "../case/events.ts";

/** Money that came in, in the words of a bank's statement. */
export type IncomingPayment = {
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly valueOn: Day;
  /** The payer's name as the bank has it. */
  readonly name?: string;
};

/** An account whose reference or case number stands in the payment, or whose borrower has the payer's name. */
export type PaymentCandidate = {
  readonly accountId: number;
  readonly foundBy: "reference" | "case" | "name";
  readonly currency: string;
  /** The borrower's name; undefined when the person has been erased. */
  readonly name?: string;
  readonly open: readonly OpenInstalment[];
};

/** What speaks for a candidate. */
export type MatchGround = "reference" | "case" | "name" | "arrears" | "balance" | "instalment" | "due-day";

export type RankedCandidate = {
  readonly accountId: number;
  /** 0 to 100. */
  readonly confidence: number;
  readonly grounds: readonly MatchGround[];
};

/** `unplaced`: a person decides; the candidates stand in the order of what speaks for them. */
export type PaymentMatch =
  | { readonly kind: "placed"; readonly best: RankedCandidate }
  | { readonly kind: "unplaced"; readonly candidates: readonly RankedCandidate[] };

const WEIGHTS: Readonly<Record<MatchGround, number>> = {
  reference: 70,
  case: 50,
  name: 15,
  arrears: 10,
  balance: 10,
  instalment: 10,
  "due-day": 5,
};
/**
 * The account's own reference is enough, as relatives pay too; a name is not, whatever the amount, as others share it. The number
 * of a case, as every message to the borrower bears it, is a number like any other: name or amount and a second ground must agree.
 */
const SURE = 70;
const AMOUNTS: readonly MatchGround[] = ["arrears", "balance", "instalment"];
/** Days around a due day within which people pay for it. */
const NEAR_DAYS = 5;

/**
 * Which account a payment is for. Accounts in another currency are no candidates. A payment that names two accounts may be
 * for both, so it is placed only when the amount is a sum of one of them and not of the other.
 */
export function matchPayment(payment: IncomingPayment, candidates: readonly PaymentCandidate[]): PaymentMatch {
  const ranked = candidates
    .filter(({ currency }) => currency === payment.currency)
    .map((candidate) => rank(payment, candidate))
    .sort(
      (a, b) => Number(hasAmount(b)) - Number(hasAmount(a)) || b.confidence - a.confidence || a.accountId - b.accountId,
    );
  const [best, second] = ranked;
  if (best === undefined || best.confidence < SURE) return { kind: "unplaced", candidates: ranked };
  const isClear = second === undefined || (hasAmount(best) && !ranked.slice(1).some(hasAmount));
  return isClear ? { kind: "placed", best } : { kind: "unplaced", candidates: ranked };
}

function hasAmount({ grounds }: RankedCandidate): boolean {
  return grounds.some((ground) => AMOUNTS.includes(ground));
}

function rank(payment: IncomingPayment, candidate: PaymentCandidate): RankedCandidate {
  const { foundBy } = candidate;
  const grounds: MatchGround[] = foundBy === "name" ? [] : [foundBy];
  if (candidate.name !== undefined && payment.name !== undefined && sameName(candidate.name, payment.name))
    grounds.push("name");
  const amount = amountGround(payment, candidate.open);
  if (amount !== undefined) grounds.push(amount);
  if (candidate.open.some(({ dueOn }) => Math.abs(dueOn - payment.valueOn) <= NEAR_DAYS)) grounds.push("due-day");
  const confidence = grounds.reduce((sum, ground) => sum + WEIGHTS[ground], 0);
  return { accountId: candidate.accountId, confidence, grounds };
}

/** Which sum of the account the amount is, to the fen. */
function amountGround({ amount, valueOn }: IncomingPayment, open: readonly OpenInstalment[]): MatchGround | undefined {
  const sumOf = (list: readonly OpenInstalment[]) =>
    list.reduce((sum, { principal, interest, fee }) => sum + principal + interest + fee, 0);
  if (amount === 0) return undefined;
  if (amount === sumOf(open.filter(({ dueOn }) => dueOn <= valueOn))) return "arrears";
  if (amount === sumOf(open)) return "balance";
  return open.some((one) => amount === sumOf([one])) ? "instalment" : undefined;
}

function sameName(a: string, b: string): boolean {
  const key = nameKey(a);
  return key !== "" && key === nameKey(b);
}

/** A name without case, spaces and the order of its parts: banks write the family name first or last. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s,.·・]+/u)
    .filter((part) => part !== "")
    .sort()
    .join(" ");
}

/** Most words of a text that are tried together, when a reference was typed with spaces in it. */
const MOST_TOGETHER = 4;

/**
 * Runs of letters and digits in a payment's words that may be an account's reference, however they were typed: full width, lower
 * case, or with spaces where the reference has dashes or nothing. Whole texts stand as they are.
 */
export function referencesIn(texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const add = (run: string): void => {
    if (run.length < 3 || run.length > 100) return;
    found.add(run);
    found.add(run.toUpperCase());
  };
  for (const text of texts) {
    const whole = text.trim();
    if (whole !== "" && whole.length <= 100) found.add(whole);
    const typed = text.normalize("NFKC");
    const runs = [...typed.matchAll(/[A-Za-z0-9](?:[A-Za-z0-9\-_/.]*[A-Za-z0-9])?/g)].map(([run]) => run);
    runs.forEach((run, at) => {
      add(run);
      for (
        let words = 2;
        words <= MOST_TOGETHER && at + words <= runs.length && runs.length <= MOST_TOGETHER * 2;
        words++
      ) {
        const together = runs.slice(at, at + words);
        add(together.join("-"));
        add(together.join(""));
      }
    });
  }
  return [...found];
}

/** Numbers in a payment's words that may be a case's, as messages to the borrower bear it. */
export function caseNumbersIn(texts: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const text of texts)
    for (const [run] of text.normalize("NFKC").matchAll(/(?<![A-Za-z0-9.,-])\d{3,15}(?![A-Za-z0-9-]|[.,]\d)/g))
      found.add(Number(run));
  return [...found];
}
