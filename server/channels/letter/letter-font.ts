import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const FONT = "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
let reading: Promise<Buffer> | undefined;

/** Noto Sans SC, read once: ten megabytes that hold every character a Chinese name may need. A letter keeps only those it uses. */
export function letterFont(): Promise<Buffer> {
  reading ??= readFile(createRequire(import.meta.url).resolve(FONT));
  return reading;
}
