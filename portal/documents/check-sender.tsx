import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { bodyOf, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

/** Whether who called or wrote is who they say, for anyone. */
export function CheckSender() {
  const { t, of } = useSpeak();
  const [said, setSaid] = useState("");
  const check = useMutation({
    mutationFn: () => bodyOf(server.GET("/api/senders", { params: { query: { said } } })),
  });
  return (
    <section className="card" aria-labelledby="sender-title">
      <h2 id="sender-title">{t("sender.title")}</h2>
      <p>{t("sender.lead")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          check.mutate();
        }}
      >
        <label>
          {t("sender.said")}
          <input required maxLength={200} value={said} onChange={(event) => setSaid(event.target.value)} />
        </label>
        <button type="submit" disabled={check.isPending}>
          {t("check.ask")}
        </button>
      </form>
      {check.isError && <p role="alert">{check.error.message}</p>}
      {check.data !== undefined && (
        <div role="status">
          <p className={check.data.kind === "unknown" ? "late" : "calm"}>
            {t(`sender.${check.data.kind}`, {
              lender: check.data.lender === undefined ? "" : of(check.data.lender),
            })}
          </p>
          <p className="quiet">{t("sender.careful")}</p>
        </div>
      )}
    </section>
  );
}
