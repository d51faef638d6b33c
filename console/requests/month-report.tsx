import { useQuery } from "@tanstack/react-query";
import { Card, Table } from "antd";
import { useState } from "react";
import { bodyOf, type RequestReport, server } from "../frame/server.ts";
import { useHouse } from "../frame/session.ts";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeak } from "../text/speak.ts";

type Line = RequestReport["lines"][number];

/** Requests of a month by kind: received, answered in time, late, appealed, and what they arose from. */
export function MonthReport() {
  const { t } = useSpeak();
  const asOf = useHouse().data?.asOf;
  const [picked, setPicked] = useState<string>();
  const month = picked ?? asOf?.slice(0, 7);
  const query = useQuery({
    queryKey: ["requests", "month", month],
    queryFn: () => bodyOf(server.GET("/api/requests/report", { params: { query: { month: month ?? "" } } })),
    enabled: month !== undefined,
  });
  return (
    <Card
      title={t("requests.month")}
      extra={
        <label>
          {t("requests.month.pick")}{" "}
          <input
            type="month"
            className="month"
            value={month ?? ""}
            onChange={({ target }) => /^\d{4}-\d{2}$/.test(target.value) && setPicked(target.value)}
          />
        </label>
      }
    >
      <Waiting query={query}>{({ lines }) => <Figures lines={lines} />}</Waiting>
    </Card>
  );
}

function Figures({ lines }: { readonly lines: readonly Line[] }) {
  const { t, of } = useSpeak();
  const figure = (title: string, of: (line: Line) => number) => ({
    title,
    key: title,
    align: "right" as const,
    className: "figures",
    render: (_value: unknown, line: Line) => of(line),
  });
  return (
    <Table<Line>
      rowKey="about"
      dataSource={[...lines]}
      pagination={false}
      size="middle"
      scroll={{ x: 760 }}
      locale={{ emptyText: t("requests.month.none") }}
      columns={[
        { title: t("requests.what"), key: "about", render: (_value, line) => of(line.name) },
        figure(t("requests.month.received"), (line) => line.received),
        figure(t("requests.month.open"), (line) => line.open),
        figure(t("requests.month.onTime"), (line) => line.answeredOnTime),
        figure(t("requests.month.late"), (line) => line.answeredLate),
        figure(t("requests.month.overdue"), (line) => line.overdue),
        figure(t("requests.month.appealed"), (line) => line.appealed),
        figure(t("requests.cause.strategy"), (line) => line.causes.strategy),
        figure(t("requests.cause.agency"), (line) => line.causes.agency),
        figure(t("requests.cause.template"), (line) => line.causes.template),
        figure(t("requests.cause.person"), (line) => line.causes.person),
      ]}
    />
  );
}
