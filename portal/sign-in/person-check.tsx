import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { bodyOf, Refused, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

/** Asks who it is, before anything is shown. */
export function PersonCheck() {
  const { t } = useSpeak();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [lastFour, setLastFour] = useState("");
  const check = useMutation({
    mutationFn: () => bodyOf(server.POST("/api/sign-in/person", { body: { name, lastFour } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["session"] }),
  });
  const ended = check.error instanceof Refused && check.error.code === 401;
  return (
    <section className="card" aria-labelledby="person-title">
      <h1 id="person-title">{t("in.person.title")}</h1>
      <p>{t("in.person.lead")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          check.mutate();
        }}
      >
        <label>
          {t("in.person.name")}
          <input required autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          {t("in.person.four")}
          <input
            required
            minLength={4}
            maxLength={4}
            autoComplete="off"
            value={lastFour}
            onChange={(event) => setLastFour(event.target.value)}
          />
        </label>
        {check.isError && <p role="alert">{t(ended ? "in.person.ended" : "in.person.wrong")}</p>}
        <button type="submit" className="main" disabled={check.isPending || ended}>
          {t("in.person.check")}
        </button>
      </form>
    </section>
  );
}
