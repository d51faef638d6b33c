import { readFileSync } from "node:fs";
import { CHANNELS, CONTENT_PARTS, MESSAGE_CLASSES } from "@fairdue/core/contact/request.ts";
import { renderTemplate, TEMPLATE_VARIABLES, type TemplateValues } from "@fairdue/core/contact/template.ts";
import { checkWords } from "@fairdue/rulebook/conduct/check-words.ts";
import { describe, expect, it } from "vitest";
import schema from "./templates.schema.json" with { type: "json" };
import { readTemplates } from "./templates.ts";

const example = readFileSync(new URL("../../examples/templates/huabei.yaml", import.meta.url), "utf8");

describe("the example of approved texts", () => {
  const reading = readTemplates(example, checkWords);
  const templates = reading.kind === "read" ? reading.templates : [];

  it("is read whole", () => {
    expect(reading).toMatchObject({ kind: "read" });
    expect(templates.map(({ id }) => id)).toEqual([
      "app-reminder",
      "sms-reminder",
      "email-reminder",
      "call-script",
      "sms-demand",
      "letter-formal",
      "app-formal-notice",
      "agency-call",
      "placement-notice",
    ]);
  });

  it("has a text for every step of the example ladder, approved for its channel", () => {
    const ladder = readFileSync(new URL("../../examples/ladders/huabei.yaml", import.meta.url), "utf8");
    const steps = [...ladder.matchAll(/channel: (\S+)\n\s+template: (\S+)/g)];
    expect(steps.length).toBeGreaterThan(5);
    for (const [, channel, id] of steps) {
      expect(templates.find((one) => one.id === id)?.channels).toContain(channel);
    }
  });

  it.each(["zh", "en"] as const)(
    "says in %s who writes for whom, and where to complain, with nothing left unfilled",
    (language) => {
      expect(templates.length).toBeGreaterThan(0);
      for (const template of templates) {
        const rendered = renderTemplate(template, language, values);
        if (rendered.kind === "refused") throw new Error(`${template.id} misses ${rendered.missing}`);
        expect(rendered.body).toContain("演示金融");
        expect(rendered.body).toContain("95000");
        expect(rendered.body).toContain("12378");
        expect(`${rendered.subject ?? ""}${rendered.body}`).not.toMatch(/[{}]/);
        expect(template.content).toEqual(
          expect.arrayContaining(["collector-name", "creditor-name", "purpose", "complaint-channel"]),
        );
      }
    },
  );

  it("fits a text message into at most four parts of Chinese", () => {
    for (const template of templates.filter(({ channels }) => channels.includes("sms"))) {
      const rendered = renderTemplate(template, "zh", values);
      expect(rendered.kind === "rendered" && rendered.body.length).toBeLessThanOrEqual(4 * 67);
    }
  });

  it("speaks of no credit report, court or third person as a means of pressure", () => {
    expect(example).not.toMatch(/征信|起诉|诉讼|失信|黑名单|坐牢|报警|credit report|lawsuit|court|police/i);
  });
});

describe("a file of texts", () => {
  it.each([
    ["a variable nobody knows", 'body: "您好{name}，{hotline}"', 10, "templates.0.zh", "{name} is no variable"],
    ["a variable not declared", 'body: "您好{arrears}，{hotline}"', 10, "templates.0.zh", "{arrears} is not declared"],
    ["a brace left open", 'body: "您好{hotline"', 8, "templates.0.variables", "hotline is not used in zh"],
    ["a variable missing in one language", 'body: "您好"', 8, "templates.0.variables", "hotline is not used in zh"],
    ["a table in a sentence", 'body: "见{amounts}{hotline}"', 10, "templates.0.zh", "{amounts} is a table"],
    ["a debt in a subject", '{ subject: "您已逾期", body: "{hotline}" }', 9, "templates.0.zh.subject", '"逾期" tells'],
    [
      "an amount in a subject",
      '{ subject: "{arrears}", body: "{hotline}" }',
      9,
      "templates.0.zh.subject",
      "{arrears} could",
    ],
    ["no subject on a channel that shows one", 'body: "{hotline}"', 10, "templates.0.zh", "email shows a subject"],
    ["no words", "{ subject: x }", 9, "templates.0.zh.body", "must have required property 'body'"],
  ])("points at the line of %s", (_name, chinese, line, field, why) => {
    const reading = readTemplates(fileWith(chinese), checkWords);
    const faults = reading.kind === "rejected" ? reading.faults : [];
    expect(faults.map((fault) => [fault.line, fault.field, fault.why])).toContainEqual([
      line,
      field,
      expect.stringContaining(why),
    ]);
  });

  it.each([
    [
      "a threat",
      '{ subject: "您好", body: "不还钱就通知您的单位领导{hotline}" }',
      "threat",
      "cn.conduct.no-violence-threat",
    ],
    [
      "a court of one's own",
      '{ subject: "您好", body: "这里是人民法院{hotline}" }',
      "false-authority",
      "Criminal Law 279",
    ],
  ])("refuses a text with %s, naming line, words and article", (_name, chinese, kind, article) => {
    const reading = readTemplates(fileWith(chinese), checkWords);
    const faults = reading.kind === "rejected" ? reading.faults : [];
    expect(faults.map(({ line, field }) => [line, field])).toContainEqual([9, "templates.0.zh.body"]);
    expect(faults.map(({ why }) => why).join("\n")).toContain(kind);
    expect(faults.map(({ why }) => why).join("\n")).toContain(article);
  });

  it("names the very line of a long text on which forbidden words stand", () => {
    const body = ["body: |", "        您好，", "        再不还款我们就上门抓你。", "        {hotline}"].join("\n");
    const reading = readTemplates(fileWith(body), checkWords);
    const faults = reading.kind === "rejected" ? reading.faults : [];
    expect(faults.filter(({ why }) => why.includes("threat")).map(({ line }) => line)).toContain(12);
  });

  it("names an id used twice and a day that is none", () => {
    const [head, ...entry] = fileWith('{ subject: "您好", body: "{hotline}" }').split("\n");
    const twice = [head, ...entry, ...entry].join("\n");
    expect(readTemplates(twice, checkWords)).toMatchObject({ faults: [{ line: 11, field: "templates.1.id" }] });
    const wrong = twice.replace("2026-11-20", "2026-02-30");
    expect(readTemplates(wrong, checkWords)).toMatchObject({
      faults: [{ line: 6, field: "templates.0.approved" }, {}],
    });
  });
});

it("the schema lists the same classes, channels, parts and variables as the core", () => {
  const { properties } = schema.properties.templates.items;
  expect(properties.class.enum).toEqual(MESSAGE_CLASSES);
  expect(properties.channels.items.enum).toEqual(CHANNELS);
  expect(properties.content.items.enum).toEqual(CONTENT_PARTS);
  expect(properties.variables.items.enum).toEqual(TEMPLATE_VARIABLES);
});

/** One e-mail whose Chinese words are given; they stand on line 9, or 10 when they are a block. */
function fileWith(chinese: string): string {
  return [
    "templates:",
    "  - id: hello",
    "    version: 1",
    "    class: reminder",
    "    channels: [email]",
    '    approved: "2026-11-20"',
    "    content: [collector-name]",
    "    variables: [hotline]",
    chinese.startsWith("{") ? `    zh: ${chinese}` : `    zh:\n      ${chinese}`,
    '    en: { subject: "Hello", body: "{hotline}" }',
  ].join("\n");
}

const values: TemplateValues = {
  "borrower.name": "王小芳",
  "lender.name": "演示金融",
  "collector.name": "示例服务公司",
  "product.name": "花呗",
  arrears: "¥12,345.67",
  balance: "¥23,456.78",
  daysPastDue: 45,
  dueDate: "2026-10-09",
  asOfDate: "2026-11-23",
  payLink: "https://pay.example/huabei",
  portalLink: "https://portal.example/enter#one",
  hotline: "95000",
  caseRef: "1234567890",
  amounts: { columns: ["应还日", "合计"], rows: [["2026-10-09", "¥12,345.67"]] },
};
