import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { bodyOf, server } from "../frame/server.ts";
import { named, useSpeak } from "../text/speak.ts";

/** What the credit report will show: a question in one's own words, an answer with its sources. */
export function Credit() {
  const speak = useSpeak();
  const { t, of, language } = speak;
  const [question, setQuestion] = useState("");
  const ask = useMutation({
    mutationFn: () => bodyOf(server.GET("/api/credit/answers", { params: { query: { question, lang: language } } })),
  });
  return (
    <>
      <h1>{t("credit.title")}</h1>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <label>
          {t("credit.question")}
          <textarea required rows={3} value={question} onChange={(event) => setQuestion(event.target.value)} />
        </label>
        <p className="quiet">{t("credit.example")}</p>
        <button type="submit" className="main" disabled={ask.isPending}>
          {t("credit.ask")}
        </button>
        {ask.isError && <p role="alert">{ask.error.message}</p>}
      </form>
      <p>
        <Link to="/credit/object" className="go">
          {t("objections.go")}
        </Link>
      </p>
      {ask.data !== undefined && (
        <div aria-live="polite">
          {ask.data.understood.length > 0 && (
            <p className="quiet">
              {t("credit.understood")}
              {ask.data.understood.map(({ what, value }) => `${of(what)}: ${of(value)}`).join(" · ")}
            </p>
          )}
          <ul className="card answers">
            {ask.data.answer.map((said) => (
              <li key={said.text.zh}>
                {of(said.text)}{" "}
                <span className="mark-sure">{named(speak, `confidence.${said.confidence}`, said.confidence)}</span>
              </li>
            ))}
          </ul>
          {ask.data.next.length > 0 && (
            <section className="card" aria-label={t("credit.next")}>
              <h2>{t("credit.next")}</h2>
              <ul>
                {ask.data.next.map((step) => (
                  <li key={step.text.zh}>{of(step.text)}</li>
                ))}
              </ul>
            </section>
          )}
          <details className="card">
            <summary>{t("credit.sources")}</summary>
            <ul className="law">
              {ask.data.sources.map((source) => (
                <li key={`${source.instrument.zh} ${source.article}`}>
                  {of(source.instrument)} {source.article}
                </li>
              ))}
            </ul>
          </details>
        </div>
      )}
    </>
  );
}
