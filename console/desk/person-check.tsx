import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { bodyOf, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

/** The check that it is the person who answered, before anything about a debt is shown. */
export function PersonCheck({ rightPerson }: { readonly rightPerson: boolean }) {
  const { t } = useSpeak();
  const queries = useQueryClient();
  const check = useMutation({
    mutationFn: ({ lastFour }: { readonly lastFour: string }) =>
      bodyOf(server.POST("/api/desk/person", { body: { lastFour } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["desk"] }),
  });
  if (rightPerson) return <Alert type="success" showIcon title={t("desk.person.right")} />;
  return (
    <Form layout="vertical" onFinish={check.mutate} className="desk-person">
      <h2 className="small-title">{t("desk.person")}</h2>
      <p className="quiet">{t("desk.person.hint")}</p>
      <div className="desk-four">
        <Form.Item name="lastFour" label={t("desk.person.four")} rules={[{ required: true, len: 4, message: "" }]}>
          <Input maxLength={4} autoComplete="off" />
        </Form.Item>
        <Button htmlType="submit" loading={check.isPending}>
          {t("desk.person.check")}
        </Button>
      </div>
      {check.data?.right === false && <Alert type="warning" showIcon title={t("desk.person.wrong")} />}
    </Form>
  );
}
