import { useMutation } from "@tanstack/react-query";
import { Refused } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

const KINDS = ["statement", "receipt", "settlement-certificate", "plan-agreement"] as const;
type Kind = (typeof KINDS)[number];

/** Documents of one account to take away; each has a number by which anyone can check it. */
export function TakeAway({ caseId, account }: { readonly caseId: number; readonly account: string }) {
  const { t, language } = useSpeak();
  const issue = useMutation({
    mutationFn: async (kind: Kind) => {
      const response = await fetch(`/api/debts/${caseId}/documents`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ kind, account, language }),
      });
      if (!response.ok) throw new Refused(response.status, response.statusText);
      const name = /filename="(.*)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? `${kind}.pdf`;
      return { name, file: await response.blob() };
    },
    onSuccess: ({ name, file }) => {
      const url = URL.createObjectURL(file);
      const link = document.createElement("a");
      link.href = url;
      link.download = name;
      link.click();
      URL.revokeObjectURL(url);
    },
  });
  const none = issue.error instanceof Refused && issue.error.code === 409;
  return (
    <details className="pay">
      <summary>{t("documents.open")}</summary>
      <div className="choices">
        {KINDS.map((kind) => (
          <button type="button" key={kind} disabled={issue.isPending} onClick={() => issue.mutate(kind)}>
            {t(`document.${kind}`)}
          </button>
        ))}
      </div>
      {issue.isSuccess && <p role="status">{t("documents.issued", { number: issue.data.name.replace(".pdf", "") })}</p>}
      {issue.isError && (
        <p role="alert">
          {none && issue.variables !== undefined ? t(`documents.none.${issue.variables}`) : t("state.failed")}
        </p>
      )}
      <p className="quiet">{t("documents.check")}</p>
    </details>
  );
}
