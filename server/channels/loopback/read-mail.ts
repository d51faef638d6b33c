/** A mail as a person reads it: decoded headers and plain text. */
export type ReadMail = {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
};

/** Reads the mails that {@link composeMail} writes: one or two text parts, any transfer encoding (RFC 2045, 2047). */
export function readMail(source: Buffer): ReadMail {
  const { headers, body } = splitMail(source.toString("latin1"));
  const boundary = /boundary="?([^";]+)"?/i.exec(headers["content-type"] ?? "")?.[1];
  const pieces = boundary === undefined ? [] : body.split(`--${boundary}`).slice(1, -1);
  const parts = pieces.map((piece) => splitMail(piece.replace(/^\r\n/, "").replace(/\r\n$/, "")));
  const decoded = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, decodeWords(value)]));
  return {
    headers: decoded,
    text: textOf(parts.find((part) => part.headers["content-type"]?.startsWith("text/plain")) ?? { headers, body }),
    html: textOf(parts.find((part) => part.headers["content-type"]?.startsWith("text/html"))),
  };
}

type Entity = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

function splitMail(source: string): Entity {
  const end = source.indexOf("\r\n\r\n");
  const lines = source
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return { headers: Object.fromEntries(headers), body: source.slice(end + 4) };
}

function textOf(entity: Entity | undefined): string {
  if (entity === undefined) return "";
  const encoding = entity.headers["content-transfer-encoding"]?.toLowerCase();
  if (encoding === "base64") return Buffer.from(entity.body, "base64").toString("utf8").replaceAll("\r\n", "\n");
  const octets = encoding === "quoted-printable" ? decodeQuoted(entity.body.replace(/=\r\n/g, "")) : entity.body;
  return Buffer.from(octets, "latin1").toString("utf8").replaceAll("\r\n", "\n").trimEnd();
}

function decodeQuoted(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Words such as `=?UTF-8?B?…?=`; blanks between two of them are not part of the text. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_whole, kind: string, text: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(text, "base64").toString("utf8")
        : Buffer.from(decodeQuoted(text.replaceAll("_", " ")), "latin1").toString("utf8"),
    );
}
