import type { ReactNode } from "react";
import { useSpeak } from "../text/speak.ts";

type Query<T> = {
  readonly data: T | undefined;
  readonly isError: boolean;
  readonly refetch: () => unknown;
};

/** Shows a query's answer, or that it is on its way, or that it did not come and how to try again. */
export function Waiting<T>({
  query,
  children,
}: {
  readonly query: Query<T>;
  readonly children: (answer: T) => ReactNode;
}) {
  const { t } = useSpeak();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.isError) return <p role="status">{t("state.loading")}</p>;
  return (
    <div role="alert" className="card">
      <p>{t("state.failed")}</p>
      <button type="button" onClick={() => void query.refetch()}>
        {t("state.retry")}
      </button>
    </div>
  );
}
