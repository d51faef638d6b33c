import { Tag } from "antd";
import type { CreditAnswer } from "../frame/server.ts";
import { named, useSpeak } from "../text/speak.ts";

type Mark = CreditAnswer["marks"][number];

/** What is expected on the report, a product at a time: whether it shows, and as which month code. */
export function CreditMarks({ marks }: { readonly marks: readonly Mark[] }) {
  const { t } = useSpeak();
  return (
    <section>
      <h3 className="small-title">{t("credit.marks")}</h3>
      <ul className="credit-marks">
        {marks.map((mark) => (
          <li key={mark.product?.en ?? ""} className="credit-mark">
            <OneMark mark={mark} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneMark({ mark }: { readonly mark: Mark }) {
  const speak = useSpeak();
  const { t, of } = speak;
  const { product, verdict, codes, currentPeriods, assetClass, query } = mark;
  const facts = [
    ...(codes.length > 0 ? [t("credit.code", { code: codes.join(t("credit.code.or")) })] : []),
    ...(currentPeriods === undefined ? [] : [t("credit.periods", { periods: currentPeriods })]),
    ...(assetClass === undefined ? [] : [named(speak, `credit.class.${assetClass}`, assetClass)]),
    ...(query === undefined ? [] : [named(speak, `credit.query.${query}`, query)]),
  ];
  return (
    <>
      <span className={`credit-code ${gravityOf(codes)}`} aria-hidden="true">
        {codes.join("/") || "–"}
      </span>
      <div>
        <div>
          <strong>{product === null ? t("credit.product.any") : of(product)}</strong>{" "}
          <Tag className={`verdict ${verdict}`}>{named(speak, `credit.verdict.${verdict}`, verdict)}</Tag>
        </div>
        {facts.length > 0 && <div className="quiet">{facts.join(" · ")}</div>}
      </div>
    </>
  );
}

/** How bad the worst code is, for its colour; the words beside it say the same. */
function gravityOf(codes: readonly string[]): string {
  const worst = codes.at(-1);
  if (worst === undefined) return "none";
  if (worst === "N" || worst === "C") return "good";
  return worst === "1" || worst === "2" || worst === "G" ? "late" : "grave";
}
