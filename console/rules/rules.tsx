import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Card, Collapse, Empty, Input, Select, Tag } from "antd";
import { useMemo, useState } from "react";
import { bodyOf, type Rule, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { named, useSpeak } from "../text/speak.ts";
import { RuleText } from "./rule-text.tsx";
import { TryContact } from "./try-contact.tsx";

export type RulesSearch = { readonly law?: string };

/** The law as rules: to read, to search, and to try. */
export function Rules() {
  const { law = "cn" } = useSearch({ from: "/rules" });
  const query = useQuery({
    queryKey: ["rules", law],
    queryFn: () => bodyOf(server.GET("/api/rules", { params: { query: { law } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className="rules">
      <TryContact key={law} law={law} />
      <Waiting query={query}>{(answer) => <RuleList law={law} {...answer} />}</Waiting>
    </div>
  );
}

type Filter = {
  readonly words: string;
  readonly strength?: string;
  readonly channel?: string;
  readonly status?: string;
};
type Laws = readonly { readonly law: string; readonly books: readonly { zh: string; en: string }[] }[];

function RuleList({
  law,
  laws,
  rules,
}: {
  readonly law: string;
  readonly laws: Laws;
  readonly rules: readonly Rule[];
}) {
  const speak = useSpeak();
  const { t, of } = speak;
  const navigate = useNavigate();
  const [filter, setFilter] = useState<Filter>({ words: "" });
  const shown = useMemo(() => rules.filter((rule) => fits(rule, filter)), [rules, filter]);
  const choice = (field: "strength" | "channel" | "status", values: readonly string[], prefix = field as string) => (
    <Select
      aria-label={t(`rules.${field}`)}
      placeholder={t(`rules.${field}`)}
      value={filter[field] ?? null}
      allowClear
      popupMatchSelectWidth={false}
      onChange={(value: string | null) =>
        setFilter(({ [field]: _, ...rest }) => (value ? { ...rest, [field]: value } : rest))
      }
      options={values.map((value) => ({ value, label: named(speak, `${prefix}.${value}`, value) }))}
    />
  );
  return (
    <Card
      title={t("rules.title")}
      extra={<span className="quiet">{t("rules.count", { shown: shown.length, all: rules.length })}</span>}
    >
      <div className="rule-filter">
        <Select
          aria-label={t("rules.law")}
          value={law}
          popupMatchSelectWidth={false}
          onChange={(chosen: string) => void navigate({ to: "/rules", search: { law: chosen } })}
          options={laws.map((one) => ({ value: one.law, label: `${one.law} · ${one.books.map(of).join(" + ")}` }))}
        />
        <Input.Search
          aria-label={t("rules.search")}
          placeholder={t("rules.search")}
          allowClear
          onChange={({ target }) => setFilter((before) => ({ ...before, words: target.value }))}
        />
        {choice("strength", distinct(rules.map(({ strength }) => strength)))}
        {choice("channel", distinct(rules.flatMap(({ channels }) => channels)))}
        {choice("status", distinct(rules.flatMap(({ cites }) => cites.map(({ status }) => status))))}
      </div>
      {shown.length === 0 ? (
        <Empty description={t("rules.none")} />
      ) : (
        <Collapse
          className="rule-list"
          items={shown.map((rule) => ({
            key: rule.id,
            label: <Heading rule={rule} />,
            children: <RuleText rule={rule} />,
          }))}
        />
      )}
    </Card>
  );
}

function Heading({ rule }: { readonly rule: Rule }) {
  const speak = useSpeak();
  const [cite] = rule.cites;
  return (
    <div className="rule-heading">
      <span>{speak.of(rule.title)}</span>
      <Tag className="rule">{rule.id}</Tag>
      {rule.state !== "in-force" && <Tag color="default">{named(speak, `state.${rule.state}`, rule.state)}</Tag>}
      {cite !== undefined && (
        <span className="quiet">
          {speak.of(cite.instrument)} {cite.article}
        </span>
      )}
    </div>
  );
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function fits(rule: Rule, { words, strength, channel, status }: Filter): boolean {
  if (strength !== undefined && rule.strength !== strength) return false;
  if (channel !== undefined && rule.channels.length > 0 && !rule.channels.includes(channel)) return false;
  if (status !== undefined && !rule.cites.some((cite) => cite.status === status)) return false;
  const text = textOf(rule);
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const texts = new WeakMap<Rule, string>();

/** Everything of a rule that can be searched, in both languages: who looks for 静默 may read English. */
function textOf(rule: Rule): string {
  const kept = texts.get(rule);
  if (kept !== undefined) return kept;
  const { id, title, cites, parameters, sayings, notFormalised } = rule;
  const text = [
    id,
    title.zh,
    title.en,
    ...cites.flatMap(({ instrument, article }) => [instrument.zh, instrument.en, article]),
    ...parameters.flatMap(({ name, value, unit }) => [name, String(value), unit.zh, unit.en]),
    ...sayings.flatMap(({ agent, borrower }) => [agent.zh, agent.en, borrower.zh, borrower.en]),
    notFormalised?.zh ?? "",
    notFormalised?.en ?? "",
  ]
    .join("\n")
    .toLowerCase();
  texts.set(rule, text);
  return text;
}
