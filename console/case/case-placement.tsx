import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card, Form, Popconfirm, Select, Space } from "antd";
import { momentText } from "../frame/moment.ts";
import { bodyOf, type CaseDetail, server } from "../frame/server.ts";
import { useMay } from "../frame/session.ts";
import { isTextKey, useSpeak } from "../text/speak.ts";
import { Reasons } from "./reasons.tsx";

/** The agency that has the case; for who may, giving it to one, telling the borrower, and taking it back. */
export function CasePlacement({ detail }: { readonly detail: CaseDetail }) {
  const { t, of } = useSpeak();
  const may = useMay();
  const { caseId, placement } = detail;
  const isPlaced = placement?.recalled === false;
  if (!may("manage-placements") && !isPlaced) return null;
  return (
    <Card title={t("placement.title")} className="placement">
      {placement !== undefined && isPlaced && (
        <p>
          {t("placement.with", { agency: of(placement.agency), on: placement.placedOn })} ·{" "}
          {t(placement.told ? "placement.told" : "placement.untold")}
        </p>
      )}
      {placement !== undefined && !isPlaced && (
        <p className="quiet">{t("placement.last", { agency: of(placement.agency) })}</p>
      )}
      {may("manage-placements") &&
        (isPlaced ? <Placed detail={detail} told={placement.told} /> : <Place caseId={caseId} zone={detail.zone} />)}
    </Card>
  );
}

function Place({ caseId, zone }: { readonly caseId: number; readonly zone: string }) {
  const { t, of } = useSpeak();
  const queries = useQueryClient();
  const agencies = useQuery({ queryKey: ["agencies"], queryFn: () => bodyOf(server.GET("/api/agencies")) });
  const place = useMutation({
    mutationFn: (body: { readonly agency: string }) =>
      bodyOf(server.POST("/api/cases/{caseId}/placement", { params: { path: { caseId } }, body })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const fit = agencies.data?.agencies.filter(({ faults }) => faults.length === 0) ?? [];
  return (
    <>
      {place.isError && <Alert type="error" showIcon title={place.error.message} className="desk-refused" />}
      {place.data !== undefined && <Notice notice={place.data.notice} zone={zone} />}
      <Form layout="inline" requiredMark={false} onFinish={place.mutate} className="placement-form">
        <Form.Item name="agency" label={t("placement.choose")} rules={[{ required: true, message: "" }]}>
          <Select
            options={fit.map(({ id, name }) => ({ value: id, label: of(name) }))}
            popupMatchSelectWidth={false}
            className="placement-agency"
          />
        </Form.Item>
        <Button htmlType="submit" loading={place.isPending}>
          {t("placement.place")}
        </Button>
      </Form>
    </>
  );
}

function Placed({ detail: { caseId, zone }, told }: { readonly detail: CaseDetail; readonly told: boolean }) {
  const { t } = useSpeak();
  const queries = useQueryClient();
  const params = { path: { caseId } };
  const tell = useMutation({
    mutationFn: () => bodyOf(server.POST("/api/cases/{caseId}/placement/notice", { params })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const recall = useMutation({
    mutationFn: async () => {
      const { error } = await server.POST("/api/cases/{caseId}/placement/recall", { params });
      if (error !== undefined) throw new Error(error.title);
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  const failed = tell.error ?? recall.error;
  return (
    <>
      {failed !== null && <Alert type="error" showIcon title={failed.message} className="desk-refused" />}
      {tell.data?.sent === false && <Notice notice={tell.data} zone={zone} />}
      <Space>
        {!told && (
          <Button loading={tell.isPending} onClick={() => tell.mutate()}>
            {t("placement.tell")}
          </Button>
        )}
        <Popconfirm title={t("placement.recall.sure")} onConfirm={() => recall.mutate()}>
          <Button className="placement-recall" loading={recall.isPending}>
            {t("placement.recall")}
          </Button>
        </Popconfirm>
      </Space>
    </>
  );
}

type Sent = {
  readonly sent: boolean;
  readonly because?: string;
  readonly earliest?: number;
  readonly reasons: CaseDetail["timeline"][number]["reasons"];
};

/** Why the notice did not go out; nothing when it did. */
function Notice({
  notice: { sent, because, earliest, reasons },
  zone,
}: {
  readonly notice: Sent;
  readonly zone: string;
}) {
  const { t, language } = useSpeak();
  if (sent) return null;
  const key = `placement.why.${because}`;
  const why = because === undefined ? undefined : t(isTextKey(key) ? key : "placement.why.other");
  return (
    <Alert
      type="warning"
      showIcon
      className="desk-refused"
      title={why === undefined ? t("placement.untold") : t("placement.not-sent", { why })}
      description={
        <>
          {earliest !== undefined && <p>{t("placement.earliest", { moment: momentText(earliest, zone, language) })}</p>}
          <Reasons reasons={reasons} zone={zone} />
        </>
      }
    />
  );
}
