import { afterEach, describe, expect, it, vi } from "vitest";
import { askCredit } from "./credit.ts";

afterEach(() => vi.restoreAllMocks());

function said(): string[] {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  return lines;
}

const order = { asOf: "2026-11-23", json: false } as const;

describe("fairdue credit ask", () => {
  it.each([
    ["0 when it is answered", "花呗逾期一天上征信吗", 0],
    ["1 when no source says", "小雨花上征信吗", 1],
    ["1 when it is about something else", "借呗每天利息多少", 1],
    ["1 when it is not understood", "今天天气怎么样", 1],
  ])("ends with %s", (_when, question, code) => {
    said();
    expect(askCredit({ ...order, question })).toBe(code);
  });

  it("refuses a day that is none, and says how one is written", () => {
    const lines = said();
    expect(askCredit({ ...order, asOf: "2026-02-30", question: "花呗" })).toBe(2);
    expect(lines.join("")).toContain("YYYY-MM-DD");
  });

  it("numbers its sources, marks what is unverified, and speaks the question's language", () => {
    const lines = said();
    askCredit({ ...order, question: "美团借钱逾期两天对征信的影响" });
    const zh = lines.join("");
    expect(zh).toMatch(/美团借钱逾期2天：.*（可信度低，未核实 \[1\]/);
    expect(zh).toContain("[1] 《征信业管理条例》");
    expect(zh).toContain("还款状态 1");
    lines.length = 0;
    askCredit({ ...order, question: "Does two days late on Meituan show?" });
    expect(lines.join("")).toContain("Next steps");
    lines.length = 0;
    askCredit({ ...order, question: "花呗", json: true });
    expect(JSON.parse(lines.join(""))).toMatchObject({ outcome: "answered", read: { products: ["huabei"] } });
  });
});
