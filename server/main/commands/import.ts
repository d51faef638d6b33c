import { readFile } from "node:fs/promises";
import { type Currency, parseCurrency } from "@fairdue/core/currency.ts";
import { formatMoney } from "@fairdue/core/money-text.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { cnWorkingDays } from "@fairdue/rulebook/calendars/cn.ts";
import { SingleBar } from "cli-progress";
import { importPayments as feedPayments, type PaymentImport } from "../../app/import-payments.ts";
import { importPortfolio as feedPortfolio, type PortfolioImport } from "../../app/import-portfolio.ts";
import { importStatement as feedStatement, type StatementImport } from "../../app/import-statement.ts";
import type { IntakeEnvironment, IntakeOptions } from "../../app/intake-environment.ts";
import type { Encoding } from "../../intake/encoding.ts";
import { type Mapping, OWN_NAMES, readMapping } from "../../intake/mapping.ts";
import { PAYMENT_COLUMNS } from "../../intake/payment-record.ts";
import { PORTFOLIO_COLUMNS } from "../../intake/portfolio-csv.ts";
import type { Catalogue } from "../../store/catalogue.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { TENANT } from "../tenant.ts";
import { complain, describeFaults, EXIT, say, table } from "../terminal.ts";
import { describeFailure } from "./import-failure.ts";

export type ImportOptions = {
  readonly file: string;
  /** Mapping file for foreign column names. */
  readonly mapping?: string;
  readonly encoding?: Encoding;
  /** Where rejected rows go instead of beside the file; must not exist yet. */
  readonly rejects?: string;
  readonly json: boolean;
  readonly lang: Language;
};

type Fed = PortfolioImport | PaymentImport | StatementImport;
type Order = IntakeOptions & { readonly path: string; readonly mapping: Mapping; readonly encoding?: Encoding };
type HouseOfImport = Pick<House, "pool" | "vault" | "catalogue">;

/** `fairdue import portfolio FILE`. @returns exit code: 0 all taken in, 1 some rows rejected, 2 nothing or not all done */
export function importPortfolio(house: HouseOfImport, options: ImportOptions): Promise<number> {
  return importFile(house, options, PORTFOLIO_COLUMNS, feedPortfolio);
}

/** `fairdue import payments FILE`; exit codes as for a portfolio. */
export function importPayments(house: HouseOfImport, options: ImportOptions): Promise<number> {
  return importFile(house, options, PAYMENT_COLUMNS, feedPayments);
}

/** `fairdue import statement FILE --lender ID`; exit codes as for a portfolio. */
export async function importStatement(
  house: HouseOfImport,
  { lender, ...options }: Omit<ImportOptions, "mapping" | "encoding"> & { readonly lender: string },
): Promise<number> {
  const known = [...(await house.catalogue()).lenders.keys()];
  if (known.length > 0 && !known.includes(lender)) {
    complain(fillText(NO_LENDER, options.lang, { lender, known: known.join(", ") }));
    return EXIT.refused;
  }
  return importFile(house, options, PAYMENT_COLUMNS, (environment, order) =>
    feedStatement(environment, { ...order, lender }),
  );
}

async function importFile(
  house: HouseOfImport,
  options: ImportOptions,
  columns: { readonly required: readonly string[]; readonly optional: readonly string[] },
  feed: (environment: IntakeEnvironment & { readonly catalogue: Catalogue }, order: Order) => Promise<Fed>,
): Promise<number> {
  const { file, json, lang, encoding, rejects } = options;
  const bar = json || !process.stderr.isTTY ? undefined : progressBar(lang);
  let written = false;
  try {
    const mapping = await mappingOf(options.mapping, [...columns.required, ...columns.optional]);
    if (typeof mapping === "string") {
      complain(mapping);
      return EXIT.refused;
    }
    const catalogue = await house.catalogue();
    if (catalogue.lenders.size === 0) {
      complain(NO_LENDERS[lang]);
      return EXIT.refused;
    }
    const now = await houseNow(house.pool);
    const environment = {
      pool: house.pool,
      vault: house.vault,
      catalogue,
      clock: () => now,
      tenant: TENANT,
      calendarUntil: cnWorkingDays.to,
    };
    const fed = await feed(environment, {
      path: file,
      mapping,
      lang,
      ...(encoding !== undefined && { encoding }),
      ...(rejects !== undefined && { rejects }),
      onProgress: (progress) => {
        written ||= progress.phase === "writing";
        bar?.show(progress);
      },
    });
    bar?.stop();
    say(json ? asJson(fed) : asReport(fed, lang));
    return fed.totals.rows.rejected > 0 ? EXIT.found : EXIT.done;
  } catch (error) {
    bar?.stop();
    const failure = describeFailure(error, { file, lang, written });
    if (failure === undefined) throw error;
    complain(failure);
    return EXIT.refused;
  }
}

async function mappingOf(path: string | undefined, fields: readonly string[]): Promise<Mapping | string> {
  if (path === undefined) return OWN_NAMES;
  const reading = readMapping(await readFile(path, "utf8"), fields);
  return reading.kind === "read" ? reading.mapping : describeFaults(path, reading.faults);
}

const NO_LENDER: Text = {
  zh: "没有出借方“{lender}”。可选：{known}",
  en: 'There is no lender "{lender}"; choose one of {known}',
};
const NO_LENDERS: Text = {
  zh: "尚无出借方与产品。请先载入：fairdue import catalogue 目录（可参照 examples/），再导入文件。",
  en: "No lender is known yet. Take in the lenders, products and texts first: fairdue import catalogue FOLDER, such as examples/.",
};

const PHASES: Readonly<Record<"reading" | "writing", Text>> = {
  reading: { zh: "读取", en: "reading" },
  writing: { zh: "写入", en: "writing" },
};

function progressBar(lang: Language) {
  const bar = new SingleBar({
    format: "{phase} {bar} {percentage}%  {rows}",
    stream: process.stderr,
    hideCursor: true,
  });
  bar.start(100, 0, { phase: PHASES.reading[lang], rows: 0 });
  return {
    show({ phase, done, total, rows }: Parameters<NonNullable<IntakeOptions["onProgress"]>>[0]): void {
      bar.update(total === 0 ? 100 : Math.floor((done * 100) / total), { phase: PHASES[phase][lang], rows });
    },
    stop: () => bar.stop(),
  };
}

function asJson(fed: Fed): string {
  return JSON.stringify(fed, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}

function statementLines(
  { format, lines, placed, waiting, pending, passedOver }: StatementImport["statement"],
  count: (text: Text, value: number) => readonly string[],
): readonly (readonly string[])[] {
  return [
    count({ zh: `账单行数（${format}）`, en: `lines of the statement (${format})` }, lines),
    count({ zh: "按账户号入账", en: "placed by their reference" }, placed),
    count({ zh: "待人工认领", en: "waiting for a person" }, waiting),
    count({ zh: "银行预告，尚未入账", en: "announced, not yet booked" }, pending),
    count({ zh: "非收款或已关闭", en: "not money in, or called off" }, passedOver),
  ];
}

function asReport(fed: Fed, lang: Language): string {
  const { totals } = fed;
  const count = (text: Text, value: number): readonly string[] => [text[lang], String(value)];
  const lines = [
    ...("statement" in fed ? statementLines(fed.statement, count) : []),
    count({ zh: "读取行数", en: "rows read" }, totals.rows.read),
    count({ zh: "接受", en: "accepted" }, totals.rows.accepted),
    count({ zh: "拒绝", en: "rejected" }, totals.rows.rejected),
  ];
  if ("accounts" in totals) {
    lines.push(
      count({ zh: "借款人（按出借方）", en: "borrowers by lender" }, totals.borrowers),
      count({ zh: "账户", en: "accounts" }, totals.accounts),
      count({ zh: "期数", en: "instalments" }, totals.instalments),
      count({ zh: "分录", en: "ledger entries" }, totals.entries),
      ...Object.entries(totals.sums).flatMap(([currency, sums]) => moneyLines(currency, sums, lang)),
      count({ zh: "新建案件", en: "cases opened" }, totals.created.cases),
      count({ zh: "新建账户", en: "accounts new" }, totals.created.accounts),
      count({ zh: "新入分录", en: "entries new" }, totals.created.entries),
      count({ zh: "更新借款人", en: "borrowers changed" }, totals.changed.borrowers),
      count({ zh: "更新账户", en: "accounts changed" }, totals.changed.accounts),
      count({ zh: "冲正分录", en: "entries taken back" }, totals.changed.entries),
      count({ zh: "无变化", en: "unchanged" }, totals.unchanged),
    );
  } else {
    lines.push(
      count({ zh: "入账", en: "posted" }, totals.posted),
      count({ zh: "更正", en: "corrected" }, totals.corrected),
      count({ zh: "无变化", en: "unchanged" }, totals.unchanged),
      ...Object.entries(totals.sums).flatMap(([currency, sums]) => moneyLines(currency, sums, lang)),
      count({ zh: "回正案件", en: "cases cured" }, totals.cured),
      count({ zh: "撤回的联系", en: "contacts stopped" }, totals.suppressed),
    );
  }
  const notes: string[] = [];
  if ("dueBeyondCalendar" in totals && totals.dueBeyondCalendar > 0)
    notes.push(fillText(BEYOND, lang, { count: totals.dueBeyondCalendar }));
  if (fed.rejects !== undefined) notes.push(fillText(REJECTS, lang, { path: fed.rejects }));
  return [table(lines), ...notes].join("\n");
}

const PARTS_OF_MONEY: Readonly<Record<string, Text>> = {
  principal: { zh: "本金", en: "principal" },
  interest: { zh: "利息", en: "interest" },
  fee: { zh: "费用", en: "fees" },
  paid: { zh: "已还", en: "paid so far" },
  payment: { zh: "还款", en: "payments" },
  reversal: { zh: "冲正", en: "reversals" },
  charge: { zh: "收费", en: "charges" },
  waiver: { zh: "减免", en: "waivers" },
  refund: { zh: "退款", en: "refunds" },
};

function moneyLines(code: string, sums: object, lang: Language): readonly (readonly string[])[] {
  const currency = parseCurrency(code) as Currency;
  return Object.entries(sums as Record<string, bigint>).map(([part, minor]) => [
    `${PARTS_OF_MONEY[part]?.[lang] ?? part} (${code})`,
    formatMoney({ minor, currency }),
  ]);
}

const BEYOND: Text = {
  zh: "{count} 期的应还日在工作日历之后：金额有效，但涉及工作日的计算届时会拒绝，直到日历更新。",
  en: "{count} instalments fall due after the working-day calendar ends: as money they are good; whatever counts working days there refuses until the calendar is extended.",
};
const REJECTS: Text = {
  zh: "被拒绝的行在 {path}：更正后可再次导入。",
  en: "Rejected rows are in {path}: mend them there and feed that file.",
};
