import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Space } from "antd";
import { useSpeak } from "../text/speak.ts";
import { bodyOf, server } from "./server.ts";

/** The demo's clock: moving it runs every collection day on the way. */
export function Clock({ asOf }: { readonly asOf: string }) {
  const { t } = useSpeak();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const move = useMutation({
    mutationFn: (days: number) => bodyOf(server.POST("/api/clock", { body: { days } })),
    onSuccess: async (moved) => {
      const count = (list: readonly { count: number }[]) => list.reduce((sum, one) => sum + one.count, 0);
      const sent = moved.runs.reduce((sum, run) => sum + count(run.sent), 0);
      const refused = moved.runs.reduce((sum, run) => sum + count(run.refused) + count(run.suppressed), 0);
      await queries.invalidateQueries();
      void message.success(t("clock.done", { day: moved.asOf, sent, refused }));
    },
    onError: (error) => void message.error(t("clock.failed", { reason: error.message })),
  });
  return (
    <Space size="small" wrap className="clock">
      <span className="clock-day">
        {t("clock.today")} <strong className="figures">{asOf}</strong>
      </span>
      <Button type="primary" loading={move.isPending} onClick={() => move.mutate(1)}>
        {move.isPending ? t("clock.running") : t("clock.day")}
      </Button>
      <Button disabled={move.isPending} onClick={() => move.mutate(7)}>
        {t("clock.week")}
      </Button>
    </Space>
  );
}
