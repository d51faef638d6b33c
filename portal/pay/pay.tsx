import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { bodyOf, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

type Account = { readonly accountId: number; readonly arrearsMinor: number; readonly payoffMinor: number };

/** Paying one account: what is due, everything, or another amount; the provider's page does the rest. */
export function Pay({ caseId, account }: { readonly caseId: number; readonly account: Account }) {
  const { t } = useSpeak();
  const due = account.arrearsMinor > 0 ? account.arrearsMinor : account.payoffMinor;
  const [yuan, setYuan] = useState((due / 100).toFixed(2));
  const minor = Math.round(Number(yuan) * 100);
  const begin = useMutation({
    mutationFn: () =>
      bodyOf(
        server.POST("/api/debts/{caseId}/payments", {
          params: { path: { caseId } },
          body: { accountId: account.accountId, minor },
        }),
      ),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const tooMuch = minor > account.payoffMinor;
  if (account.payoffMinor === 0) return null;
  return (
    <details className="pay">
      <summary>{t("pay.open")}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        <label>
          {t("pay.amount")}
          <input
            required
            type="number"
            inputMode="decimal"
            min="0.01"
            step="0.01"
            value={yuan}
            onChange={(event) => setYuan(event.target.value)}
          />
        </label>
        {(tooMuch || begin.isError) && <p role="alert">{t(tooMuch ? "pay.tooMuch" : "state.failed")}</p>}
        <button type="submit" className="main" disabled={begin.isPending || tooMuch || !(minor > 0)}>
          {t("pay.go")}
        </button>
        <p className="quiet">{t("pay.stops")}</p>
      </form>
    </details>
  );
}
