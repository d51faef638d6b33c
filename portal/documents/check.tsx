import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { bodyOf, Refused, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";
import { CheckSender } from "./check-sender.tsx";

/** Whether a document is genuine, for anyone who has its number; the file itself never leaves the phone. */
export function Check() {
  const { t, of } = useSpeak();
  const [number, setNumber] = useState("");
  const [file, setFile] = useState<File>();
  const check = useMutation({
    mutationFn: async () => {
      const query = file === undefined ? {} : { sha256: await sha256(file) };
      return bodyOf(server.GET("/api/documents/{number}", { params: { path: { number }, query } }));
    },
  });
  const unknown = check.error instanceof Refused && check.error.code === 404;
  return (
    <>
      <section className="card" aria-labelledby="check-title">
        <h1 id="check-title">{t("check.title")}</h1>
        <p>{t("check.lead")}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            check.mutate();
          }}
        >
          <label>
            {t("check.number")}
            <input required maxLength={40} value={number} onChange={(event) => setNumber(event.target.value.trim())} />
          </label>
          <label>
            {t("check.file")}
            <input type="file" onChange={(event) => setFile(event.target.files?.[0])} />
          </label>
          <p className="quiet">{t("check.private")}</p>
          <button type="submit" className="main" disabled={check.isPending}>
            {t("check.ask")}
          </button>
        </form>
        {check.isError && <p role="alert">{t(unknown ? "check.unknown" : "state.failed")}</p>}
        {check.data !== undefined && (
          <div role="status">
            <p className={check.data.file === "different" ? "late" : "calm"}>{t(`check.file.${check.data.file}`)}</p>
            <p>
              {t("check.is", {
                title: t(`document.${check.data.document}`),
                lender: of(check.data.lender),
                day: check.data.asOf,
              })}
            </p>
          </div>
        )}
      </section>
      <CheckSender />
    </>
  );
}

async function sha256(file: File): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
