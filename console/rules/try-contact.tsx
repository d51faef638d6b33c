import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Card, Checkbox, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { bodyOf, server } from "../frame/server.ts";
import { named, useSpeak } from "../text/speak.ts";
import { Answer } from "./answer.tsx";
import { contactOf, FACTS, ordinaryScene, type Scene, ZONES } from "./scene.ts";

const CHANNELS = ["voice", "sms", "email", "app", "im", "letter", "visit"] as const;
const ACTORS = ["lender", "agency", "law-firm", "debt-buyer"] as const;
const RECIPIENTS = ["borrower", "guarantor", "spouse", "family", "employer", "attorney", "third-party"] as const;

/** "May I call now?": a contact in a few strokes, and what the law says to it. */
export function TryContact({ law }: { readonly law: string }) {
  const speak = useSpeak();
  const { t } = speak;
  const [scene, setScene] = useState(() => ordinaryScene(law));
  const change = (changed: Partial<Scene>) => setScene((before) => ({ ...before, ...changed }));
  const query = useQuery({
    queryKey: ["try", law, scene],
    queryFn: () => bodyOf(server.POST("/api/tries", { body: { law, contact: contactOf(scene) } })),
    placeholderData: keepPreviousData,
  });
  const choose = <Field extends "zone" | "channel" | "actor" | "recipient">(
    field: Field,
    values: readonly string[],
  ) => (
    <Form.Item label={t(`try.${field}`)} htmlFor={`try-${field}`}>
      <Select
        id={`try-${field}`}
        value={scene[field]}
        onChange={(value: string) => change({ [field]: value })}
        options={values.map((value) => ({ value, label: named(speak, `${field}.${value}`, value) }))}
      />
    </Form.Item>
  );
  return (
    <Card title={t("try.title")}>
      <p className="quiet">{t("try.hint")}</p>
      <Form layout="vertical" className="try" component="div">
        <Form.Item label={t("try.at")} htmlFor="try-at">
          <Input
            id="try-at"
            type="datetime-local"
            value={scene.at}
            onChange={({ target }) => target.value !== "" && change({ at: target.value })}
          />
        </Form.Item>
        {choose("zone", ZONES[law.split("+")[0] ?? ""] ?? [])}
        {choose("channel", CHANNELS)}
        {choose("actor", ACTORS)}
        {choose("recipient", RECIPIENTS)}
        <Form.Item label={t("try.calls")} htmlFor="try-calls">
          <InputNumber
            id="try-calls"
            min={0}
            max={20}
            value={scene.calls}
            onChange={(calls) => change({ calls: calls ?? 0 })}
          />
        </Form.Item>
        <Form.Item label={t("try.facts")} className="try-facts">
          <Checkbox.Group
            value={[...scene.facts]}
            onChange={(facts) => change({ facts })}
            options={FACTS.map((fact) => ({ value: fact, label: t(`try.${fact}`) }))}
          />
        </Form.Item>
      </Form>
      <div aria-live="polite">
        {query.isError && <Alert type="error" showIcon title={query.error.message} />}
        {!query.isError && query.data !== undefined && <Answer answer={query.data} />}
      </div>
    </Card>
  );
}
