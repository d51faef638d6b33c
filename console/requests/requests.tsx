import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Card, Segmented, Table, Tag } from "antd";
import { useState } from "react";
import { bodyOf, type RequestList, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { named, useSpeak } from "../text/speak.ts";
import { MonthReport } from "./month-report.tsx";
import { TimeLeft } from "./time-left.tsx";

type Line = RequestList["requests"][number];

/** What waits for an answer, the one due first at the head, and the month's figures. */
export function Requests() {
  const { t } = useSpeak();
  const query = useQuery({ queryKey: ["requests"], queryFn: () => bodyOf(server.GET("/api/requests")) });
  return (
    <div className="stack">
      <Card title={t("requests.title")}>
        <Waiting query={query}>{(answer) => <Lines answer={answer} />}</Waiting>
      </Card>
      <MonthReport />
    </div>
  );
}

function Lines({ answer: { queues, requests } }: { readonly answer: RequestList }) {
  const speak = useSpeak();
  const { t, of } = speak;
  const [about, setAbout] = useState("all");
  const nameOf = (kind: string) => requests.find((one) => one.about === kind)?.name;
  const choices = [
    { value: "all", label: `${t("requests.all")} ${requests.length}` },
    ...queues.map(({ about: kind, open }) => {
      const name = nameOf(kind);
      return { value: kind as string, label: `${name === undefined ? kind : of(name)} ${open}` };
    }),
  ];
  const shown = requests.filter((one) => about === "all" || one.about === about);
  return (
    <div className="stack">
      {queues.length > 1 && (
        <div className="sideways">
          <Segmented options={choices} value={about} onChange={setAbout} />
        </div>
      )}
      <Table<Line>
        rowKey="request"
        dataSource={shown}
        pagination={false}
        size="middle"
        scroll={{ x: 760 }}
        locale={{ emptyText: t("requests.none") }}
        columns={[
          {
            title: t("requests.what"),
            key: "what",
            render: (_value, one) => (
              <Link to="/requests/$id" params={{ id: String(one.request) }}>
                {of(one.name)}
              </Link>
            ),
          },
          { title: t("requests.received"), dataIndex: "receivedOn", className: "figures" },
          { title: t("requests.due"), dataIndex: "dueOn", className: "figures" },
          { title: "", key: "left", render: (_value, one) => <TimeLeft request={one} /> },
          {
            title: t("requests.holds"),
            dataIndex: "holds",
            render: (holds: readonly string[]) =>
              holds.map((kind) => (
                <Tag key={kind} className="stage outreach">
                  {named(speak, `hold.${kind}`, kind)}
                </Tag>
              )),
          },
          {
            title: t("requests.case"),
            dataIndex: "case",
            render: (caseId: number) => (
              <Link to="/cases/$caseId" params={{ caseId: String(caseId) }} className="figures">
                {caseId}
              </Link>
            ),
          },
        ]}
      />
    </div>
  );
}
