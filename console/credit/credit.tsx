import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Alert, Button, Card } from "antd";
import { useEffect, useRef } from "react";
import { bodyOf, type CreditAnswer, server } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";
import { AskCredit } from "./ask-credit.tsx";
import { CreditAnswerText } from "./credit-answer.tsx";
import { type CreditSearch, isAsked } from "./credit-search.ts";

const EXAMPLES = ["late", "code", "remove", "plan", "theft", "enquiries"] as const;

/** What the credit record shows: asked in words or picked, with sources, certainty and next steps. */
export function Credit() {
  const search = useSearch({ from: "/credit" });
  const navigate = useNavigate();
  const { t } = useSpeak();
  const go = (asked: CreditSearch) => void navigate({ to: "/credit", search: asked });
  const query = useQuery({
    queryKey: ["credit", search],
    queryFn: () => answerOf(search),
    enabled: isAsked(search),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const answered = useRef<HTMLDivElement>(null);
  const isNew = isAsked(search) && query.data !== undefined && !query.isPlaceholderData;
  useEffect(() => {
    // On a narrow screen the answer stands below the form, out of sight.
    const top = answered.current?.getBoundingClientRect().top ?? 0;
    if (isNew && top > window.innerHeight / 2) answered.current?.scrollIntoView();
  }, [isNew]);
  return (
    <div className="credit">
      <AskCredit key={JSON.stringify(search)} search={search} go={go} />
      <div ref={answered} className="stack" aria-live="polite" aria-busy={query.isFetching}>
        {query.isError && (
          <Alert
            type="error"
            showIcon
            title={t("credit.failed")}
            description={query.error.message}
            action={<Button onClick={() => void query.refetch()}>{t("state.retry")}</Button>}
          />
        )}
        {isAsked(search) && !query.isError && query.data !== undefined && (
          <CreditAnswerText answer={query.data} isOld={query.isPlaceholderData} />
        )}
        {!isAsked(search) && (
          <Card title={t("credit.examples")}>
            <p className="quiet">{t("credit.examples.hint")}</p>
            <ul className="credit-examples">
              {EXAMPLES.map((example) => (
                <li key={example}>
                  <Button onClick={() => go({ question: t(`credit.example.${example}`) })}>
                    {t(`credit.example.${example}`)}
                  </Button>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </div>
  );
}

function answerOf({ question, product, event, days }: CreditSearch): Promise<CreditAnswer> {
  const query =
    question !== undefined
      ? { question }
      : {
          ...(event !== undefined && { event }),
          ...(product !== undefined && { product }),
          ...(days !== undefined && { days }),
        };
  return bodyOf(server.GET("/api/credit/answers", { params: { query } }));
}
