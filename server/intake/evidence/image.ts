const PNG_HEAD = 8;
/** Length, type and check sum around a chunk's data. */
const CHUNK_FRAME = 12;

/** Whether a PNG is whole: its chunks follow one another to IEND, and nothing follows that. */
export function isWholePng(file: Buffer): boolean {
  let at = PNG_HEAD;
  for (let chunk = 0; at + CHUNK_FRAME <= file.length; chunk++) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    if ((chunk === 0) !== (type === "IHDR") || !/^[A-Za-z]{4}$/.test(type)) return false;
    at += CHUNK_FRAME + length;
    if (type === "IEND") return length === 0 && at === file.length;
  }
  return false;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Whether a JPEG is whole: its segments follow one another to the end of the image, and nothing follows that. */
export function isWholeJpeg(file: Buffer): boolean {
  let at = 2;
  while (at + 2 <= file.length) {
    if (file[at] !== 0xff) return false;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === END_OF_IMAGE) return at + 2 === file.length;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else {
      if (at + 4 > file.length) return false;
      const length = file.readUInt16BE(at + 2);
      if (length < 2) return false;
      at += 2 + length;
      if (marker === START_OF_SCAN) at = scanEnd(file, at);
    }
  }
  return false;
}

/** First marker after a scan's data: in it 0xff stands before 0 or a restart marker only. */
function scanEnd(file: Buffer, from: number): number {
  for (let at = from; at + 1 < file.length; at++) {
    const next = file[at + 1] ?? 0;
    if (file[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}
