import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Card, Descriptions, Form, Input } from "antd";
import { useState } from "react";
import { type CheckedDocument, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

/** Is this document genuine? By the number on it, and the file if at hand; the file stays on the reader's machine. */
export function Check() {
  const { t } = useSpeak();
  const [number, setNumber] = useState("");
  const [file, setFile] = useState<File>();
  const check = useMutation({ mutationFn: () => checkOf(number, file) });
  return (
    <div className="check stack">
      <Card title={t("check.title")}>
        <Form layout="vertical" onFinish={() => check.mutate()}>
          <Form.Item label={t("check.number")} htmlFor="check-number" required>
            <Input
              id="check-number"
              className="figures"
              value={number}
              onChange={({ target }) => setNumber(target.value)}
              placeholder="FD-0000-0000"
              autoComplete="off"
              spellCheck={false}
              required
              maxLength={40}
            />
          </Form.Item>
          <Form.Item label={t("check.file")} htmlFor="check-file" extra={t("check.hint")}>
            <input
              id="check-file"
              type="file"
              accept=".pdf,.html,application/pdf,text/html"
              onChange={({ target }) => setFile(target.files?.[0])}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={check.isPending}>
            {t("check.ask")}
          </Button>
        </Form>
      </Card>
      <div aria-live="polite">
        {check.isError && <Alert type="error" showIcon title={check.error.message} />}
        {check.data === null && <Alert type="warning" showIcon title={t("check.unknown")} />}
        {check.data !== null && check.data !== undefined && <Checked document={check.data} />}
      </div>
    </div>
  );
}

const LOOKS = { same: "success", different: "error", "not-compared": "info" } as const;

function Checked({ document }: { readonly document: CheckedDocument }) {
  const { t, of } = useSpeak();
  const items = [
    { key: "number", label: t("check.number"), children: <span className="figures">{document.number}</span> },
    { key: "kind", label: t("check.kind"), children: t(`document.${document.document}`) },
    { key: "lender", label: t("check.lender"), children: of(document.lender) },
    { key: "asOf", label: t("check.asOf"), children: <span className="figures">{document.asOf}</span> },
  ];
  return (
    <Card>
      <Alert type={LOOKS[document.file]} showIcon title={t(`check.file.${document.file}`)} />
      <Descriptions column={1} size="small" items={items} className="check-found" />
    </Card>
  );
}

/** @returns null when no document has the number */
async function checkOf(number: string, file: File | undefined): Promise<CheckedDocument | null> {
  const sha256 = file === undefined ? undefined : await hashOf(file);
  const { data, error, response } = await server.GET("/api/documents/{number}", {
    params: { path: { number: number.trim() }, query: { ...(sha256 !== undefined && { sha256 }) } },
  });
  if (data !== undefined) return data;
  if (response.status === 404) return null;
  throw new Error(error?.title ?? `HTTP ${response.status}`);
}

async function hashOf(file: File): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
