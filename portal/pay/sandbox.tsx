import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeak } from "../text/speak.ts";

/** The page of the sandbox provider, which stands in for a bank's in the demo. */
export function Sandbox() {
  const { t } = useSpeak();
  const queries = useQueryClient();
  const ticket = window.location.hash.slice(1);
  const order = useQuery({
    queryKey: ["sandbox", ticket],
    queryFn: () => bodyOf(server.POST("/api/sandbox", { body: { ticket, outcome: "look" } })),
  });
  const pay = useMutation({
    mutationFn: () => bodyOf(server.POST("/api/sandbox", { body: { ticket, outcome: "paid" } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <section className="card" aria-labelledby="sandbox-title">
      <h1 id="sandbox-title">{t("sandbox.title")}</h1>
      <Waiting query={order}>
        {({ amount, currency }) =>
          pay.isSuccess ? (
            <p role="status">{t("sandbox.paid")}</p>
          ) : (
            <>
              <p>{t("sandbox.lead", { amount, currency })}</p>
              {pay.isError && <p role="alert">{t("state.failed")}</p>}
              <button type="button" className="main" disabled={pay.isPending} onClick={() => pay.mutate()}>
                {t("sandbox.pay")}
              </button>
            </>
          )
        }
      </Waiting>
      <p>
        <Link to="/">{t("nav.home")}</Link>
      </p>
    </section>
  );
}
