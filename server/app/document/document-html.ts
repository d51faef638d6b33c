import type { AmountTable, BodyPart } from "@fairdue/core/contact/template.ts";
import type { Language } from "@fairdue/core/text.ts";
import type { DocumentContent } from "./document-content.ts";

const STYLE = `body{font:16px/1.6 system-ui,"Noto Sans SC",sans-serif;color:#1b1b1b;max-width:46rem;margin:2rem auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem}p{white-space:pre-line}
.table{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .6rem;text-align:right;border-bottom:1px solid #ddd}th:first-child,td:first-child{text-align:left}
tfoot td{font-weight:600;border-top:2px solid #888}footer{margin-top:2rem;color:#555;font-size:.875rem}`;

/** A document as one page of HTML that needs nothing else; every text is escaped. */
export function documentHtml(content: DocumentContent, language: Language): string {
  const { sender, addressee, date, reference, subject, parts, footer } = content;
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(`${subject} ${reference}`)}</title>
<style>${STYLE}</style></head><body>
<header><p>${escaped(addressee.join("\n"))}</p><p>${escaped([...sender, date, reference].join("\n"))}</p></header>
<main><h1>${escaped(subject)}</h1>
${parts.map(partHtml).join("\n")}
</main><footer><p>${escaped(footer.join("\n"))}</p></footer></body></html>
`;
}

function partHtml(part: BodyPart): string {
  return part.kind === "paragraph" ? `<p>${escaped(part.text)}</p>` : tableHtml(part.table);
}

function tableHtml({ columns, rows, total }: AmountTable): string {
  const head = columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join("");
  const line = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;
  const foot = total === undefined ? "" : `<tfoot>${line(total)}</tfoot>`;
  return `<div class="table" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows.map(line).join("")}</tbody>${foot}</table></div>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
