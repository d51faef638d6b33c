import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../calendar/day.ts";
import { renderTemplate, type Template, type TemplateValues, variablesIn } from "./template.ts";

describe("a template", () => {
  it("is filled in the language asked for", () => {
    expect(renderTemplate(template, "zh", values)).toMatchObject({
      kind: "rendered",
      subject: "演示金融:账单提醒",
      body: "王芳您好:截至2026-11-23应还¥10.00。",
    });
    const english = renderTemplate(template, "en", values);
    expect(english).toMatchObject({ body: "Dear 王芳, ¥10.00 is due as of 2026-11-23." });
    expect(english).not.toHaveProperty("subject");
  });

  it("is refused with every missing value named, once each", () => {
    const { arrears: _arrears, asOfDate: _asOfDate, ...others } = values;
    expect(renderTemplate(template, "zh", others)).toEqual({ kind: "refused", missing: ["asOfDate", "arrears"] });
    expect(renderTemplate(template, "zh", { ...values, "borrower.name": " \n" }).kind).toBe("refused");
  });

  it("takes zero for a value, not for a hole", () => {
    const days = { ...template, texts: { zh: { body: "{daysPastDue}天" }, en: { body: "{daysPastDue}" } } };
    expect(renderTemplate(days, "zh", { daysPastDue: 0 })).toMatchObject({ body: "0天" });
  });

  it("keeps paragraphs apart and a table as a table", () => {
    const text = "First.\nStill first.\n\n{amounts}\n\nLast.";
    const letter = { ...template, texts: { zh: { body: text }, en: { body: text } } };
    const amounts = { columns: ["No.", "Due"], rows: [["1", "¥1.00"]], total: ["Sum", "¥1.00"] };
    expect(renderTemplate(letter, "en", { amounts })).toEqual({
      kind: "rendered",
      body: "First.\nStill first.\n\nNo. | Due\n1 | ¥1.00\nSum | ¥1.00\n\nLast.",
      parts: [
        { kind: "paragraph", text: "First.\nStill first." },
        { kind: "table", table: amounts },
        { kind: "paragraph", text: "Last." },
      ],
    });
  });

  it("never reads a value as a template nor lets it break the line, whatever the value", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "binary" }), (name) => {
        const rendered = renderTemplate(template, "zh", { ...values, "borrower.name": name });
        if (rendered.kind === "refused") {
          expect(rendered.missing).toEqual(["borrower.name"]);
          return;
        }
        expect(rendered.body.endsWith("您好:截至2026-11-23应还¥10.00。")).toBe(true);
        expect(/[\r\n]/.test(rendered.body)).toBe(false);
      }),
    );
    expect(renderTemplate(template, "zh", { ...values, "borrower.name": "{arrears}" })).toMatchObject({
      body: "{arrears}您好:截至2026-11-23应还¥10.00。",
    });
  });
});

it("finds names between braces, known or not", () => {
  expect(variablesIn("{arrears} of {who}, {borrower.name} {}")).toEqual(["arrears", "who", "borrower.name", ""]);
});

const template: Template = {
  id: "test",
  version: 1,
  messageClass: "reminder",
  content: ["collector-name"],
  channels: ["sms"],
  variables: ["borrower.name", "lender.name", "asOfDate", "arrears"],
  approvedOn: day("2026-11-23"),
  texts: {
    zh: { subject: "{lender.name}:账单提醒", body: "{borrower.name}您好:截至{asOfDate}应还{arrears}。" },
    en: { body: "Dear {borrower.name}, {arrears} is due as of {asOfDate}." },
  },
};

const values: TemplateValues = {
  "borrower.name": "王芳",
  "lender.name": "演示金融",
  asOfDate: "2026-11-23",
  arrears: "¥10.00",
};
