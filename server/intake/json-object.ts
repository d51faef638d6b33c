import type { RowFault } from "./row-fault.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

type Within = { readonly faults: RowFault[]; readonly prefix: string };

/** An object whose members were checked: texts by field, lists of objects and of texts. */
export type OpenedObject = {
  readonly get: (field: string) => string | undefined;
  list(name: string): readonly { readonly object: JsonObject; readonly prefix: string }[];
  texts(name: string): readonly string[];
};

/**
 * Opens an object of known members. A number may be written for a text only when it is a whole one that JSON keeps:
 * amounts are texts, since a JSON number may already have lost a digit.
 */
export function openObject(
  object: JsonObject,
  shape: { readonly fields: readonly string[]; readonly lists?: readonly string[]; readonly texts?: readonly string[] },
  { faults, prefix }: Within,
): OpenedObject {
  const { fields, lists = [], texts = [] } = shape;
  const reject = (field: string, why: RowFault["why"], remedy: RowFault["remedy"]) =>
    faults.push({ field: `${prefix}${field}`, why, remedy, values: { known: fields.join(", ") } });
  for (const [name, value] of Object.entries(object)) {
    if (lists.includes(name) || texts.includes(name)) {
      if (!Array.isArray(value)) reject(name, NO_LIST, WRITE_LIST);
    } else if (!fields.includes(name)) reject(name, UNKNOWN, KNOWN);
    else if (!isText(value)) reject(name, NO_TEXT, WRITE_TEXT);
  }
  const listOf = (name: string): readonly unknown[] => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    return Array.isArray(value) ? value : [];
  };
  return {
    get: (field) => {
      const value = Object.hasOwn(object, field) ? object[field] : undefined;
      return isText(value) && value !== null ? String(value) : undefined;
    },
    list: (name) =>
      listOf(name).flatMap((value, index) => {
        if (isObject(value)) return [{ object: value, prefix: `${prefix}${name}[${index}].` }];
        reject(`${name}[${index}]`, NO_OBJECT, WRITE_OBJECT);
        return [];
      }),
    texts: (name) =>
      listOf(name).flatMap((value, index) => {
        if (typeof value === "string") return [value];
        reject(`${name}[${index}]`, NO_TEXT, WRITE_TEXT);
        return [];
      }),
  };
}

/** The object on a line; one out of a file of rejects is freed of what was added to it. */
export function unpackReject(text: string, faults: RowFault[]): JsonObject | undefined {
  const value = parse(text);
  if (!isObject(value)) {
    faults.push({ field: "", why: NO_JSON, remedy: ONE_A_LINE });
    return undefined;
  }
  if (!Object.hasOwn(value, "reject")) return value;
  const { reject: _, row, ...rest } = value;
  return typeof row === "string" ? unpackReject(row, faults) : rest;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string | number | null {
  return typeof value === "string" || value === null || Number.isSafeInteger(value);
}

const NO_JSON = { zh: "不是 JSON 对象", en: "the line is not a JSON object" };
const ONE_A_LINE = { zh: "请每行写一个完整的对象", en: "Write one whole object a line" };
const UNKNOWN = { zh: "不认识此字段", en: "is not known" };
const KNOWN = { zh: "可用字段：{known}", en: "Fields: {known}" };
const NO_LIST = { zh: "不是列表", en: "is not a list" };
const WRITE_LIST = { zh: "请写作 [ ]", en: "Write a list [ ]" };
const NO_OBJECT = { zh: "不是对象", en: "is not an object" };
const WRITE_OBJECT = { zh: "请写作 { }", en: "Write an object { }" };
const NO_TEXT = { zh: "应为文本", en: "is not a text" };
const WRITE_TEXT = {
  zh: '请加引号，金额如 "120.50"',
  en: 'Put it in quotes, amounts too: "120.50"',
};
