import { createReadStream } from "node:fs";
import iconv from "iconv-lite";
import { BrokenSource } from "./row-fault.ts";

export const ENCODINGS = ["utf-8", "gb18030"] as const;
export type Encoding = (typeof ENCODINGS)[number];

const CHUNK_BYTES = 256 * 1024;

/**
 * The encoding of a file: UTF-8 when its bytes are, else GB18030.
 *
 * A UTF-8 file with a few broken bytes stays UTF-8, so that one bad byte costs one row and does not turn every name
 * in the file into other characters.
 *
 * @throws BrokenSource for UTF-16, workbooks and compressed files
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const census = new Utf8Census();
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    if (first) refuseOtherKinds(chunk);
    if (first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return "utf-8";
    first = false;
    census.add(chunk);
  }
  return census.broken * 10 <= census.whole ? "utf-8" : "gb18030";
}

function refuseOtherKinds(head: Buffer): void {
  const start = head.subarray(0, 4).toString("latin1");
  const remedy = { zh: "请另存为“CSV UTF-8”后再导入", en: 'Save it as "CSV UTF-8" and feed that' };
  const refuse = (zh: string, en: string): never => {
    throw new BrokenSource({ line: 1, field: "", why: { zh, en }, remedy });
  };
  if (start.startsWith("PK")) refuse("这是 Excel 工作簿或压缩包", "this is a workbook or an archive, not a text file");
  if (start.startsWith("\x1f\x8b")) refuse("这是压缩文件", "this is a compressed file");
  if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff"))
    refuse("文件编码为 UTF-16", "the file is in UTF-16");
  if (head.subarray(0, 1024).includes(0)) refuse("文件含有空字节", "the file holds zero bytes; it is not a text file");
}

/** Counts characters of several bytes that are well-formed UTF-8, and bytes that are not. */
class Utf8Census {
  whole = 0;
  broken = 0;
  #following = 0;

  add(chunk: Buffer): void {
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (this.#following > 0) {
        if ((byte & 0xc0) === 0x80) {
          this.#following -= 1;
          if (this.#following === 0) this.whole += 1;
          continue;
        }
        this.#following = 0;
        this.broken += 1;
      }
      if (byte < 0x80) continue;
      if (byte >= 0xc2 && byte <= 0xdf) this.#following = 1;
      else if (byte >= 0xe0 && byte <= 0xef) this.#following = 2;
      else if (byte >= 0xf0 && byte <= 0xf4) this.#following = 3;
      else this.broken += 1;
    }
  }
}

/** The text of a file piece by piece, without a byte order mark; bytes that are no character become U+FFFD. */
export async function* decodeFile(
  path: string,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const utf8 = new TextDecoder("utf-8");
  const gb18030 = encoding === "gb18030" ? iconv.getDecoder("gb18030") : undefined;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    const text = gb18030 === undefined ? utf8.decode(chunk, { stream: true }) : gb18030.write(chunk);
    if (text !== "") yield text;
  }
  const rest = gb18030 === undefined ? utf8.decode() : gb18030.end();
  if (rest !== undefined && rest !== "") yield rest;
}
