/** How one bank or wallet writes the list of movements it lets people download. */
export type ExportLayout = {
  readonly id: string;
  /** Columns by which its header is known. */
  readonly header: readonly string[];
  readonly date: string;
  readonly booked?: string;
  /** One column with a sign or a word beside it, or one column each way. */
  readonly amount: string | { readonly in: string; readonly out: string };
  /** Column whose words say which way, and the words. */
  readonly way?: { readonly column: string; readonly in: RegExp; readonly out: RegExp };
  /** `out` unless a card: there what the holder spends stands without a sign, and what is paid back with a minus. */
  readonly minusIs?: "in" | "out";
  readonly currency?: string;
  readonly status?: { readonly column: string; readonly closed: RegExp; readonly pending: RegExp };
  readonly reference?: string;
  /** The payee's own number for the order. */
  readonly order?: string;
  readonly name?: string;
  readonly account?: string;
  readonly text: readonly string[];
};

const WAY = { column: "收/支", in: /^收入$/, out: /^支出$/ } as const;
const CLOSED = /关闭|失败|撤销|已退款|已全额退款/;
const PENDING = /等待|待|处理中/;

/**
 * The exports that are known, by the headers they have carried; a header a bank changes is one line here. Every other file
 * goes through `import payments` with a mapping of its columns.
 */
export const EXPORT_LAYOUTS: readonly ExportLayout[] = [
  {
    id: "alipay",
    header: ["交易时间", "交易分类", "收/支", "金额", "交易状态", "交易订单号"],
    date: "交易时间",
    amount: "金额",
    way: WAY,
    status: { column: "交易状态", closed: CLOSED, pending: PENDING },
    reference: "交易订单号",
    order: "商家订单号",
    name: "交易对方",
    account: "对方账号",
    text: ["商品说明", "备注"],
  },
  {
    id: "wechat",
    header: ["交易时间", "交易类型", "收/支", "金额(元)", "当前状态", "交易单号"],
    date: "交易时间",
    amount: "金额(元)",
    way: WAY,
    status: { column: "当前状态", closed: CLOSED, pending: PENDING },
    reference: "交易单号",
    order: "商户单号",
    name: "交易对方",
    text: ["商品", "备注"],
  },
  {
    id: "abc-debit",
    header: ["交易日期", "交易摘要", "交易金额", "日 志 号", "交易附言"],
    date: "交易日期",
    amount: "交易金额",
    reference: "日 志 号",
    name: "对手信息",
    text: ["交易摘要", "交易附言"],
  },
  {
    id: "bocom-debit",
    header: ["交易日期", "借贷", "交易金额", "对方账号", "对方户名"],
    date: "交易日期",
    amount: "交易金额",
    way: { column: "借贷", in: /贷|Cr/i, out: /借|Dr/i },
    name: "对方户名",
    account: "对方账号",
    text: ["交易类型", "摘要"],
  },
  {
    id: "cmb-debit",
    header: ["记账日期", "货币", "交易金额", "联机余额", "交易摘要"],
    date: "记账日期",
    amount: "交易金额",
    currency: "货币",
    name: "对手信息",
    text: ["交易摘要", "客户摘要"],
  },
  {
    id: "cmb-credit",
    header: ["交易日", "记账日", "交易摘要", "人民币金额"],
    date: "记账日",
    amount: "人民币金额",
    minusIs: "in",
    text: ["交易摘要"],
  },
  {
    id: "cgb-credit",
    header: ["交易日期", "入账日期", "交易摘要", "入账金额", "入账货币"],
    date: "交易日期",
    booked: "入账日期",
    amount: "入账金额",
    minusIs: "in",
    currency: "入账货币",
    text: ["交易摘要"],
  },
  {
    id: "icbc-credit",
    header: ["交易日期", "记账日期", "摘要", "记账金额(收入)", "记账金额(支出)", "记账币种"],
    date: "交易日期",
    booked: "记账日期",
    amount: { in: "记账金额(收入)", out: "记账金额(支出)" },
    currency: "记账币种",
    name: "对方户名",
    text: ["摘要", "交易场所"],
  },
];
