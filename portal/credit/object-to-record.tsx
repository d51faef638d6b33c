import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDebts } from "../debts/debts.tsx";
import { Back } from "../frame/back.tsx";
import { bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeak } from "../text/speak.ts";
import { MyObjections } from "./my-objections.tsx";

const GROUNDS = ["amount", "status", "paid", "closed", "not-mine", "other"] as const;
type Ground = (typeof GROUNDS)[number];

/** Objecting to what was sent to the credit bureau, and what became of it. */
export function ObjectToRecord() {
  const { t, of } = useSpeak();
  const queries = useQueryClient();
  const debts = useDebts();
  const [about, setAbout] = useState<Ground>("amount");
  const [place, setPlace] = useState("");
  const [words, setWords] = useState("");
  const object = useMutation({
    mutationFn: (to: { readonly caseId: number; readonly accountId?: number }) =>
      bodyOf(
        server.POST("/api/debts/{caseId}/objections", {
          params: { path: { caseId: to.caseId } },
          body: { about, words, ...(to.accountId !== undefined && { accountId: to.accountId }) },
        }),
      ),
    onSuccess: () => {
      setWords("");
      return queries.invalidateQueries();
    },
  });
  return (
    <>
      <Back />
      <h1>{t("objections.go")}</h1>
      <Waiting query={debts}>
        {({ debts: known }) => {
          const places = known.flatMap(({ caseId, lender, accounts }) => [
            { key: `${caseId}`, to: { caseId }, name: `${of(lender)} · ${t("objections.account.all")}` },
            ...accounts.map(({ accountId, product, reference }) => ({
              key: `${caseId}/${accountId}`,
              to: { caseId, accountId },
              name: `${of(lender)} · ${of(product)} ${reference}`,
            })),
          ]);
          const chosen = places.find(({ key }) => key === place) ?? places[0];
          return (
            <form
              className="card"
              onSubmit={(event) => {
                event.preventDefault();
                if (chosen !== undefined) object.mutate(chosen.to);
              }}
            >
              <p>{t("objections.lead")}</p>
              <label>
                {t("objections.account")}
                <select value={chosen?.key} onChange={(event) => setPlace(event.target.value)}>
                  {places.map(({ key, name }) => (
                    <option key={key} value={key}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                {t("objections.about")}
                <select value={about} onChange={(event) => setAbout(event.target.value as Ground)}>
                  {GROUNDS.map((ground) => (
                    <option key={ground} value={ground}>
                      {t(`objections.about.${ground}`)}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                {t("objections.words")}
                <textarea
                  required
                  rows={4}
                  maxLength={2000}
                  value={words}
                  onChange={(event) => setWords(event.target.value)}
                />
              </label>
              {object.isError && <p role="alert">{object.error.message}</p>}
              {object.isSuccess && <p role="status">{t("objections.taken")}</p>}
              <button type="submit" className="main" disabled={object.isPending || chosen === undefined}>
                {t("objections.send")}
              </button>
            </form>
          );
        }}
      </Waiting>
      <MyObjections />
    </>
  );
}
