import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Card, Table } from "antd";
import { Amount } from "../frame/amount.tsx";
import { bodyOf, server, type WaitingPlans } from "../frame/server.ts";
import { useHouse } from "../frame/session.ts";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeak } from "../text/speak.ts";
import { Needs } from "./needs.tsx";

type Line = WaitingPlans["waiting"][number];

/** Plans that borrowers chose: who must say yes, who did, and until when the offer stands. */
export function Arrangements() {
  const { t } = useSpeak();
  const queries = useQueryClient();
  const currency = useHouse().data?.currency ?? "CNY";
  const query = useQuery({ queryKey: ["arrangements"], queryFn: () => bodyOf(server.GET("/api/arrangements")) });
  const approve = useMutation({
    mutationFn: ({ offer, case: caseId }: Line) =>
      bodyOf(server.POST("/api/cases/{caseId}/arrangement", { params: { path: { caseId } }, body: { offer } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Card title={t("arrangements.title")}>
      {approve.isError && <Alert type="error" showIcon title={approve.error.message} className="desk-refused" />}
      <Waiting query={query}>
        {({ waiting }) => (
          <Table<Line>
            rowKey="offer"
            dataSource={waiting}
            pagination={false}
            size="middle"
            scroll={{ x: 900 }}
            locale={{ emptyText: t("arrangements.none") }}
            columns={[
              { title: t("arrangements.programme"), dataIndex: "programme" },
              { title: t("arrangements.payments"), dataIndex: "payments", className: "figures", align: "right" },
              {
                title: t("arrangements.total"),
                key: "total",
                align: "right",
                render: (_value, one) => <Amount minor={one.totalMinor} currency={currency} />,
              },
              {
                title: t("arrangements.waived"),
                key: "waived",
                align: "right",
                render: (_value, one) => <Amount minor={one.waivedMinor} currency={currency} />,
              },
              { title: t("arrangements.until"), dataIndex: "validUntil", className: "figures" },
              {
                title: t("arrangements.needs"),
                key: "needs",
                render: (_value, one) => (
                  <>
                    <Needs needs={one.needs} />
                    {one.approvals.length > 0 && (
                      <div className="quiet">
                        {t("arrangements.approved", { people: one.approvals.map(({ person }) => person).join(", ") })}
                      </div>
                    )}
                    {one.isDebtChanged && <div className="overdue">{t("arrangements.changed")}</div>}
                  </>
                ),
              },
              {
                title: t("arrangements.case"),
                dataIndex: "case",
                render: (caseId: number) => (
                  <Link to="/cases/$caseId" params={{ caseId: String(caseId) }} className="figures">
                    {caseId}
                  </Link>
                ),
              },
              {
                title: "",
                key: "approve",
                render: (_value, one) => (
                  <Button
                    type="primary"
                    disabled={one.isDebtChanged || one.needs.kind === "nobody"}
                    loading={approve.isPending}
                    onClick={() => approve.mutate(one)}
                  >
                    {t("arrangements.approve")}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Waiting>
    </Card>
  );
}
