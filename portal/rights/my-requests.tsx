import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { momentText } from "../frame/moment.ts";
import { type Answer, bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { named, useSpeak } from "../text/speak.ts";

type MyRequest = Answer<"/api/requests">["requests"][number];
type Route = MyRequest["routes"][number]["to"];

const ZONE = "Asia/Shanghai";

/** Everything I asked: its state, the replies, and the way on when I am not content. */
export function MyRequests() {
  const { t } = useSpeak();
  const mine = useQuery({ queryKey: ["requests"], queryFn: () => bodyOf(server.GET("/api/requests")) });
  return (
    <Waiting query={mine}>
      {({ requests }) =>
        requests.length === 0 ? null : (
          <section className="card" aria-label={t("requests.title")}>
            <h2>{t("requests.title")}</h2>
            {requests.map((request) => (
              <OneRequest key={request.requestId} request={request} />
            ))}
          </section>
        )
      }
    </Waiting>
  );
}

function OneRequest({ request }: { readonly request: MyRequest }) {
  const speak = useSpeak();
  const { t, of, language } = speak;
  const withdrawn = request.steps.some(({ kind }) => kind === "request-withdrawn");
  return (
    <details className="request">
      <summary>
        <strong>{of(request.name)}</strong>{" "}
        <span className="quiet">
          {t("requests.received", { day: request.receivedOn })} ·{" "}
          {withdrawn
            ? t("requests.withdrawn")
            : request.open
              ? t(request.late ? "requests.late" : "requests.open", { day: request.dueOn })
              : named(speak, `outcome-of.${request.outcome}`, String(request.outcome))}
        </span>
      </summary>
      <ol className="steps">
        {request.steps.map((step) => (
          <li key={`${step.kind} ${step.at}`}>
            <time dateTime={new Date(step.at).toISOString()}>{momentText(step.at, ZONE, language)}</time>
            <span>{named(speak, `step.${step.kind}`, step.kind)}</span>
            {step.words !== null && <q className="words">{step.words}</q>}
          </li>
        ))}
      </ol>
      <Evidence request={request} />
      <TakeBack request={request} withdrawn={withdrawn} />
      {request.routes.length > 0 && <Appeal request={request} />}
    </details>
  );
}

/** Requests that something can be shown for. */
const SHOWN_FOR: readonly string[] = ["hardship", "dispute-not-me", "dispute-paid", "dispute-amount", "complaint"];
const KILOBYTE = 1_000;

/** Files I gave, and giving one more while the request is open. */
function Evidence({ request: { requestId, about, open, evidence } }: { readonly request: MyRequest }) {
  const speak = useSpeak();
  const { t } = speak;
  const queries = useQueryClient();
  const give = useMutation({
    mutationFn: async (file: File) =>
      bodyOf(
        server.POST("/api/requests/{requestId}/evidence", {
          params: { path: { requestId } },
          body: { name: file.name, content: await base64Of(file) },
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (!SHOWN_FOR.includes(about)) return null;
  return (
    <>
      {evidence.length > 0 && (
        <>
          <h3>{t("evidence.title")}</h3>
          <ul>
            {evidence.map(({ evidence: id, name, bytes }) => (
              <li key={id}>
                {name} <span className="quiet">{Math.ceil(bytes / KILOBYTE)} KB</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {open && (
        <label>
          {t("evidence.give")}
          <input
            type="file"
            accept="application/pdf,image/png,image/jpeg"
            disabled={give.isPending}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) give.mutate(file);
              target.value = "";
            }}
          />
          <span className="quiet">{t("evidence.hint")}</span>
        </label>
      )}
      {give.isSuccess && <p role="status">{t("evidence.taken")}</p>}
      {give.isError && <p role="alert">{named(speak, `evidence.not.${give.error.message}`, t("evidence.not"))}</p>}
    </>
  );
}

/** A file's bytes as the server takes them. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error ?? new Error("unread"));
    reader.readAsDataURL(file);
  });
}

function TakeBack({ request, withdrawn }: { readonly request: MyRequest; readonly withdrawn: boolean }) {
  const { t } = useSpeak();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () =>
      bodyOf(
        server.POST("/api/requests/{requestId}/withdraw", {
          params: { path: { requestId: request.requestId } },
          body: {},
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (withdrawn) return null;
  return (
    <>
      <button type="button" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t("requests.withdraw")}
      </button>
      {withdraw.isError && <p role="alert">{t("requests.withdraw.not")}</p>}
    </>
  );
}

function Appeal({ request }: { readonly request: MyRequest }) {
  const { t, of } = useSpeak();
  const queries = useQueryClient();
  const [to, setTo] = useState<Route>(request.routes[0]?.to ?? "house");
  const [words, setWords] = useState("");
  const appeal = useMutation({
    mutationFn: () =>
      bodyOf(
        server.POST("/api/requests/{requestId}/appeal", {
          params: { path: { requestId: request.requestId } },
          body: { to, words },
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        appeal.mutate();
      }}
    >
      <h3>{t("requests.appeal.title")}</h3>
      <label>
        {t("requests.appeal.to")}
        <select value={to} onChange={(event) => setTo(event.target.value as Route)}>
          {request.routes.map((route) => (
            <option key={route.to} value={route.to}>
              {of(route.name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("requests.appeal.words")}
        <textarea rows={3} maxLength={4000} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      {appeal.isError && <p role="alert">{appeal.error.message}</p>}
      <button type="submit" disabled={appeal.isPending}>
        {t("requests.appeal.send")}
      </button>
    </form>
  );
}
