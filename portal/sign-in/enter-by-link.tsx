import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { bodyOf, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

/**
 * Opens the portal with the secret part of a link. It stands behind the `#`, which browsers keep to themselves, so that no
 * server log or referrer ever holds it.
 */
export function EnterByLink() {
  const { t } = useSpeak();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const begun = useRef(false);
  const { mutate, isError } = useMutation({
    mutationFn: (link: string) => bodyOf(server.POST("/api/sign-in", { body: { link } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["session"] });
      await navigate({ to: "/", replace: true });
    },
  });
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const link = window.location.hash.slice(1);
    window.history.replaceState(null, "", "/enter");
    mutate(link);
  }, [mutate]);
  return (
    <main id="content" className="alone">
      {isError ? (
        <>
          <p role="alert">{t("in.link.wrong")}</p>
          <a href="/">{t("in.title")}</a>
        </>
      ) : (
        <p role="status">{t("in.link.opening")}</p>
      )}
    </main>
  );
}
