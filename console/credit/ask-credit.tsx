import { useQuery } from "@tanstack/react-query";
import { Button, Card, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { bodyOf, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";
import type { CreditEvent, CreditSearch } from "./credit-search.ts";

const MOST_LETTERS = 300;
/** Events whose days decide what shows. */
const COUNTED: readonly CreditEvent[] = ["late", "paid-after"];

/** The question in words, or product, event and days to pick. */
export function AskCredit({
  search,
  go,
}: {
  readonly search: CreditSearch;
  readonly go: (asked: CreditSearch) => void;
}) {
  const { t, of } = useSpeak();
  const [question, setQuestion] = useState(search.question ?? "");
  const [picked, setPicked] = useState<CreditSearch>({
    event: search.event ?? "late",
    ...(search.product !== undefined && { product: search.product }),
    ...(search.days !== undefined && { days: search.days }),
  });
  const choices = useQuery({
    queryKey: ["credit-choices"],
    queryFn: () => bodyOf(server.GET("/api/credit/choices")),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const ask = () => {
    if (question.trim() !== "") go({ question: question.trim() });
  };
  const isCounted = picked.event !== undefined && COUNTED.includes(picked.event);
  const pick = () => {
    const { days, ...rest } = picked;
    go(isCounted && days !== undefined ? { ...rest, days } : rest);
  };
  const { products = [], events = [] } = choices.data ?? {};
  return (
    <Card title={t("credit.title")}>
      <p className="quiet">{t("credit.hint")}</p>
      <Form layout="vertical" component="div">
        <Form.Item label={t("credit.question")} htmlFor="credit-question">
          <Input.TextArea
            id="credit-question"
            value={question}
            maxLength={MOST_LETTERS}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder={t("credit.example.late")}
            onChange={({ target }) => setQuestion(target.value)}
            onPressEnter={(press) => {
              // Enter also ends a word of a Chinese keyboard, which asks nothing yet.
              if (press.shiftKey || press.nativeEvent.isComposing) return;
              press.preventDefault();
              ask();
            }}
          />
        </Form.Item>
        <Button type="primary" onClick={ask} disabled={question.trim() === ""}>
          {t("credit.ask")}
        </Button>
        <details className="credit-more" open={search.question === undefined}>
          <summary>{t("credit.or")}</summary>
          <Form.Item label={t("credit.product")} htmlFor="credit-product">
            <Select
              id="credit-product"
              showSearch={{ optionFilterProp: "words" }}
              allowClear
              value={picked.product ?? null}
              placeholder={t("credit.product.any")}
              onChange={(product: string | null) =>
                setPicked(({ product: _, ...rest }) => (product ? { ...rest, product } : rest))
              }
              options={products.map(({ id, name }) => ({
                value: id,
                label: of(name),
                words: `${name.zh} ${name.en} ${id}`,
              }))}
            />
          </Form.Item>
          <div className="credit-pick">
            <Form.Item label={t("credit.event")} htmlFor="credit-event">
              <Select
                id="credit-event"
                showSearch={{ optionFilterProp: "words" }}
                value={picked.event ?? null}
                onChange={(event: CreditEvent) => setPicked((before) => ({ ...before, event }))}
                options={events.map(({ event, name }) => ({
                  value: event,
                  label: of(name),
                  words: `${name.zh} ${name.en}`,
                }))}
              />
            </Form.Item>
            {isCounted && (
              <Form.Item label={t("credit.days")} htmlFor="credit-days">
                <InputNumber
                  id="credit-days"
                  min={0}
                  max={7300}
                  precision={0}
                  value={picked.days ?? null}
                  onPressEnter={pick}
                  onChange={(days) => setPicked(({ days: _, ...rest }) => (days === null ? rest : { ...rest, days }))}
                />
              </Form.Item>
            )}
          </div>
          <Button onClick={pick} disabled={picked.event === undefined}>
            {t("credit.show")}
          </Button>
        </details>
      </Form>
    </Card>
  );
}
