import { Alert, Button, Spin } from "antd";
import type { ReactNode } from "react";
import { useSpeak } from "../text/speak.ts";

type Query<T> = {
  readonly data: T | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
};

/** Shows a query's answer, or that it is on its way, or why it did not come and how to try again. */
export function Waiting<T>({
  query,
  children,
}: {
  readonly query: Query<T>;
  readonly children: (answer: T) => ReactNode;
}) {
  const { t } = useSpeak();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.isError)
    return (
      <Spin className="waiting" description={t("state.loading")} size="large">
        <div className="waiting-place" />
      </Spin>
    );
  const reason = query.error instanceof Error ? query.error.message : "";
  const again = <Button onClick={() => void query.refetch()}>{t("state.retry")}</Button>;
  return <Alert type="error" showIcon title={t("state.failed")} description={reason} action={again} />;
}
