import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { BrokenSource, describeFault } from "../../intake/row-fault.ts";
import { DATABASE_FULL, isFullDatabase, isLostDatabase } from "../lost-database.ts";

/**
 * An expected failure of an import in words: the file, the disk or the database said no.
 *
 * @returns undefined for anything else: a programming error, which must not be dressed up
 */
export function describeFailure(
  error: unknown,
  scene: { readonly file: string; readonly lang: Language; readonly written: boolean },
): string | undefined {
  const { file, lang, written } = scene;
  if (error instanceof BrokenSource) {
    const { line, field } = error.refusal;
    const { why, remedy } = describeFault(error.refusal, lang);
    return `${file}:${line}: ${field === "" ? "" : `${field}: `}${why}. ${remedy}`;
  }
  const { code, path } = error as { code?: string; path?: string };
  const state = (written ? SOME : NONE)[lang];
  const text = isLostDatabase(error) ? LOST : isFullDatabase(error) ? DATABASE_FULL : textOf(code);
  return text === undefined ? undefined : `${fillText(text, lang, { path: path ?? file })} ${state}`;
}

function textOf(code: string | undefined): Text | undefined {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return FULL;
    case "ENOENT":
    case "EISDIR":
      return NO_FILE;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return NOT_ALLOWED;
    case "EEXIST":
      return EXISTS;
    default:
      return undefined;
  }
}

const NONE = { zh: "尚未写入任何内容。", en: "Nothing was written." } as const;
const SOME = {
  zh: "已写入的批次完整无缺；请再次导入同一文件，余下部分会补齐。",
  en: "Every batch that was written is whole; feed the same file again and it will be completed.",
} as const;
const FULL: Text = { zh: "磁盘已满，请腾出空间。", en: "The disk is full; make room." };
const NO_FILE: Text = { zh: "找不到文件 {path}，请核对路径。", en: "There is no file {path}; check the path." };
const NOT_ALLOWED: Text = { zh: "无权访问 {path}，请检查权限。", en: "{path} may not be used; check its permissions." };
const EXISTS: Text = {
  zh: "{path} 已存在，不会覆盖；请换一个文件名。",
  en: "{path} exists and is never replaced; name another file.",
};
const LOST: Text = {
  zh: "数据库连接中断，请检查服务器。",
  en: "The database went away; see to the server.",
};
