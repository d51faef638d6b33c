import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { describeChannel, OPENS, permitFor } from "../contract.ts";
import type { Dispatch } from "../port.ts";
import { letterChannel } from "./letter.ts";
import type { LetterContent } from "./letter-content.ts";
import { writeWhole } from "./letter-folder.ts";
import { layOutLetter } from "./letter-pdf.ts";
import { readLetter } from "./read-letter.ts";

const content: LetterContent = {
  sender: ["演示消费金融有限公司", "上海市示例路 1 号", "客服 400-000-0000"],
  addressee: ["王芳", "广东省深圳市示例路 8 号"],
  date: "2026-11-23",
  reference: "1024",
  subject: "关于您账户的书面告知",
  parts: [
    { kind: "paragraph", text: "尊敬的王芳:" },
    {
      kind: "table",
      table: {
        columns: ["期次", "本金", "利息", "费用"],
        rows: [["第 1 期", "¥1,000.00", "¥12.30", "¥0.00"]],
        total: ["合计", "¥1,000.00", "¥12.30", "¥0.00"],
      },
    },
  ],
  footer: ["投诉与异议:400-000-0000", "金融消费者投诉热线:12378"],
};
const dispatch: Dispatch = {
  idempotencyKey: "contact-1",
  to: "广东省深圳市示例路 8 号",
  language: "zh",
  body: "尊敬的王芳:",
  letter: content,
};

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "letters-"));
  folders.push(folder);
  return join(folder, "out");
}

describeChannel("a letter as PDF", {
  channel: "letter",
  idempotent: true,
  dispatch,
  carries: 1_000,
  rig: async (now) => {
    const folder = await newFolder();
    await mkdir(folder);
    const kept = `${folder}-away`;
    let shown = folder;
    return {
      adapter: letterChannel({ folder, now }),
      received: async () => {
        const names = await readdir(shown);
        return await Promise.all(names.map(async (name) => readLetter(await readFile(join(shown, name)))));
      },
      takeProviderAway: async () => {
        await rename(folder, kept);
        shown = kept;
      },
      leftOpen: async () => (await readdir(shown)).filter((name) => name.endsWith(".part")).length,
      tearDown: async () => {},
    };
  },
});

describe("the page of a letter", () => {
  it("shows everything it was given, as text that can be copied", async () => {
    const text = readLetter(await layOut(content));
    const cells = ["期次", "¥1,000.00", "¥12.30", "合计"];
    for (const piece of [...content.sender, ...content.addressee, ...content.footer, content.subject, ...cells]) {
      expect(text).toContain(piece);
    }
    expect(text).toContain("日期：2026-11-23");
    expect(text).toContain("编号：1024");
    expect(text).toContain("第 1 页，共 1 页");
  });

  it("carries the complaint channel and its number on each of many pages", async () => {
    const row = ["第 1 期", "¥1.00", "¥1.00", "¥1.00"];
    const rows = Array.from({ length: 80 }, () => row);
    const table = { columns: ["期次", "本金", "利息", "费用"], rows };
    const text = readLetter(await layOut({ ...content, parts: [{ kind: "table", table }] }));
    const feet = text.match(/第 \d 页，共 \d 页/g) ?? [];
    expect(feet.length).toBeGreaterThan(2);
    expect(feet).toEqual(feet.map((_, index) => `第 ${index + 1} 页，共 ${feet.length} 页`));
    expect(text.match(/12378/g)).toHaveLength(feet.length);
    expect(text.match(/第 1 期/g)).toHaveLength(80);
    expect(text.match(/本金/g)).toHaveLength(feet.length);
  });

  it("goes on over many pages without losing a word", async () => {
    const words = Array.from({ length: 400 }, (_, index) => `第${index}段的内容`);
    const parts = words.map((text) => ({ kind: "paragraph", text }) as const);
    const text = readLetter(await layOut({ ...content, parts }));
    expect(text.split("\n").filter((line) => line.endsWith("段的内容"))).toEqual(words);
  });

  it("knows rare characters of names", async () => {
    const addressee = ["龘靐齉爩 㐂 喆堃", "Renée Müller-O’Brien"] as const;
    const text = readLetter(await layOut({ ...content, addressee }));
    for (const line of addressee) expect(text).toContain(line);
  });

  it("is the same to the byte for the same sheet, and another for another moment", async () => {
    const [first, again, later] = [await layOut(content), await layOut(content), await layOut(content, OPENS + 1_000)];
    expect(hashOf(again)).toBe(hashOf(first));
    expect(hashOf(later)).not.toBe(hashOf(first));
  });

  it("stays small, since only the characters used are embedded", async () => {
    expect((await layOut(content)).length).toBeLessThan(60_000);
  });
});

describe("the letter's file", () => {
  it("is named by the key, whatever the key holds", async () => {
    const { send, folder } = await open();
    await send({ idempotencyKey: "../../contact/1" });
    expect(await readdir(folder)).toEqual(["..%2F..%2Fcontact%2F1.pdf"]);
    await expect(send({ idempotencyKey: "" })).rejects.toThrow(RangeError);
  });

  it("is never replaced once it is there", async () => {
    const { send, folder } = await open();
    await send();
    const before = await readFile(join(folder, "contact-1.pdf"));
    await send({ letter: { ...content, subject: "另一封" } });
    expect((await readFile(join(folder, "contact-1.pdf"))).equals(before)).toBe(true);
  });

  it("is not begun without a page", async () => {
    const { adapter, folder } = await open();
    const { letter: _letter, ...words } = dispatch;
    expect(await adapter.send(permitFor("letter"), words)).toMatchObject({ kind: "rejected", reason: "content" });
    expect(await readdir(folder)).toEqual([]);
  });

  it("waits for a folder that cannot be written to, and leaves no half", async () => {
    const folder = await newFolder();
    await writeFile(folder, "a file where the folder should be");
    const adapter = letterChannel({ folder, now: () => OPENS });
    const receipt = await adapter.send(permitFor("letter"), dispatch);
    expect(receipt).toEqual({ kind: "rejected", reason: "unavailable", retry: "later", detail: "ENOTDIR" });
  });

  it("waits when the disk fills up while it is written, and leaves no half", async () => {
    const folder = await newFolder();
    await mkdir(folder);
    const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
    const path = join(folder, "contact-1.pdf");
    await expect(writeWhole(path, failingWith(full))).rejects.toThrow(full);
    expect(await readdir(folder)).toEqual([]);
  });
});

/** Bytes that come to an end with an error after the first half, as a write to a full disk does. */
async function* failingWith(error: Error): AsyncGenerator<Buffer> {
  yield Buffer.from("%PDF-1.3 half a letter");
  throw error;
}

function layOut(sheet: LetterContent, createdAt = OPENS): Promise<Buffer> {
  return layOutLetter({ content: sheet, language: "zh", createdAt });
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function open() {
  const folder = await newFolder();
  await mkdir(folder);
  const adapter = letterChannel({ folder, now: () => OPENS });
  const send = (changes: Partial<Dispatch> = {}) => adapter.send(permitFor("letter"), { ...dispatch, ...changes });
  return { adapter, folder, send };
}
