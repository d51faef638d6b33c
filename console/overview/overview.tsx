import { useNavigate } from "@tanstack/react-router";
import { Alert, Card, Col, Row, Statistic, Table, Tag } from "antd";
import { Amount } from "../frame/amount.tsx";
import { useOverview } from "../frame/frame.tsx";
import type { Overview as OverviewAnswer } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeak } from "../text/speak.ts";
import { LastRun } from "./last-run.tsx";

const STAGES = ["current", "reminder", "outreach", "formal", "closed"] as const;

/** First page: how many cases stand where, and what the last day did. */
export function Overview() {
  const { t } = useSpeak();
  const query = useOverview();
  return (
    <Waiting query={query}>
      {(overview) => (
        <div className="stack">
          <Figures overview={overview} />
          <Card title={t("overview.title")} extra={<span className="quiet">{t("overview.hint")}</span>}>
            <Matrix overview={overview} />
          </Card>
          <LastRun overview={overview} />
          {overview.demo && <Alert type="info" showIcon title={t("overview.try")} />}
        </div>
      )}
    </Waiting>
  );
}

function Figures({ overview }: { readonly overview: OverviewAnswer }) {
  const { t } = useSpeak();
  const overdue = overview.cells.filter((cell) => cell.bucket !== "M0");
  const sum = (list: readonly { count: number }[] | undefined) =>
    (list ?? []).reduce((total, one) => total + one.count, 0);
  const run = overview.lastRun;
  const figures = [
    { title: t("overview.overdue"), value: overdue.reduce((total, cell) => total + cell.cases, 0) },
    {
      title: t("overview.arrears"),
      value: (
        <Amount minor={overdue.reduce((total, cell) => total + cell.arrearsMinor, 0)} currency={overview.currency} />
      ),
    },
    { title: t("overview.sent"), value: sum(run?.sent) },
    { title: t("overview.refused"), value: sum(run?.refused) + sum(run?.suppressed) },
  ];
  return (
    <Row gutter={[16, 16]}>
      {figures.map(({ title, value }) => (
        <Col xs={12} lg={6} key={title}>
          <Card>
            <Statistic title={title} valueRender={() => <span className="figures">{value}</span>} />
          </Card>
        </Col>
      ))}
    </Row>
  );
}

type Line = {
  readonly stage: (typeof STAGES)[number];
  readonly byBucket: ReadonlyMap<string, OverviewAnswer["cells"][number]>;
};

function Matrix({ overview }: { readonly overview: OverviewAnswer }) {
  const { t } = useSpeak();
  const navigate = useNavigate();
  const lines: Line[] = STAGES.map((stage) => ({
    stage,
    byBucket: new Map(overview.cells.filter((cell) => cell.stage === stage).map((cell) => [cell.bucket, cell])),
  }));
  const most = Math.max(1, ...overview.cells.filter((cell) => cell.bucket !== "M0").map((cell) => cell.cases));
  return (
    <Table<Line>
      rowKey="stage"
      dataSource={lines}
      pagination={false}
      size="middle"
      scroll={{ x: 1080 }}
      columns={[
        {
          title: t("case.stage"),
          dataIndex: "stage",
          fixed: "left",
          width: 110,
          render: (stage: Line["stage"]) => <Tag className={`stage ${stage}`}>{t(`stage.${stage}`)}</Tag>,
        },
        ...overview.buckets.map((bucket) => ({
          title: bucket,
          key: bucket,
          align: "right" as const,
          render: (_value: unknown, line: Line) => {
            const cell = line.byBucket.get(bucket);
            if (cell === undefined) return <span className="quiet">·</span>;
            const depth = bucket === "M0" ? 0 : Math.ceil((cell.cases / most) * 4);
            return (
              <button
                type="button"
                className={`cell depth-${depth}`}
                onClick={() => void navigate({ to: "/cases", search: { stage: line.stage, bucket } })}
              >
                <span className="figures cell-count">{cell.cases}</span>
                {cell.arrearsMinor > 0 && (
                  <small>
                    <Amount minor={cell.arrearsMinor} currency={overview.currency} />
                  </small>
                )}
              </button>
            );
          },
        })),
      ]}
    />
  );
}
