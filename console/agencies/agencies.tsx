import { useQuery } from "@tanstack/react-query";
import { Card, Descriptions, Table, Tag } from "antd";
import { useState } from "react";
import { Amount } from "../frame/amount.tsx";
import { type AgencyList, bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { isTextKey, useSpeak } from "../text/speak.ts";

type Agency = AgencyList["agencies"][number];
const PERCENT = 100;

/** The register: who may take cases today and why not, and how each has done. */
export function Agencies() {
  const { t, of } = useSpeak();
  const [opened, setOpened] = useState<string>();
  const query = useQuery({ queryKey: ["agencies"], queryFn: () => bodyOf(server.GET("/api/agencies")) });
  return (
    <div className="stack">
      <Card title={t("agencies.title")}>
        <Waiting query={query}>
          {({ agencies }) => (
            <Table<Agency>
              rowKey="id"
              dataSource={agencies}
              pagination={false}
              size="middle"
              scroll={{ x: 720 }}
              locale={{ emptyText: t("agencies.none") }}
              columns={[
                {
                  title: t("agencies.agency"),
                  key: "name",
                  render: (_value, { id, name }) => (
                    <button type="button" className="as-link" onClick={() => setOpened(id)}>
                      {of(name)}
                    </button>
                  ),
                },
                {
                  title: t("agencies.cases"),
                  key: "cases",
                  align: "right",
                  className: "figures",
                  render: (_value, { active, quota }) => `${active} / ${quota}`,
                },
                { title: t("agencies.unattested"), dataIndex: "unattested", align: "right", className: "figures" },
                { title: t("agencies.stands"), key: "faults", render: (_value, { faults }) => <Fit faults={faults} /> },
              ]}
            />
          )}
        </Waiting>
      </Card>
      {query.data?.agencies
        .filter(({ id }) => id === (opened ?? query.data.agencies[0]?.id))
        .map((agency) => (
          <Score key={agency.id} agency={agency} />
        ))}
    </div>
  );
}

function Fit({ faults }: Pick<Agency, "faults">) {
  const { t } = useSpeak();
  if (faults.length === 0) return <Tag>{t("agencies.fit")}</Tag>;
  return (
    <ul className="reasons">
      {faults.map(({ fault, rule }) => {
        const key = `agencies.fault.${fault}`;
        return (
          <li key={fault}>
            {isTextKey(key) ? t(key) : fault} <Tag className="rule">{rule}</Tag>
          </li>
        );
      })}
    </ul>
  );
}

function Score({ agency: { id, name } }: { readonly agency: Agency }) {
  const { t, of } = useSpeak();
  const query = useQuery({
    queryKey: ["score", id],
    queryFn: () => bodyOf(server.GET("/api/agencies/{agency}/score", { params: { path: { agency: id } } })),
  });
  return (
    <Card title={t("agencies.score", { name: of(name) })}>
      <Waiting query={query}>
        {({ sample, money, refusals, ...counts }) => (
          <>
            <Descriptions
              column={{ xs: 1, sm: 2, lg: 4 }}
              items={[
                ...(["permits", "receipts", "silent", "conversations", "complaints"] as const).map((key) => ({
                  key,
                  label: t(`agencies.${key}`),
                  children: <span className="figures">{counts[key]}</span>,
                })),
                ...money.flatMap(({ currency, collected, earned }) => [
                  {
                    key: `${currency} collected`,
                    label: t("agencies.collected"),
                    children: <Amount minor={collected} currency={currency} />,
                  },
                  {
                    key: `${currency} earned`,
                    label: t("agencies.earned"),
                    children: <Amount minor={earned} currency={currency} />,
                  },
                ]),
              ]}
            />
            {sample.calls > 0 && (
              <p className="quiet">
                {t("agencies.sample", {
                  calls: sample.calls,
                  rate: sample.rate * PERCENT,
                  confidence: sample.confidence * PERCENT,
                })}
              </p>
            )}
            <h2 className="small-title">{t("agencies.refused")}</h2>
            {refusals.length === 0 ? (
              <p className="quiet">{t("agencies.refused.none")}</p>
            ) : (
              <ul className="reasons">
                {refusals.map(({ rule, times }) => (
                  <li key={rule}>
                    <Tag className="rule">{rule}</Tag> {t("agencies.times", { times })}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Waiting>
    </Card>
  );
}
