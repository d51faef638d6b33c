import type { Text } from "@fairdue/core/text.ts";

/** Whether an error says that the database, or the way to it, is gone; anything else is a fault of the program. */
export function isLostDatabase(error: unknown): boolean {
  const { code, message = "" } = error as { code?: string; message?: string };
  if (code !== undefined && /^(08|57P0|ECONN|EPIPE|ETIMEDOUT|53300)/.test(code)) return true;
  return /^Connection terminated|^timeout exceeded|is not queryable/.test(message);
}

/** A full disk on the database's side. */
export function isFullDatabase(error: unknown): boolean {
  return (error as { code?: string }).code === "53100";
}

export const DATABASE_GONE: Text = {
  zh: "数据库连接中断。已提交的都已保存，其余未动；数据库恢复后请重新运行同一命令。",
  en: "The database went away. What was committed is kept and the rest untouched; run the same command again when it is back.",
};
export const DATABASE_FULL: Text = {
  zh: "数据库磁盘已满，请腾出空间。",
  en: "The database's disk is full; make room.",
};
