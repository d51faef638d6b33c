import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card } from "antd";
import { bodyOf, server } from "../frame/server.ts";
import { useMay } from "../frame/session.ts";
import { useSpeak } from "../text/speak.ts";

/** What should not have been charged, sent or reported in this case, and putting it right; nothing when there is nothing. */
export function UnwarrantedCard({ caseId }: { readonly caseId: number }) {
  const { t, of } = useSpeak();
  const may = useMay();
  const queries = useQueryClient();
  const params = { path: { caseId } };
  const query = useQuery({
    queryKey: ["unwarranted", caseId],
    queryFn: () => bodyOf(server.GET("/api/cases/{caseId}/unwarranted", { params })),
  });
  const approve = useMutation({
    mutationFn: (key: string) => bodyOf(server.POST("/api/cases/{caseId}/remedies", { params, body: { key } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const found = query.data?.found ?? [];
  if (found.length === 0 && !approve.isSuccess) return null;
  return (
    <Card title={t("unwarranted.title")}>
      {approve.isError && <Alert type="error" showIcon title={approve.error.message} className="desk-refused" />}
      {approve.isSuccess && (
        <Alert
          type="success"
          showIcon
          title={t(approve.data.apologyOwed ? "unwarranted.done.apology" : "unwarranted.done")}
          className="desk-refused"
        />
      )}
      {found.map(({ key, what, remedies }) => (
        <article key={key} className="happening">
          <p>{of(what)}</p>
          <p className="quiet">{t("unwarranted.proposed", { remedies: remedies.map(of).join(" · ") })}</p>
          {may("approve") && (
            <Button disabled={approve.isPending} onClick={() => approve.mutate(key)}>
              {t("unwarranted.approve")}
            </Button>
          )}
        </article>
      ))}
    </Card>
  );
}
