import type { Lender } from "@fairdue/core/account/catalogue.ts";
import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import type { PlanRecord } from "@fairdue/core/case/arrangement.ts";
import type { AmountTable, BodyPart } from "@fairdue/core/contact/template.ts";
import { type Currency, parseCurrency } from "@fairdue/core/currency.ts";
import type { DocumentKind } from "@fairdue/core/document/document.ts";
import { allocatePayments, type InstalmentPosition } from "@fairdue/core/ledger/allocation.ts";
import { balances, total } from "@fairdue/core/ledger/balances.ts";
import { contractOf, entryOf } from "@fairdue/core/ledger/open-instalments.ts";
import { formatMoneyIn } from "@fairdue/core/money-text.ts";
import { fillText, type Language, type TextValues } from "@fairdue/core/text.ts";
import type { Dispatch } from "../../channels/port.ts";
import type { Ledger } from "../../store/ledgers.ts";
import type { RunningPlan } from "../running-plan.ts";
import { ENTRY_NAMES, TITLES, WORDS } from "./document-words.ts";

/** What a document shows, as a letter's page does. */
export type DocumentContent = NonNullable<Dispatch["letter"]>;

/** What every document is made of. */
export type DocumentScene = {
  readonly number: string;
  readonly language: Language;
  readonly asOf: Day;
  readonly name: string;
  readonly lender: Lender;
  readonly product: string;
  readonly ledger: Ledger;
  /** The plan that runs over the account. */
  readonly plan?: RunningPlan;
};

export type Refused = { readonly kind: "refused"; readonly because: "still-open" | "no-such-payment" | "taken-back" };

/** An itemised statement: what was to be paid, what was posted, and what is left, to the last minor unit. */
export function statementOf(scene: DocumentScene): DocumentContent {
  const { text, money } = speak(scene);
  const { contract, entries } = accountOf(scene);
  const { instalments } = allocatePayments(contract, entries, scene.asOf);
  const sums = balances(contract, entries, scene.asOf);
  const oldest = instalments.find(({ open, dueOn }) => total(open) > 0n && dueOn < scene.asOf);
  const parts: BodyPart[] = [
    text("plan"),
    { kind: "table", table: planTable(scene, instalments) },
    text("entries"),
    scene.ledger.entries.length === 0 ? text("noEntries") : { kind: "table", table: entryTable(scene) },
    text("sums", {
      asOf: formatDay(scene.asOf),
      arrears: money(sums.arrears),
      days: oldest === undefined ? 0 : scene.asOf - oldest.dueOn,
      open: money(total(sums.open)),
      payoff: money(sums.payoff),
      spared: money(sums.interestNotYetDue),
    }),
    ...planParts(scene),
    ...(sums.unapplied > 0n ? [text("unapplied", { amount: money(sums.unapplied) })] : []),
    text("ifWrong", { hotline: scene.lender.hotline }),
  ];
  return page(scene, "statement", parts);
}

/** What a plan that runs asks instead of the sums above. */
function planParts(scene: DocumentScene): readonly BodyPart[] {
  const { text, money } = speak(scene);
  if (scene.plan === undefined) return [];
  const { leftMinor, givesUpMinor, returnsMinor, next } = scene.plan;
  const [left, gives, returns] = [leftMinor, givesUpMinor, returnsMinor].map((minor) => money(BigInt(minor)));
  return [
    text("planRuns", { left: left ?? "", gives: gives ?? "", returns: returns ?? "" }),
    ...(next === undefined ? [] : [text("planNext", { amount: money(BigInt(next.minor)), day: next.dueOn })]),
  ];
}

/** A receipt of one payment, with what it was used for; refused for money that was taken back. */
export function receiptOf(scene: DocumentScene, reference: string | undefined): DocumentContent | Refused {
  const { text, money } = speak(scene);
  const { contract, entries } = accountOf(scene);
  const payments = scene.ledger.entries.filter(({ kind }) => kind === "payment" || kind === "recovery");
  const payment = reference === undefined ? payments.at(-1) : payments.find(({ sourceRef }) => sourceRef === reference);
  if (payment === undefined) return { kind: "refused", because: "no-such-payment" };
  if (scene.ledger.entries.some(({ reverses }) => reverses === payment.entryId))
    return { kind: "refused", because: "taken-back" };
  const until = entries.filter(
    ({ id, valueOn }) => valueOn < payment.valueOn || (valueOn === payment.valueOn && id <= payment.entryId),
  );
  const after = allocatePayments(contract, until, payment.valueOn);
  const before = allocatePayments(
    contract,
    until.filter(({ id }) => id !== payment.entryId),
    payment.valueOn,
  );
  const used = after.instalments.flatMap((one, i) => {
    const paid = total(one.paid) - total((before.instalments[i] as InstalmentPosition).paid);
    return paid === 0n ? [] : [[String(one.no), formatDay(one.dueOn), money(paid)]];
  });
  const left = after.unapplied - before.unapplied;
  const parts: BodyPart[] = [
    text("received", {
      name: scene.name,
      valueOn: formatDay(payment.valueOn),
      amount: money(BigInt(payment.amount)),
      entryRef: payment.sourceRef,
    }),
    ...(used.length === 0
      ? []
      : [
          text("wentTo"),
          { kind: "table" as const, table: { columns: columns(scene, ["no", "dueOn", "amount"]), rows: used } },
        ]),
    ...(left > 0n ? [text("leftOver", { amount: money(left) })] : []),
    text("stillOpen", { open: money(total(balances(contract, until, payment.valueOn).open)) }),
  ];
  return page(scene, "receipt", parts);
}

/** A certificate that nothing is owed any more; refused while anything is open. */
export function certificateOf(scene: DocumentScene): DocumentContent | Refused {
  const { text } = speak(scene);
  const { contract, entries } = accountOf(scene);
  const { open } = balances(contract, entries, scene.asOf);
  const settledOn = Math.max(...scene.ledger.entries.map(({ valueOn }) => valueOn)) as Day;
  if (total(open) > 0n || entries.length === 0) return { kind: "refused", because: "still-open" };
  const values = { name: scene.name, settledOn: formatDay(settledOn), asOf: formatDay(scene.asOf) };
  return page(scene, "settlement-certificate", [text("settled", values)]);
}

/** A plan as it was accepted, with its terms. */
export function agreementOf(scene: DocumentScene, plan: PlanRecord): DocumentContent {
  const { text, money } = speak(scene);
  const rows = plan.lines.map(({ dueOn, principal, interest, charges }, i) => [
    String(i + 1),
    formatDay(dueOn),
    ...[principal, interest, charges, principal + interest + charges].map((minor) => money(BigInt(minor))),
  ]);
  const sumOf = (part: (line: PlanRecord["lines"][number]) => number) =>
    money(plan.lines.reduce((sum, line) => sum + BigInt(part(line)), 0n));
  const sums = [
    sumOf(({ principal }) => principal),
    sumOf(({ interest }) => interest),
    sumOf(({ charges }) => charges),
    sumOf(({ principal, interest, charges }) => principal + interest + charges),
  ];
  const { graceDays, toleranceMinor, cureDays } = plan.rules;
  const onBreak = WORDS[plan.onBreak][scene.language];
  const names = columns(scene, ["no", "dueOn", "principal", "interest", "charges", "total"]);
  return page(scene, "plan-agreement", [
    text("agreed"),
    { kind: "table", table: { columns: names, rows, total: [WORDS.total[scene.language], "", ...sums] } },
    text("rules", { graceDays, tolerance: money(BigInt(toleranceMinor)), cureDays, onBreak }),
  ]);
}

function accountOf({ ledger }: DocumentScene) {
  return { contract: contractOf(ledger.account, ledger.order), entries: ledger.entries.map(entryOf) };
}

/** @throws RangeError for a currency FairDue does not know: intake must have refused it */
function speak({ language, ledger }: DocumentScene) {
  const currency: Currency | undefined = parseCurrency(ledger.account.currency);
  if (currency === undefined) throw new RangeError(`unknown currency: ${ledger.account.currency}`);
  return {
    text: (key: keyof typeof WORDS, values: TextValues = {}): BodyPart => ({
      kind: "paragraph",
      text: fillText(WORDS[key], language, values).trim(),
    }),
    money: (minor: bigint): string => formatMoneyIn(language, { minor, currency }),
  };
}

function columns({ language }: DocumentScene, names: readonly (keyof typeof WORDS)[]): readonly string[] {
  return names.map((name) => WORDS[name][language]);
}

function planTable(scene: DocumentScene, positions: readonly InstalmentPosition[]): AmountTable {
  const { money } = speak(scene);
  const sums = [0n, 0n, 0n, 0n, 0n];
  const rows = positions.map(({ no, dueOn, open, paid, waived }) => {
    const billed = (part: "principal" | "interest") => open[part] + paid[part] + waived[part];
    const fees = [open, paid, waived].reduce((sum, { fee, penalty }) => sum + fee + penalty, 0n);
    const cells = [billed("principal"), billed("interest"), fees, total(paid) + total(waived), total(open)];
    cells.forEach((cell, i) => {
      sums[i] = (sums[i] as bigint) + cell;
    });
    return [String(no), formatDay(dueOn), ...cells.map(money)];
  });
  return {
    columns: columns(scene, ["no", "dueOn", "principal", "interest", "fees", "paid", "open"]),
    rows,
    total: [WORDS.total[scene.language], "", ...sums.map(money)],
  };
}

function entryTable(scene: DocumentScene): AmountTable {
  const { money } = speak(scene);
  const rows = scene.ledger.entries.map(({ kind, amount, valueOn, sourceRef }) => [
    formatDay(valueOn),
    ENTRY_NAMES[kind][scene.language],
    money(BigInt(amount)),
    sourceRef,
  ]);
  return { columns: columns(scene, ["valueOn", "entry", "amount", "reference"]), rows };
}

function page(scene: DocumentScene, kind: DocumentKind, parts: readonly BodyPart[]): DocumentContent {
  const { language, lender, product, ledger, number, asOf, name } = scene;
  const { text } = speak(scene);
  const { reference, openedOn } = ledger.account;
  const account = { lender: lender.name[language], product, reference, openedOn: formatDay(openedOn) };
  return {
    sender: [lender.name[language], ...lender.address, lender.hotline],
    addressee: [name],
    date: formatDay(asOf),
    reference: number,
    subject: TITLES[kind][language],
    parts: [text("account", account), ...parts],
    footer: [fillText(WORDS.genuine, language, { number, hotline: lender.hotline })],
  };
}
