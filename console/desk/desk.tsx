import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Card, Checkbox, Empty, Space } from "antd";
import { useEffect } from "react";
import { Reasons } from "../case/reasons.tsx";
import { hourText, momentText } from "../frame/moment.ts";
import { bodyOf, type DeskAnswer, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { named, useSpeak } from "../text/speak.ts";
import { CallResult } from "./call-result.tsx";
import { PersonCheck } from "./person-check.tsx";

type Call = NonNullable<DeskAnswer["call"]>;

/** An agent's desk: the next best call with its permit, the script, the check of who answered, and the result. */
export function Desk() {
  const { t, language } = useSpeak();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["desk"],
    queryFn: () => bodyOf(server.GET("/api/desk")),
    // A stop shows here while the phone rings.
    refetchInterval: 5_000,
  });
  const refresh = () => queries.invalidateQueries({ queryKey: ["desk"] });
  const next = useMutation({ mutationFn: () => server.POST("/api/desk/next"), onSuccess: refresh });
  const back = useMutation({ mutationFn: () => server.POST("/api/desk/back"), onSuccess: refresh });
  const call = query.data?.call;
  useKeys({
    n: call === undefined ? () => next.mutate() : undefined,
    b: call === undefined ? undefined : () => back.mutate(),
  });
  return (
    <Waiting query={query}>
      {({ now, zone, waiting, onDesks, next: opens }) => (
        <div className="stack">
          <div className="desk-head">
            <span className="quiet figures">{t("desk.waiting", { waiting, onDesks })}</span>
            <Space>
              <Button disabled={call === undefined} loading={back.isPending} onClick={() => back.mutate()}>
                {t("desk.back")}
              </Button>
              <Button
                type="primary"
                disabled={call !== undefined}
                loading={next.isPending}
                onClick={() => next.mutate()}
              >
                {t("desk.next")}
              </Button>
            </Space>
          </div>
          {call === undefined ? (
            <Card>
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={
                  <>
                    <p>{t("desk.none")}</p>
                    <p className="quiet">{t("desk.none.hint")}</p>
                    {opens !== undefined && <p>{t("desk.none.next", { moment: momentText(opens, zone, language) })}</p>}
                  </>
                }
              />
            </Card>
          ) : (
            <OnDesk key={call.contactId} call={call} now={now} onSettled={() => next.mutate()} />
          )}
        </div>
      )}
    </Waiting>
  );
}

function OnDesk({ call, now, onSettled }: { readonly call: Call; readonly now: number; onSettled(): void }) {
  const speak = useSpeak();
  const { t, of } = speak;
  const may = call.stopped === undefined && now < call.permit.expiresAt;
  return (
    <div className="desk">
      <div className="stack">
        <Card
          title={
            <h1 className="desk-name">
              {call.name} <span className="quiet">{of(call.lender)}</span>
            </h1>
          }
          extra={
            <Link to="/cases/$caseId" params={{ caseId: String(call.caseId) }}>
              {t("desk.open")}
            </Link>
          }
        >
          <Permit call={call} now={now} />
          {may && (
            <Button size="large" type="primary" href={`tel:${call.phone}`} className="desk-dial">
              {t("desk.dial", { phone: call.phone })}
            </Button>
          )}
          <h2 className="small-title">{t("desk.why")}</h2>
          <ul className="desk-why">
            {call.why.map(({ kind, minutes = 0, days = 0 }) => (
              <li key={kind}>{t(`desk.why.${kind}`, { minutes, days })}</li>
            ))}
          </ul>
        </Card>
        {may && <CallResult rightPerson={call.rightPerson} onSettled={onSettled} />}
      </div>
      {may && (
        <div className="stack">
          <Card title={t("desk.opening")}>
            <p className="desk-script">{call.opening}</p>
            <PersonCheck rightPerson={call.rightPerson} />
          </Card>
          {call.script !== undefined && (
            <Card title={t("desk.script")}>
              <p className="desk-script">{call.script}</p>
              <h2 className="small-title">{t("desk.must")}</h2>
              <ul className="desk-must">
                {call.mustSay.map((part) => (
                  <li key={part}>
                    <Checkbox>{named(speak, `desk.part.${part}`, part)}</Checkbox>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      )}
    </div>
  );
}

function Permit({ call: { permit, stopped, zone }, now }: { readonly call: Call; readonly now: number }) {
  const { t } = useSpeak();
  if (stopped !== undefined)
    return (
      <Alert
        type="error"
        showIcon
        title={t("desk.stopped")}
        description={
          <>
            <p>{t("desk.stopped.hint")}</p>
            <Reasons reasons={stopped} zone={zone} />
          </>
        }
      />
    );
  const minutes = Math.floor((permit.expiresAt - now) / 60_000);
  if (minutes < 0) return <Alert type="warning" showIcon title={t("desk.over")} />;
  const left = t("desk.left", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return (
    <Alert
      type="success"
      showIcon
      title={t("desk.permit")}
      description={t("desk.permit.hint", {
        until: hourText(permit.expiresAt, zone),
        left,
        used: permit.used,
        limit: permit.limit ?? "—",
      })}
    />
  );
}

/** Single keys for what one does all day; not while somebody writes. */
function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      const writing = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      if (!writing && !event.ctrlKey && !event.metaKey && !event.altKey) keys[event.key.toLowerCase()]?.();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}
