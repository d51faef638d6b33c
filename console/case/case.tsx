import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Alert, Card, Col, Descriptions, Row, Table, Tag } from "antd";
import { Amount } from "../frame/amount.tsx";
import { bodyOf, type CaseDetail, server } from "../frame/server.ts";
import { useHouse, useMay } from "../frame/session.ts";
import { Sideways } from "../frame/sideways.tsx";
import { Waiting } from "../frame/waiting.tsx";
import { isTextKey, useSpeak } from "../text/speak.ts";
import { Arrange } from "./arrange.tsx";
import { CasePlacement } from "./case-placement.tsx";
import { CaseTimeline } from "./case-timeline.tsx";
import { Payoff } from "./payoff.tsx";
import { Reveal } from "./reveal.tsx";
import { UnwarrantedCard } from "./unwarranted.tsx";

/** One case: who stands where, what is owed, what was done and refused, what comes next. */
export function Case() {
  const { t } = useSpeak();
  const { caseId } = useParams({ strict: false }) as { caseId: string };
  const house = useHouse();
  const may = useMay();
  const query = useQuery({
    queryKey: ["case", caseId],
    queryFn: () => bodyOf(server.GET("/api/cases/{caseId}", { params: { path: { caseId: Number(caseId) } } })),
  });
  return (
    <div className="stack">
      <Link to="/cases">‹ {t("case.back")}</Link>
      <Waiting query={query}>
        {(detail) => (
          <Row gutter={[16, 16]}>
            <Col xs={24} xl={11}>
              <div className="stack">
                <Head detail={detail} asOf={house.data?.asOf ?? ""} />
                <Next detail={detail} />
                <UnwarrantedCard caseId={detail.caseId} />
                <Payoff caseId={detail.caseId} />
                {may("work-cases") && <Arrange caseId={detail.caseId} />}
                <CasePlacement detail={detail} />
                <Accounts detail={detail} asOf={house.data?.asOf ?? ""} />
              </div>
            </Col>
            <Col xs={24} xl={13}>
              <Card title={t("case.timeline")} extra={<span className="quiet">{t("case.timeline.hint")}</span>}>
                <CaseTimeline detail={detail} />
              </Card>
            </Col>
          </Row>
        )}
      </Waiting>
    </div>
  );
}

type Account = CaseDetail["accounts"][number];

function openOf(row: Account): number {
  return row.open_principal + row.open_interest + row.open_fee;
}

function Head({ detail, asOf }: { readonly detail: CaseDetail; readonly asOf: string }) {
  const { t, of } = useSpeak();
  const may = useMay();
  const overdue = detail.accounts.filter((row) => row.due_on < asOf);
  const arrears = overdue.reduce((sum, row) => sum + openOf(row), 0);
  const stage = detail.stage as "reminder";
  const items = [
    { key: "name", label: t("case.name"), children: detail.name },
    { key: "lender", label: t("case.lender"), children: of(detail.lender) },
    {
      key: "stage",
      label: t("case.stage"),
      children: (
        <>
          <Tag className={`stage ${stage}`}>{t(`stage.${stage}`)}</Tag>
          {detail.episode > 0 && <span className="quiet">{t("case.episode", { n: detail.episode })}</span>}
        </>
      ),
    },
    {
      key: "arrears",
      label: t("case.arrears"),
      children: <Amount minor={arrears} currency={detail.accounts[0]?.currency ?? "CNY"} />,
    },
  ];
  return (
    <Card title={t("case.title", { id: detail.caseId })}>
      <Descriptions column={{ xs: 1, sm: 2 }} items={items} />
      {may("reveal-person") && <Reveal caseId={detail.caseId} />}
    </Card>
  );
}

function Next({ detail }: { readonly detail: CaseDetail }) {
  const { t, of } = useSpeak();
  if (detail.holds.length > 0) {
    const holds = detail.holds
      .map(({ kind }) => (isTextKey(`hold.${kind}`) ? t(`hold.${kind}` as "hold.dispute") : kind))
      .join("、");
    return <Alert type="warning" showIcon title={t("case.next")} description={t("case.next.held", { holds })} />;
  }
  const { next } = detail;
  const channel = next === null ? "" : t(`channel.${next.channel}` as "channel.sms");
  const text = next === null ? t("case.next.none") : t("case.next.on", { day: next.on, step: of(next.step), channel });
  return <Alert type="info" showIcon title={t("case.next")} description={text} />;
}

function Accounts({ detail, asOf }: { readonly detail: CaseDetail; readonly asOf: string }) {
  const { t, of } = useSpeak();
  const accounts = [...new Set(detail.accounts.map((row) => row.account_id))];
  return (
    <Card title={t("case.accounts")}>
      {accounts.map((id) => {
        const rows = detail.accounts.filter((row) => row.account_id === id);
        const first = rows[0];
        const product = first === undefined ? undefined : detail.products[first.product_id];
        return (
          <Sideways key={id} name={first?.reference ?? ""}>
            <Table<Account>
              rowKey="no"
              size="small"
              dataSource={rows}
              pagination={rows.length > 12 ? { pageSize: 12, size: "small" } : false}
              title={() => `${product === undefined ? "" : of(product)} · ${first?.reference ?? ""}`}
              columns={[
                { title: t("account.no"), dataIndex: "no", align: "right", className: "figures" },
                { title: t("account.due"), dataIndex: "due_on", className: "figures" },
                {
                  title: t("account.principal"),
                  key: "principal",
                  align: "right",
                  render: (_v, row) => <Amount minor={row.principal} currency={row.currency} />,
                },
                {
                  title: t("account.interest"),
                  key: "interest",
                  align: "right",
                  render: (_v, row) => <Amount minor={row.interest} currency={row.currency} />,
                },
                {
                  title: t("account.open"),
                  key: "open",
                  align: "right",
                  render: (_v, row) => {
                    if (openOf(row) === 0) return <span className="quiet">{t("account.paid")}</span>;
                    return (
                      <span
                        className={row.due_on < asOf ? "overdue" : undefined}
                        title={t(row.due_on < asOf ? "account.overdue" : "account.future")}
                      >
                        <Amount minor={openOf(row)} currency={row.currency} />
                      </span>
                    );
                  },
                },
              ]}
            />
          </Sideways>
        );
      })}
    </Card>
  );
}
