import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card, Form, Input, Radio } from "antd";
import { bodyOf, type ObjectionDetail, server } from "../frame/server.ts";
import { named, useSpeak } from "../text/speak.ts";

type Step = ObjectionDetail["next"][number];
type Told = {
  readonly step: Step;
  readonly of?: "borrower" | "lender";
  readonly outcome?: "correct" | "keep";
  readonly recipients?: string;
  readonly recipient?: string;
  readonly to?: "house" | "regulator";
  readonly words?: string;
};

/** The fields a step has besides its words, with what can be chosen. */
const CHOICES = {
  "ask-evidence": { name: "of", from: ["borrower", "lender"] },
  "receive-evidence": { name: "of", from: ["borrower", "lender"] },
  decide: { name: "outcome", from: ["correct", "keep"] },
  appeal: { name: "to", from: ["house", "regulator"] },
} as const satisfies Partial<Record<Step, { readonly name: keyof Told; readonly from: readonly string[] }>>;
const WORDED: ReadonlySet<Step> = new Set(["decide", "file-statement"]);
const WORDLESS: ReadonlySet<Step> = new Set(["correct", "pass-statement"]);

/** What can be done of an objection now: only the steps that would be accepted are offered. */
export function TakeStep({ objection }: { readonly objection: ObjectionDetail }) {
  const speak = useSpeak();
  const { t } = speak;
  const queries = useQueryClient();
  const [form] = Form.useForm<Told>();
  const step = Form.useWatch("step", form);
  const outcome = Form.useWatch("outcome", form);
  const choice = step === undefined || !(step in CHOICES) ? undefined : CHOICES[step as keyof typeof CHOICES];
  const take = useMutation({
    mutationFn: ({ recipients, ...told }: Told) => {
      const named = (recipients ?? "").split("\n").map((one) => one.trim());
      const body = told.step === "decide" ? { ...told, recipients: named.filter((one) => one !== "") } : told;
      const params = { path: { id: objection.objection } };
      return bodyOf(server.POST("/api/objections/{id}/steps", { params, body: body as never }));
    },
    onSuccess: () => {
      form.resetFields();
      return queries.invalidateQueries();
    },
  });
  return (
    <Card title={t("objections.do")}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={take.mutate} preserve={false}>
        <Form.Item name="step" rules={[{ required: true, message: "" }]} label={t("objections.owed")}>
          <Radio.Group
            className="requests-because"
            options={objection.next.map((value) => ({ value, label: t(`objections.take.${value}`) }))}
          />
        </Form.Item>
        {choice !== undefined && (
          <Form.Item
            name={choice.name}
            label={t(`objections.do.${choice.name}`)}
            rules={[{ required: true, message: "" }]}
          >
            <Radio.Group
              options={choice.from.map((value) => ({
                value,
                label: named(speak, `objections.detail.${value}`, value),
              }))}
            />
          </Form.Item>
        )}
        {step === "decide" && outcome === "correct" && (
          <Form.Item name="recipients" label={t("objections.do.recipients")}>
            <Input.TextArea rows={2} />
          </Form.Item>
        )}
        {step === "correct" && (
          <Form.Item name="recipient" label={t("objections.do.recipient")} rules={[{ required: true, message: "" }]}>
            <Radio.Group
              options={objection.uncorrected.map((value) => ({
                value,
                label: named(speak, `objections.detail.${value}`, value),
              }))}
            />
          </Form.Item>
        )}
        {step !== undefined && !WORDLESS.has(step) && (
          <Form.Item
            name="words"
            label={t("objections.do.words")}
            rules={[{ required: WORDED.has(step), message: "" }]}
          >
            <Input.TextArea rows={5} maxLength={2000} />
          </Form.Item>
        )}
        {take.isError && <Alert type="error" showIcon title={take.error.message} className="desk-refused" />}
        <Button type="primary" htmlType="submit" loading={take.isPending} disabled={step === undefined}>
          {t("objections.do.send")}
        </Button>
      </Form>
    </Card>
  );
}
