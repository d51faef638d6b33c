import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input, InputNumber, Radio } from "antd";
import { CODES, OUTCOMES } from "../desk/call-outcomes.ts";
import { bodyOf, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

type Told = {
  readonly outcome: (typeof OUTCOMES)[number];
  readonly seconds: number;
  readonly result?: (typeof CODES)[number];
  readonly recording?: string;
  readonly words?: string;
};

/** How a call under a permit went; `startedAt` is when it began, epoch milliseconds. */
export function Receipt({ permit: id, startedAt }: { readonly permit: number; readonly startedAt: number }) {
  const { t } = useSpeak();
  const [form] = Form.useForm<Told>();
  const outcome = Form.useWatch("outcome", form);
  const send = useMutation({
    mutationFn: ({ recording, words, result, ...told }: Told) =>
      bodyOf(
        server.POST("/api/agency/permits/{id}/receipt", {
          params: { path: { id } },
          body: {
            ...told,
            startedAt,
            ...(result !== undefined && { result }),
            ...(recording !== undefined && recording !== "" && { recording }),
            ...(words !== undefined && words !== "" && { words }),
          },
        }),
      ),
  });
  if (send.isSuccess) return <Alert type="success" showIcon title={t("work.sent")} />;
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={{ seconds: 0 }} onFinish={send.mutate}>
      <h2 className="small-title">{t("work.result")}</h2>
      <Form.Item name="outcome" label={t("work.outcome")} rules={[{ required: true, message: "" }]}>
        <Radio.Group
          className="desk-outcomes"
          options={OUTCOMES.map((value) => ({ value, label: t(`desk.outcome.${value}`) }))}
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
      <Form.Item name="seconds" label={t("work.seconds")}>
        <InputNumber min={0} max={86_400} />
      </Form.Item>
      <Form.Item name="recording" label={t("work.recording")} rules={[{ pattern: /^[0-9a-f]{64}$/ }]}>
        <Input maxLength={64} className="figures" />
      </Form.Item>
      <Form.Item name="words" label={t("desk.words")}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      {send.isError && <Alert type="error" showIcon title={send.error.message} className="desk-refused" />}
      <Button type="primary" htmlType="submit" loading={send.isPending} disabled={outcome === undefined}>
        {t("work.send")}
      </Button>
    </Form>
  );
}
