import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Select } from "antd";
import { bodyOf, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

const REASONS = ["call-back", "identity-check", "complaint", "correction", "court"] as const;
type Told = { readonly because: (typeof REASONS)[number] };

/** Opening name and numbers: for a reason, which goes on the record with who looked. */
export function Reveal({ caseId }: { readonly caseId: number }) {
  const { t } = useSpeak();
  const queries = useQueryClient();
  const reveal = useMutation({
    mutationFn: (body: Told) =>
      bodyOf(server.POST("/api/cases/{caseId}/reveal", { params: { path: { caseId } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["case", String(caseId)] }),
  });
  if (reveal.isSuccess)
    return (
      <ul className="examples revealed">
        <li>{reveal.data.name}</li>
        {reveal.data.points.map(({ id, value }) => (
          <li key={id} className="figures">
            {value}
          </li>
        ))}
      </ul>
    );
  return (
    <>
      {reveal.isError && <Alert type="error" showIcon title={reveal.error.message} className="desk-refused" />}
      <Form<Told> layout="vertical" requiredMark={false} onFinish={reveal.mutate} className="reveal-form">
        <Form.Item name="because" label={t("reveal.because")} rules={[{ required: true, message: "" }]}>
          <Select
            options={REASONS.map((value) => ({ value, label: t(`reveal.because.${value}`) }))}
            popupMatchSelectWidth={false}
            className="placement-agency"
          />
        </Form.Item>
        <Button htmlType="submit" loading={reveal.isPending}>
          {t("reveal.open")}
        </Button>
      </Form>
    </>
  );
}
