import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Card, Form, Input, Radio } from "antd";
import { useEffect } from "react";
import { bodyOf, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";
import { CODES, OUTCOMES } from "./call-outcomes.ts";

type Told = {
  readonly outcome: (typeof OUTCOMES)[number];
  readonly result?: (typeof CODES)[number];
  readonly words?: string;
};

/** How the call went: a number key and Enter for the common ends. */
export function CallResult({ rightPerson, onSettled }: { readonly rightPerson: boolean; onSettled(): void }) {
  const { t } = useSpeak();
  const [form] = Form.useForm<Told>();
  const outcome = Form.useWatch("outcome", form);
  const settle = useMutation({
    mutationFn: ({ outcome, result, words }: Told) =>
      bodyOf(
        server.POST("/api/desk/result", {
          body: {
            outcome,
            ...(result !== undefined && { result }),
            ...(words !== undefined && words !== "" && { words }),
          },
        }),
      ),
    onSuccess: onSettled,
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      if (target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(target.tagName) && !isRadio(target)) return;
      const picked = OUTCOMES[Number(event.key) - 1];
      if (picked !== undefined && (picked !== "conversation" || rightPerson)) form.setFieldValue("outcome", picked);
      if (event.key === "Enter" && !(target instanceof HTMLButtonElement)) form.submit();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [form, rightPerson]);
  return (
    <Card title={t("desk.result")}>
      <Form form={form} layout="vertical" onFinish={settle.mutate} requiredMark={false}>
        <Form.Item name="outcome" label={t("desk.outcome")} rules={[{ required: true, message: "" }]}>
          <Radio.Group
            className="desk-outcomes"
            options={OUTCOMES.map((value, place) => ({
              value,
              label: `${place + 1} ${t(`desk.outcome.${value}`)}`,
              disabled: value === "conversation" && !rightPerson,
            }))}
          />
        </Form.Item>
        {outcome === "conversation" && (
          <Form.Item name="result" label={t("desk.code")}>
            <Radio.Group
              className="desk-outcomes"
              options={CODES.map((value) => ({ value, label: t(`desk.code.${value}`) }))}
            />
          </Form.Item>
        )}
        <Form.Item name="words" label={t("desk.words")}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        {settle.isError && <Alert type="error" showIcon title={settle.error.message} className="desk-refused" />}
        <Button type="primary" htmlType="submit" loading={settle.isPending} disabled={outcome === undefined}>
          {t("desk.save")}
        </Button>
      </Form>
    </Card>
  );
}

function isRadio(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && target.type === "radio";
}
