import { Card, Col, Empty, Row, Tag } from "antd";
import type { Overview } from "../frame/server.ts";
import { isTextKey, useSpeak } from "../text/speak.ts";

/** What the last collection day sent and which rules held contacts back. */
export function LastRun({ overview }: { readonly overview: Overview }) {
  const { t, of } = useSpeak();
  const run = overview.lastRun;
  if (run === null) {
    return (
      <Card>
        <Empty description={t("overview.run.none")} />
      </Card>
    );
  }
  const channel = (name: string) => (isTextKey(`channel.${name}`) ? t(`channel.${name}` as "channel.sms") : name);
  const held = [...run.refused, ...run.suppressed];
  return (
    <Card title={t("overview.run", { day: run.day })}>
      <Row gutter={[32, 16]}>
        <Col xs={24} md={10}>
          <h3>{t("overview.run.sent")}</h3>
          <ul className="counts">
            {run.sent.map((one) => (
              <li key={one.channel}>
                <span>{channel(one.channel)}</span>
                <strong className="figures">{one.count}</strong>
              </li>
            ))}
          </ul>
        </Col>
        <Col xs={24} md={14}>
          <h3>{t("overview.run.refused")}</h3>
          {held.length === 0 ? <p className="quiet">{t("overview.run.refused.none")}</p> : null}
          <ul className="counts">
            {held.map((one) => (
              <li key={one.rule}>
                <span>
                  {of(one.title)} <Tag className="rule">{one.rule}</Tag>
                </span>
                <strong className="figures">{one.count}</strong>
              </li>
            ))}
          </ul>
        </Col>
      </Row>
      <p className="quiet">{run.seal === null ? t("overview.run.noseal") : t("overview.run.seal", run.seal)}</p>
    </Card>
  );
}
