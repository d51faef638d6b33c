import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Card, Popconfirm, Table } from "antd";
import { Amount } from "../frame/amount.tsx";
import { bodyOf, type PlacementList, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeak } from "../text/speak.ts";

type Line = PlacementList["placements"][number];

/** What an agency has and had: no name and no number here, which come with the case. */
export function Placements() {
  const { t, of } = useSpeak();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["placements"],
    queryFn: () => bodyOf(server.GET("/api/agency/placements")),
    // A recall shows here without being asked for.
    refetchInterval: 10_000,
  });
  const attest = useMutation({
    mutationFn: async (id: number) => {
      const { error } = await server.POST("/api/agency/placements/{id}/deletion", { params: { path: { id } } });
      if (error !== undefined) throw new Error(error.title);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["placements"] }),
  });
  return (
    <Waiting query={query}>
      {({ agency, placements }) => (
        <Card title={t("work.title", { agency: of(agency) })}>
          {attest.isError && <Alert type="error" showIcon title={attest.error.message} className="desk-refused" />}
          <Table<Line>
            rowKey="placement"
            dataSource={placements}
            pagination={false}
            size="middle"
            scroll={{ x: 860 }}
            locale={{ emptyText: t("work.none") }}
            columns={[
              {
                title: t("work.case"),
                dataIndex: "placement",
                render: (placement: number, { recalledOn }) =>
                  recalledOn === undefined ? (
                    <Link to="/placements/$id" params={{ id: String(placement) }} className="figures">
                      {placement}
                    </Link>
                  ) : (
                    <span className="figures">{placement}</span>
                  ),
              },
              { title: t("work.lender"), key: "lender", render: (_value, { lender }) => of(lender) },
              { title: t("work.since"), dataIndex: "placedOn", className: "figures" },
              {
                title: t("work.due"),
                key: "due",
                align: "right",
                render: (_value, { arrearsMinor, currency, recalledOn }) =>
                  recalledOn === undefined ? <Amount minor={arrearsMinor} currency={currency} /> : "—",
              },
              {
                title: t("work.days"),
                dataIndex: "daysPastDue",
                align: "right",
                className: "figures",
                render: (days: number, { recalledOn }) => (recalledOn === undefined ? days : "—"),
              },
              {
                title: t("work.stands"),
                key: "stands",
                render: (_value, { told, recalledOn, attested }) => {
                  if (recalledOn === undefined) return t(told ? "work.stands.ready" : "work.stands.untold");
                  return attested ? t("work.stands.attested") : t("work.stands.recalled", { on: recalledOn });
                },
              },
              {
                title: "",
                key: "attest",
                render: (_value, { placement, recalledOn, attested }) =>
                  recalledOn !== undefined &&
                  !attested && (
                    <Popconfirm title={t("work.attest.sure")} onConfirm={() => attest.mutate(placement)}>
                      <Button loading={attest.isPending}>{t("work.attest")}</Button>
                    </Popconfirm>
                  ),
              },
            ]}
          />
        </Card>
      )}
    </Waiting>
  );
}
