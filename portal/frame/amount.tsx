import { parseCurrency } from "@fairdue/core/currency.ts";
import { formatMoneyIn } from "@fairdue/core/money-text.ts";
import { useSpeak } from "../text/speak.ts";

/** An amount in minor units, in tabular figures and the page's language. */
export function Amount({ minor, currency }: { readonly minor: number; readonly currency: string }) {
  const { language } = useSpeak();
  const known = parseCurrency(currency);
  const text =
    known === undefined ? `${minor} ${currency}` : formatMoneyIn(language, { minor: BigInt(minor), currency: known });
  return <span className="figures">{text}</span>;
}
