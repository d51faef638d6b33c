/** The rows of every table in a Markdown text, as cells; heads and the lines under them are left out. */
export function tableRows(markdown: string): readonly (readonly string[])[] {
  const lines = markdown.split("\n");
  const isRow = (line: string | undefined) => line?.startsWith("|") ?? false;
  const isRule = (line: string | undefined) => /^\|[\s|:-]+\|$/.test(line ?? "");
  return lines
    .filter((line, index) => isRow(line) && !isRule(line) && !isRule(lines[index + 1]))
    .map((line) =>
      line
        .replace(/^\||\|$/g, "")
        .split("|")
        .map((cell) => cell.trim()),
    );
}

/** Words of the glossary that stand in it more than once, and rows with a cell left empty. */
export function glossaryFaults(markdown: string): readonly string[] {
  const rows = tableRows(markdown).filter(([, chinese = "", meaning = ""]) => chinese !== "" || meaning !== "");
  const faults = rows
    .filter((row) => row.length !== 3 || row.includes(""))
    .map((row) => `row not whole: ${row.join(" | ")}`);
  for (const column of [0, 1]) {
    const terms = rows.flatMap((row) => (row[column] ?? "").split(/,\s*|、/)).map((term) => term.toLowerCase());
    faults.push(...terms.filter((term, index) => terms.indexOf(term) !== index).map((term) => `said twice: ${term}`));
  }
  return faults;
}

/** Packages that no line explains, lines that no package needs, and lines without purpose, licence or keeper. */
export function dependencyFaults(markdown: string, installed: readonly string[]): readonly string[] {
  const rows = tableRows(markdown);
  const explained = rows.map(([name = ""]) => name.replace(/`/g, ""));
  return [
    ...installed.filter((name) => !explained.includes(name)).map((name) => `no line for ${name}`),
    ...explained.filter((name) => !installed.includes(name)).map((name) => `a line for ${name}, which nothing needs`),
    ...explained.filter((name, index) => explained.indexOf(name) !== index).map((name) => `two lines for ${name}`),
    ...rows.filter((row) => row.length !== 4 || row.includes("")).map((row) => `line not whole: ${row.join(" | ")}`),
  ];
}

/** Keys that one catalogue has and the other lacks, empty texts, and places to fill that differ between the two. */
export function catalogueFaults(zh: Readonly<Record<string, string>>, en: Readonly<Record<string, string>>): string[] {
  const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join();
  return [...new Set([...Object.keys(zh), ...Object.keys(en)])].flatMap((key) => {
    const [chinese, english] = [zh[key], en[key]];
    if (chinese === undefined || english === undefined) return [`${key} is in one language`];
    if (chinese.trim() === "" || english.trim() === "") return [`${key} is empty`];
    return holes(chinese) === holes(english) ? [] : [`${key} fills other places`];
  });
}
