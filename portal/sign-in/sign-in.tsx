import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Answer, bodyOf, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

type Demo = Answer<"/api/session">["demo"];

/** A code to a number or address that the lender knows; the page says the same whether it is known or not. */
export function SignIn({ demo }: { readonly demo: Demo }) {
  const { t } = useSpeak();
  const queries = useQueryClient();
  const [address, setAddress] = useState("");
  const [code, setCode] = useState("");
  const kind = address.includes("@") ? "email" : "phone";
  const send = useMutation({
    mutationFn: () => bodyOf(server.POST("/api/sign-in/code", { body: { kind, address } })),
  });
  const enter = useMutation({
    mutationFn: () => bodyOf(server.POST("/api/sign-in", { body: { kind, address, code } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["session"] }),
  });
  const submit = (act: () => void) => (event: FormEvent) => {
    event.preventDefault();
    act();
  };
  return (
    <section className="card" aria-labelledby="in-title">
      <h1 id="in-title">{t("in.title")}</h1>
      {!send.isSuccess ? (
        <form onSubmit={submit(() => send.mutate())}>
          <p>{t("in.lead")}</p>
          <label>
            {t("in.address")}
            <input
              required
              minLength={3}
              autoComplete="username"
              inputMode="email"
              value={address}
              onChange={(event) => setAddress(event.target.value.trim())}
            />
          </label>
          {send.isError && <p role="alert">{t("state.failed")}</p>}
          <button type="submit" className="main" disabled={send.isPending}>
            {t("in.send")}
          </button>
        </form>
      ) : (
        <form onSubmit={submit(() => enter.mutate())}>
          <p role="status">{t("in.sent")}</p>
          <label>
            {t("in.code")}
            <input
              required
              pattern="[0-9]{6}"
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={6}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </label>
          {enter.isError && <p role="alert">{t("in.wrong")}</p>}
          <button type="submit" className="main" disabled={enter.isPending}>
            {t("in.enter")}
          </button>
          <button type="button" className="plain" onClick={() => send.reset()}>
            {t("in.again")}
          </button>
        </form>
      )}
      <p className="quiet">{t("in.safe")}</p>
      {demo !== undefined && (
        <DemoPeople
          people={demo}
          sentTo={send.isSuccess ? address : undefined}
          choose={(phone) => {
            setAddress(phone);
            send.reset();
          }}
        />
      )}
    </section>
  );
}

function DemoPeople({
  people,
  sentTo,
  choose,
}: {
  readonly people: NonNullable<Demo>;
  readonly sentTo: string | undefined;
  readonly choose: (phone: string) => void;
}) {
  const { t } = useSpeak();
  const phone = useQuery({
    queryKey: ["demo-phone", sentTo],
    enabled: sentTo !== undefined,
    queryFn: () => bodyOf(server.GET("/api/demo/messages", { params: { query: { address: sentTo ?? "" } } })),
  });
  const latest = phone.data?.messages.at(-1);
  return (
    <aside className="demo">
      <p>{t("in.demo")}</p>
      <ul>
        {people.map((person) => (
          <li key={person.phone}>
            <button type="button" onClick={() => choose(person.phone)}>
              {t("in.demo.use", { name: person.name })}
            </button>
            <span className="quiet">{t("in.demo.four", { four: person.lastFour })}</span>
          </li>
        ))}
      </ul>
      {latest !== undefined && (
        <figure className="phone">
          <figcaption>{t("in.demo.phone")}</figcaption>
          <blockquote>{latest}</blockquote>
        </figure>
      )}
    </aside>
  );
}
