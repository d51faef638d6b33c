import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card, Checkbox, Form, InputNumber } from "antd";
import { Needs } from "../arrangements/needs.tsx";
import { Amount } from "../frame/amount.tsx";
import { bodyOf, type Offers, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

type Told = { readonly yuan: number; readonly hardship?: boolean };
const CENTS = 100;

/** What can be offered for what the borrower can pay, worked out while they are on the line; made, it binds the lender. */
export function Arrange({ caseId }: { readonly caseId: number }) {
  const { t, of } = useSpeak();
  const queries = useQueryClient();
  const [form] = Form.useForm<Told>();
  const params = { path: { caseId } };
  const offers = useMutation({
    mutationFn: ({ make }: { readonly make: boolean }) => {
      const { yuan, hardship = false } = form.getFieldsValue();
      const told = { hardship, evidence: hardship ? (["own-statement"] as const) : ([] as const) };
      const body = { monthlyMinor: Math.round(yuan * CENTS), hardship, evidence: [...told.evidence], make };
      return bodyOf(server.POST("/api/cases/{caseId}/offers", { params, body }));
    },
  });
  const accept = useMutation({
    mutationFn: (offer: number) =>
      bodyOf(server.POST("/api/cases/{caseId}/arrangement", { params, body: { offer, chosen: true } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const failed = offers.error ?? accept.error;
  return (
    <Card title={t("arrange.title")}>
      <Form
        form={form}
        layout="inline"
        requiredMark={false}
        initialValues={{ yuan: 500 }}
        onFinish={() => {
          accept.reset();
          offers.mutate({ make: false });
        }}
        className="arrange-form"
      >
        <Form.Item name="yuan" label={t("arrange.monthly")} rules={[{ required: true, message: "" }]}>
          <InputNumber min={1} max={1_000_000} step={50} />
        </Form.Item>
        <Form.Item name="hardship" valuePropName="checked">
          <Checkbox>{t("arrange.hardship")}</Checkbox>
        </Form.Item>
        <Button htmlType="submit" loading={offers.isPending}>
          {t("arrange.preview")}
        </Button>
      </Form>
      {failed !== null && <Alert type="error" showIcon title={failed.message} className="desk-refused" />}
      {accept.isSuccess ? (
        <Alert
          type={accept.data.running ? "success" : "info"}
          showIcon
          title={t(accept.data.running ? "arrange.running" : "arrange.waiting")}
        />
      ) : (
        offers.data !== undefined && (
          <Found
            found={offers.data}
            isBusy={offers.isPending || accept.isPending}
            onMake={() => offers.mutate({ make: true })}
            onAccept={(offer) => accept.mutate(offer)}
          />
        )
      )}
      {offers.data !== undefined && offers.data.without.length > 0 && (
        <details>
          <summary className="quiet">{t("arrange.not")}</summary>
          <ul className="examples">
            {offers.data.without.map(({ programme, name, reasons }) => (
              <li key={programme}>
                {of(name)}: {reasons.map(({ text }) => of(text)).join(" · ")}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function Found({
  found,
  isBusy,
  onMake,
  onAccept,
}: {
  readonly found: Offers;
  readonly isBusy: boolean;
  readonly onMake: () => void;
  readonly onAccept: (offer: number) => void;
}) {
  const { t, of } = useSpeak();
  const { currency } = found;
  const isMade = found.offers.some(({ offer }) => offer !== undefined);
  if (found.offers.length === 0) return <p>{t("arrange.none")}</p>;
  return (
    <div className="stack arrange-found">
      {found.offers.map(
        ({ offer, programme, name, payments, totalMinor, waivedMinor, yearlyPercent, validUntil, approval }) => (
          <article key={programme} className="happening">
            <header>
              <strong>{of(name)}</strong>
              <span className="quiet figures">{validUntil}</span>
            </header>
            <p>
              {payments.length} × <Amount minor={payments[0]?.dueMinor ?? 0} currency={currency} /> ·{" "}
              {t("arrangements.total")} <Amount minor={totalMinor} currency={currency} /> · {t("arrangements.waived")}{" "}
              <Amount minor={waivedMinor} currency={currency} />
              {yearlyPercent !== undefined && ` · ${t("arrange.rate", { rate: yearlyPercent })}`}
            </p>
            <p className="quiet">
              <Needs needs={approval} />
            </p>
            {offer !== undefined && (
              <Button type="primary" disabled={isBusy} onClick={() => onAccept(offer)}>
                {t("arrange.accept")}
              </Button>
            )}
          </article>
        ),
      )}
      {!isMade && (
        <Button onClick={onMake} loading={isBusy}>
          {t("arrange.offer")}
        </Button>
      )}
    </div>
  );
}
