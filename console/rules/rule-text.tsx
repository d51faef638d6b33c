import { Descriptions, Tag } from "antd";
import type { ReactNode } from "react";
import type { Rule } from "../frame/server.ts";
import { named, useSpeak } from "../text/speak.ts";

/** One rule in full: sources, numbers, words, examples, and what it leaves to people. */
export function RuleText({ rule }: { readonly rule: Rule }) {
  const speak = useSpeak();
  const { t, of } = speak;
  const { inForceFrom: from, inForceUntil: until } = rule;
  const items: { label: string; children: ReactNode }[] = [
    { label: t("rules.cites"), children: <Cites rule={rule} /> },
    { label: t("rules.strength"), children: named(speak, `strength.${rule.strength}`, rule.strength) },
    {
      label: t("rules.force"),
      children: `${named(speak, `state.${rule.state}`, rule.state)}, ${
        until === undefined ? t("rules.from", { day: from }) : t("rules.until", { from, until })
      }`,
    },
    {
      label: t("rules.channels"),
      children:
        rule.channels.length === 0
          ? t("rules.channels.all")
          : rule.channels.map((one) => named(speak, `channel.${one}`, one)).join(", "),
    },
    ...(rule.parameters.length === 0
      ? []
      : [
          {
            label: t("rules.parameters"),
            children: rule.parameters.map(({ name, value, unit, tighten }) => (
              <div key={name}>
                <code>{name}</code> <strong className="figures">{value}</strong> {of(unit)}{" "}
                <span className="quiet">({named(speak, `tighten.${tighten}`, tighten)})</span>
              </div>
            )),
          },
        ]),
    { label: t("rules.unknown"), children: named(speak, `unknown.${rule.unknown}`, rule.unknown) },
    ...(rule.unless.length === 0
      ? []
      : [{ label: t("rules.unless"), children: rule.unless.map((id) => <Tag key={id}>{id}</Tag>) }]),
    {
      label: t("rules.say"),
      children: rule.sayings.map(({ agent, borrower }) => (
        <dl key={agent.en} className="saying">
          <dt>{t("rules.agent")}</dt>
          <dd>{of(agent)}</dd>
          <dt>{t("rules.borrower")}</dt>
          <dd>{of(borrower)}</dd>
        </dl>
      )),
    },
    ...(rule.notFormalised === undefined ? [] : [{ label: t("rules.left"), children: of(rule.notFormalised) }]),
    {
      label: t("rules.examples"),
      children: (
        <ul className="examples">
          {rule.examples.map(({ name, answer }) => (
            <li key={name}>
              {name} <Tag className={`answer ${answer}`}>{named(speak, `answer.${answer}`, answer)}</Tag>
            </li>
          ))}
        </ul>
      ),
    },
    { label: t("rules.book"), children: <code>{rule.book}</code> },
  ];
  return (
    <Descriptions
      column={1}
      size="small"
      bordered
      layout="vertical"
      items={items.map((item) => ({ key: item.label, ...item }))}
    />
  );
}

function Cites({ rule }: { readonly rule: Rule }) {
  const speak = useSpeak();
  return (
    <ul className="examples">
      {rule.cites.map(({ instrument, article, status, readOn }) => (
        <li key={`${instrument.en} ${article}`}>
          {speak.of(instrument)} {article}{" "}
          <Tag className={`status ${status}`}>{named(speak, `status.${status}`, status)}</Tag>
          <span className="quiet">{speak.t("rules.readOn", { day: readOn })}</span>
        </li>
      ))}
    </ul>
  );
}
