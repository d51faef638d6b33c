import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Card, Table } from "antd";
import { bodyOf, type ObjectionList, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeak } from "../text/speak.ts";
import { Owed } from "./owed.tsx";

type Line = ObjectionList["objections"][number];

/** Open objections to the credit record, the one due first at the head. */
export function Objections() {
  const { t } = useSpeak();
  const query = useQuery({ queryKey: ["objections"], queryFn: () => bodyOf(server.GET("/api/objections")) });
  return (
    <Card title={t("objections.title")}>
      <Waiting query={query}>
        {({ objections }) => (
          <Table<Line>
            rowKey="objection"
            dataSource={objections}
            pagination={false}
            size="middle"
            scroll={{ x: 820 }}
            locale={{ emptyText: t("objections.none") }}
            columns={[
              {
                title: t("objections.about"),
                key: "about",
                render: (_value, one) => (
                  <Link to="/objections/$id" params={{ id: String(one.objection) }}>
                    {t(`objections.about.${one.about}`)}
                  </Link>
                ),
              },
              { title: t("objections.account"), dataIndex: "account", className: "figures" },
              { title: t("objections.way"), key: "way", render: (_value, one) => t(`objections.way.${one.way}`) },
              { title: t("objections.received"), dataIndex: "receivedOn", className: "figures" },
              { title: t("objections.owed"), key: "owed", render: (_value, one) => <Owed owed={one.owed} /> },
              {
                title: t("objections.case"),
                dataIndex: "case",
                render: (caseId: number) => (
                  <Link to="/cases/$caseId" params={{ caseId: String(caseId) }} className="figures">
                    {caseId}
                  </Link>
                ),
              },
            ]}
          />
        )}
      </Waiting>
    </Card>
  );
}
