import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Alert, Button, Card, Descriptions, Form, Select, Table, Typography } from "antd";
import { useState } from "react";
import { Reasons } from "../case/reasons.tsx";
import { Amount } from "../frame/amount.tsx";
import { momentText } from "../frame/moment.ts";
import { bodyOf, type HandedCase, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeak } from "../text/speak.ts";
import { Receipt } from "./receipt.tsx";

/** One case as its agency works it: the least that is needed, a permit for one call, and the receipt. */
export function Placement() {
  const { t } = useSpeak();
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery({
    queryKey: ["placement", id],
    queryFn: () => bodyOf(server.GET("/api/agency/placements/{id}", { params: { path: { id: Number(id) } } })),
    refetchInterval: 10_000,
  });
  return (
    <div className="stack">
      <Link to="/placements">‹ {t("work.back")}</Link>
      <Waiting query={query}>
        {(handed) => (
          <>
            <Head handed={handed} />
            <Call handed={handed} />
          </>
        )}
      </Waiting>
    </div>
  );
}

function Head({ handed }: { readonly handed: HandedCase }) {
  const { t, of } = useSpeak();
  const { currency } = handed;
  return (
    <Card title={<h1 className="desk-name">{handed.name}</h1>}>
      <Descriptions
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={[
          { key: "lender", label: t("work.lender"), children: of(handed.lender) },
          { key: "since", label: t("work.since"), children: handed.placedOn },
          { key: "due", label: t("work.due"), children: <Amount minor={handed.arrearsMinor} currency={currency} /> },
          { key: "days", label: t("work.days"), children: <span className="figures">{handed.daysPastDue}</span> },
        ]}
      />
      <h2 className="small-title">{t("work.debts")}</h2>
      <Table
        rowKey={({ product, since }) => `${product.en} ${since}`}
        dataSource={handed.debts}
        pagination={false}
        size="small"
        scroll={{ x: 620 }}
        columns={[
          { title: t("work.product"), key: "product", render: (_value, { product }) => of(product) },
          { title: t("work.from"), dataIndex: "since", className: "figures" },
          ...(["principal", "interest", "fee"] as const).map((part) => ({
            title: t(`work.${part}`),
            key: part,
            align: "right" as const,
            render: (_value: unknown, debt: HandedCase["debts"][number]) => (
              <Amount minor={debt[`${part}Minor`]} currency={currency} />
            ),
          })),
        ]}
      />
    </Card>
  );
}

type Asked = { readonly phone: number; readonly line: string };

function Call({ handed }: { readonly handed: HandedCase }) {
  const { t, language } = useSpeak();
  const queries = useQueryClient();
  const { placement: id, phones, lines, zone } = handed;
  const ask = useMutation({
    mutationFn: (body: Asked) =>
      bodyOf(server.POST("/api/agency/placements/{id}/permits", { params: { path: { id } }, body })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["placement", String(id)] }),
  });
  const answer = ask.data;
  return (
    <Card title={t("work.call")}>
      <Form<Asked>
        layout="inline"
        requiredMark={false}
        initialValues={{ phone: phones[0]?.id, line: lines[0] }}
        onFinish={ask.mutate}
        className="placement-form"
      >
        <Form.Item name="phone" label={t("work.phone")} rules={[{ required: true, message: "" }]}>
          <Select
            options={phones.map(({ id: value, ends }) => ({ value, label: t("work.phone.ends", { ends }) }))}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
        <Form.Item name="line" label={t("work.line")} rules={[{ required: true, message: "" }]}>
          <Select options={lines.map((value) => ({ value, label: value }))} popupMatchSelectWidth={false} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {t("work.ask")}
        </Button>
      </Form>
      {ask.isError && <Alert type="error" showIcon title={ask.error.message} className="desk-refused" />}
      {answer?.permitted === false && (
        <Alert
          type="warning"
          showIcon
          title={t("work.refused")}
          description={
            <>
              {answer.earliest !== undefined && (
                <p>{t("work.earliest", { moment: momentText(answer.earliest, zone, language) })}</p>
              )}
              <Reasons reasons={answer.reasons} zone={zone} />
            </>
          }
        />
      )}
      {answer?.permitted === true && (
        <>
          <Alert
            type="success"
            showIcon
            title={t("work.permitted")}
            description={t("work.permitted.until", {
              permit: answer.permit,
              until: momentText(answer.expiresAt, zone, language),
            })}
            className="desk-refused"
          />
          <h2 className="small-title">{t("work.token")}</h2>
          <Typography.Paragraph copyable={{ text: answer.token }} className="token">
            {answer.token}
          </Typography.Paragraph>
          <details>
            <summary>{t("work.script")}</summary>
            <p className="desk-script">{answer.script}</p>
          </details>
          <Dial key={answer.permit} permit={answer} />
        </>
      )}
    </Card>
  );
}

type Permit = { readonly permit: number; readonly number: string; readonly from: number };

/** Dialling by hand: when it began is noted as the permit's clock has it, and the receipt follows. */
function Dial({ permit: { permit, number, from } }: { readonly permit: Permit }) {
  const { t } = useSpeak();
  const [given] = useState(() => performance.now());
  const [startedAt, setStartedAt] = useState<number>();
  return (
    <>
      <Button
        type="primary"
        size="large"
        href={`tel:${number}`}
        className="desk-dial"
        onClick={() => setStartedAt((before) => before ?? Math.round(from + performance.now() - given))}
      >
        {t("desk.dial", { phone: number })}
      </Button>
      {startedAt !== undefined && <Receipt permit={permit} startedAt={startedAt} />}
    </>
  );
}
