import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Card, Select, Space, Table, Tag } from "antd";
import { Amount } from "../frame/amount.tsx";
import { bodyOf, type CaseLine, type CaseList, server } from "../frame/server.ts";
import { useHouse } from "../frame/session.ts";
import { Waiting } from "../frame/waiting.tsx";
import { isTextKey, useSpeak } from "../text/speak.ts";

export type CaseSearch = { readonly stage?: string; readonly bucket?: string };
type Bucket = NonNullable<NonNullable<Parameters<typeof page>[0]>["bucket"]>;
type After = { readonly afterDays: number; readonly afterCase: number };

const PAGE = 50;
const STAGES = ["current", "reminder", "outreach", "formal", "closed"] as const;

function page(
  filter: { stage?: string; bucket?: "M0" | "M1" | "M2" | "M3" | "M4" | "M5" | "M6" | "M7+" },
  after: After | undefined,
): Promise<CaseList> {
  return bodyOf(server.GET("/api/cases", { params: { query: { ...filter, ...after, limit: PAGE } } }));
}

/** Cases, most overdue first, a page at a time. */
export function Cases() {
  const { t } = useSpeak();
  const search = useSearch({ strict: false }) as CaseSearch;
  const navigate = useNavigate();
  const house = useHouse();
  const filter = {
    ...(search.stage !== undefined && { stage: search.stage }),
    ...(search.bucket !== undefined && { bucket: search.bucket as Bucket }),
  };
  const query = useInfiniteQuery({
    queryKey: ["cases", filter],
    queryFn: ({ pageParam }) => page(filter, pageParam),
    initialPageParam: undefined as After | undefined,
    getNextPageParam: (last): After | undefined => {
      const end = last.cases.length === PAGE ? last.cases.at(-1) : undefined;
      return end === undefined ? undefined : { afterDays: end.daysPastDue, afterCase: end.caseId };
    },
  });
  const choose = (change: { stage?: string | undefined; bucket?: string | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined),
    );
    void navigate({ to: "/cases", search: next });
  };
  const stages = STAGES.map((stage) => ({ value: stage as string, label: t(`stage.${stage}`) }));
  const buckets = (house.data?.buckets ?? []).map((bucket) => ({ value: bucket, label: bucket }));
  return (
    <Card
      title={t("cases.title")}
      extra={
        <Space wrap>
          <Select
            allowClear
            aria-label={t("cases.filter.stage")}
            placeholder={t("cases.filter.stage")}
            className="filter"
            value={search.stage ?? null}
            options={stages}
            onChange={(stage) => choose({ stage: stage ?? undefined })}
          />
          <Select
            allowClear
            aria-label={t("cases.filter.bucket")}
            placeholder={t("cases.filter.bucket")}
            className="filter"
            value={search.bucket ?? null}
            options={buckets}
            onChange={(bucket) => choose({ bucket: bucket ?? undefined })}
          />
        </Space>
      }
    >
      <Waiting query={query}>
        {(answer) => (
          <>
            <Lines lines={answer.pages.flatMap((one) => one.cases)} />
            {query.hasNextPage && (
              <Button
                block
                className="more"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t("cases.more")}
              </Button>
            )}
          </>
        )}
      </Waiting>
    </Card>
  );
}

function Lines({ lines }: { readonly lines: readonly CaseLine[] }) {
  const { t, of } = useSpeak();
  return (
    <Table<CaseLine>
      rowKey="caseId"
      dataSource={[...lines]}
      pagination={false}
      size="middle"
      scroll={{ x: 760 }}
      locale={{ emptyText: t("cases.none") }}
      columns={[
        {
          title: t("case.number"),
          dataIndex: "caseId",
          render: (caseId: number) => (
            <Link to="/cases/$caseId" params={{ caseId: String(caseId) }} className="figures">
              {caseId}
            </Link>
          ),
        },
        { title: t("case.name"), dataIndex: "name" },
        { title: t("case.lender"), dataIndex: "lender", render: (lender: CaseLine["lender"]) => of(lender) },
        {
          title: t("case.stage"),
          dataIndex: "stage",
          render: (stage: (typeof STAGES)[number]) => <Tag className={`stage ${stage}`}>{t(`stage.${stage}`)}</Tag>,
        },
        { title: t("case.bucket"), dataIndex: "bucket" },
        { title: t("case.dpd"), dataIndex: "daysPastDue", align: "right", className: "figures" },
        {
          title: t("case.arrears"),
          key: "arrears",
          align: "right",
          render: (_value, line) => <Amount minor={line.arrearsMinor} currency={line.currency} />,
        },
        {
          title: t("hold.until"),
          dataIndex: "holds",
          render: (holds: readonly string[]) =>
            holds.map((kind) => (
              <Tag key={kind} color="gold">
                {isTextKey(`hold.${kind}`) ? t(`hold.${kind}` as "hold.dispute") : kind}
              </Tag>
            )),
        },
      ]}
    />
  );
}
