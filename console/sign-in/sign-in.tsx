import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card, Divider, Form, Input } from "antd";
import { bodyOf, type Session, server } from "../frame/server.ts";
import { named, useSpeak } from "../text/speak.ts";

type Told =
  | { readonly login: string; readonly password: string; readonly code: string }
  | { readonly invented: string };

/** The way in for who is not signed in. */
export function SignIn({ ways }: { readonly ways: Session["ways"] }) {
  const speak = useSpeak();
  const { t } = speak;
  const queries = useQueryClient();
  const enter = useMutation({
    mutationFn: (told: Told) => bodyOf(server.POST("/api/session", { body: told })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const unknown = location.search.includes("unknown");
  return (
    <div className="sign-in">
      <Card title={<h1 className="sign-in-title">{t("sign-in.title")}</h1>}>
        {ways.invented.length > 0 && (
          <>
            <p className="quiet">{t("sign-in.invented")}</p>
            <ul className="invented">
              {ways.invented.map(({ login, name, roles }) => (
                <li key={login}>
                  <Button block disabled={enter.isPending} onClick={() => enter.mutate({ invented: login })}>
                    <strong>{name}</strong>
                    <span className="quiet">
                      {roles.map((role) => named(speak, `role.${role}`, role)).join(t("sign-in.and"))}
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
            <Divider plain>{t("sign-in.or")}</Divider>
          </>
        )}
        <Form layout="vertical" onFinish={(told: Told) => enter.mutate(told)} requiredMark={false}>
          <Form.Item name="login" label={t("sign-in.login")} rules={[{ required: true, message: t("sign-in.needed") }]}>
            <Input autoComplete="username" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t("sign-in.password")}
            rules={[{ required: true, message: t("sign-in.needed") }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item
            name="code"
            label={t("sign-in.code")}
            rules={[{ pattern: /^\d{6}$/, required: true, message: t("sign-in.six") }]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
          </Form.Item>
          {(enter.isError || unknown) && (
            <Alert
              type="error"
              showIcon
              title={unknown && !enter.isError ? t("sign-in.unknown") : t("sign-in.wrong")}
            />
          )}
          <Button type="primary" htmlType="submit" block loading={enter.isPending}>
            {t("sign-in.enter")}
          </Button>
        </Form>
        {ways.provider && (
          <Button block href="/sign-in/provider" className="provider">
            {t("sign-in.provider")}
          </Button>
        )}
      </Card>
    </div>
  );
}
