import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { bodyOf, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

/** Promising an amount by a day; nobody is contacted before it. */
export function PromiseDay({ caseId, until }: { readonly caseId: number; readonly until: string }) {
  const { t } = useSpeak();
  const queries = useQueryClient();
  const [yuan, setYuan] = useState("");
  const [dueOn, setDueOn] = useState("");
  const promise = useMutation({
    mutationFn: () =>
      bodyOf(
        server.POST("/api/debts/{caseId}/promises", {
          params: { path: { caseId } },
          body: { amountMinor: Math.round(Number(yuan) * 100), dueOn },
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        promise.mutate();
      }}
    >
      <h2>{t("promise.title")}</h2>
      <p>{t("promise.lead", { day: until })}</p>
      <label>
        {t("promise.amount")}
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
      <label>
        {t("promise.day")}
        <input required type="date" max={until} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
      </label>
      {promise.isError && <p role="alert">{promise.error.message}</p>}
      <button type="submit" disabled={promise.isPending}>
        {t("promise.send")}
      </button>
    </form>
  );
}
