import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Alert, Button, Card, Checkbox, Form, Input, Radio, Tag } from "antd";
import { momentText } from "../frame/moment.ts";
import { bodyOf, type RequestDetail, server } from "../frame/server.ts";
import { useHouse, useMay } from "../frame/session.ts";
import { Waiting } from "../frame/waiting.tsx";
import { named, useSpeak } from "../text/speak.ts";
import { TimeLeft } from "./time-left.tsx";

const OUTCOMES = ["granted", "partly", "refused"] as const;
const CAUSES = ["strategy", "agency", "template", "person", "none"] as const;
type Told = {
  readonly outcome: (typeof OUTCOMES)[number];
  readonly because?: RequestDetail["reasons"][number]["reason"][];
  readonly cause: (typeof CAUSES)[number];
  readonly words: string;
};

/** One request: what was asked, its clock and law, and the answer. */
export function Request() {
  const { t } = useSpeak();
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery({
    queryKey: ["request", id],
    queryFn: () => bodyOf(server.GET("/api/requests/{id}", { params: { path: { id: Number(id) } } })),
  });
  return (
    <div className="stack">
      <Link to="/requests">‹ {t("requests.back")}</Link>
      <Waiting query={query}>
        {(request) => (
          <div className="desk">
            <Asked request={request} />
            <Answer request={request} />
          </div>
        )}
      </Waiting>
    </div>
  );
}

function Asked({ request }: { readonly request: RequestDetail }) {
  const speak = useSpeak();
  const { t, of, language } = speak;
  const zone = useHouse().data?.zone;
  return (
    <Card
      title={<h1 className="desk-name">{of(request.name)}</h1>}
      extra={
        <Link to="/cases/$caseId" params={{ caseId: String(request.case) }}>
          {t("requests.case")} {request.case}
        </Link>
      }
    >
      <p>
        {t("requests.due")} <strong className="figures">{request.dueOn}</strong>{" "}
        {request.open && <TimeLeft request={request} />}
      </p>
      {request.holds.map((kind) => (
        <Tag key={kind} className="stage outreach">
          {named(speak, `hold.${kind}`, kind)}
        </Tag>
      ))}
      <h2 className="small-title">{t("requests.law")}</h2>
      <ul className="examples">
        {citedOnce(request.cites).map(({ instrument, article, status }) => (
          <li key={`${instrument.en} ${article}`} className="cite">
            {of(instrument)} {article} {status === "unverified" && <Tag>{t("reason.unverified")}</Tag>}
          </li>
        ))}
      </ul>
      <h2 className="small-title">{t("requests.said")}</h2>
      {request.steps.map(({ kind, at, words }) => (
        <article key={`${kind} ${at}`} className="happening">
          <header>
            <strong>{named(speak, `requests.step.${kind}`, kind)}</strong>
            <span className="quiet figures">{zone === undefined ? "" : momentText(at, zone, language)}</span>
          </header>
          <p className="desk-script">{words ?? t("requests.words.gone")}</p>
        </article>
      ))}
      {request.evidence.length > 0 && <Evidence request={request} />}
    </Card>
  );
}

const KILOBYTE = 1_000;

/** Files the person gave: saved, never shown in the page; that somebody opened one goes on the record. */
function Evidence({ request: { request, evidence } }: { readonly request: RequestDetail }) {
  const { t } = useSpeak();
  const may = useMay();
  return (
    <>
      <h2 className="small-title">{t("requests.evidence")}</h2>
      <ul className="examples">
        {evidence.map(({ evidence: id, name, type, bytes }) => (
          <li key={id}>
            {may("answer-rights") && name !== null ? (
              <a href={`/api/requests/${request}/evidence/${id}`} download>
                {name}
              </a>
            ) : (
              (name ?? t("requests.words.gone"))
            )}{" "}
            <span className="quiet figures">
              {type.toUpperCase()} · {Math.ceil(bytes / KILOBYTE)} KB
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">{t("requests.evidence.hint")}</p>
    </>
  );
}

/** Request and clock may rest on one article. */
function citedOnce(cites: RequestDetail["cites"]): RequestDetail["cites"] {
  return [...new Map(cites.map((one) => [`${one.instrument.en} ${one.article}`, one])).values()];
}

function Answer({ request }: { readonly request: RequestDetail }) {
  const { t, of } = useSpeak();
  const may = useMay();
  const queries = useQueryClient();
  const [form] = Form.useForm<Told>();
  const outcome = Form.useWatch("outcome", form);
  const answer = useMutation({
    mutationFn: ({ because = [], ...told }: Told) => {
      const body = { ...told, because: told.outcome === "granted" ? [] : because };
      return bodyOf(server.POST("/api/requests/{id}/answer", { params: { path: { id: request.request } }, body }));
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  if (!request.open)
    return (
      <Card title={t("requests.answered")}>
        {request.outcome !== null && <Tag>{t(`requests.outcome.${request.outcome}`)}</Tag>}
        <ul className="examples">
          {request.because.map(({ reason, text }) => (
            <li key={reason}>{of(text)}</li>
          ))}
        </ul>
      </Card>
    );
  if (!may("answer-rights")) return null;
  return (
    <Card title={t("requests.answer")}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={answer.mutate}>
        <Form.Item name="outcome" label={t("requests.outcome")} rules={[{ required: true, message: "" }]}>
          <Radio.Group options={OUTCOMES.map((value) => ({ value, label: t(`requests.outcome.${value}`) }))} />
        </Form.Item>
        {outcome !== undefined && outcome !== "granted" && (
          <Form.Item name="because" label={t("requests.because")} rules={[{ required: true, message: "" }]}>
            <Checkbox.Group
              className="requests-because"
              options={request.reasons.map(({ reason, text }) => ({ value: reason, label: of(text) }))}
            />
          </Form.Item>
        )}
        <Form.Item name="cause" label={t("requests.cause")} rules={[{ required: true, message: "" }]}>
          <Radio.Group options={CAUSES.map((value) => ({ value, label: t(`requests.cause.${value}`) }))} />
        </Form.Item>
        <Form.Item name="words" label={t("requests.words")} rules={[{ required: true, message: "" }]}>
          <Input.TextArea rows={8} maxLength={4000} />
        </Form.Item>
        {answer.isError && <Alert type="error" showIcon title={answer.error.message} className="desk-refused" />}
        <div className="requests-send">
          <Button
            disabled={outcome === undefined}
            onClick={() => outcome !== undefined && form.setFieldValue("words", of(request.replies[outcome]))}
          >
            {t("requests.template")}
          </Button>
          <Button type="primary" htmlType="submit" loading={answer.isPending}>
            {t("requests.send")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
