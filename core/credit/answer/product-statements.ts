import type { Text } from "../../text.ts";
import type { ParsedQuestion } from "../ask/parsed.ts";
import type { CreditBook } from "../book.ts";
import { type Statement, state } from "../claim.ts";
import type { ClaimId } from "../claim-ids.ts";
import type { Impact } from "../impact.ts";

/** Which grace there is, product by product. */
export function graceAnswers(
  { products, lateness }: ParsedQuestion,
  impacts: readonly Impact[],
  book: CreditBook,
): readonly Statement[] {
  if (products.length === 0)
    return [
      state(book.claims, "grace-card"),
      state(book.claims, "grace-card-amount"),
      state(book.claims, "no-threshold"),
    ];
  return products.flatMap(({ product }) => {
    if (product.kind === "card") return [state(book.claims, "grace-card"), state(book.claims, "grace-card-amount")];
    const { value, cites, confidence } = product.grace;
    const said = impacts.some((impact) => impact.shows.some(({ claim }) => claim === "grace-claimed"));
    if (said && lateness !== undefined) return [];
    return value.claimedDays === undefined
      ? [state(book.claims, "grace-none", { product: product.name }, { cites, confidence: "low" })]
      : [
          state(
            book.claims,
            "grace-claimed",
            { product: product.name, days: value.claimedDays },
            { cites, confidence },
          ),
        ];
  });
}

const FORM_CLAIMS: Readonly<Record<string, ClaimId>> = {
  "each-loan": "each-loan-form",
  "monthly-sum": "monthly-form",
  "credit-line": "monthly-form",
  furnished: "form-unknown",
  varies: "form-unknown",
  unknown: "form-unknown",
  "not-furnished": "normal-use-unfurnished",
};

const THIS_LOAN: Text = { zh: "没说产品的这笔贷款", en: "A loan whose product was not named" };

/** As how many lines a product shows. */
export function formAnswers({ products }: ParsedQuestion, book: CreditBook): readonly Statement[] {
  if (products.length === 0) return [state(book.claims, "form-unknown", { product: THIS_LOAN })];
  return products.map(({ product }) =>
    state(book.claims, FORM_CLAIMS[product.how.value] ?? "form-unknown", { product: product.name }, product.how),
  );
}

/** The catalogue itself, by how a product is furnished. */
export function whichAnswers(book: CreditBook): readonly Statement[] {
  const named = (wanted: readonly string[]): Text => {
    const found = book.products.filter(({ how, kind }) => wanted.includes(how.value) && kind !== "bills");
    return { zh: found.map(({ name }) => name.zh).join("、"), en: found.map(({ name }) => name.en).join(", ") };
  };
  return [
    state(book.claims, "which-furnished", {
      products: named(["each-loan", "monthly-sum", "credit-line", "furnished"]),
    }),
    state(book.claims, "which-vary", { products: named(["varies"]) }),
    state(book.claims, "which-not", { products: named(["not-furnished"]) }),
    state(book.claims, "which-unknown", { products: named(["unknown"]) }),
  ];
}
