/** What a page may point at. */
export type Targets = {
  /** Every file of the project, by path from its root. */
  readonly files: readonly string[];
  readonly scripts: readonly string[];
  readonly verbs: readonly string[];
};

/** Links of a page that lead nowhere, and commands in it that do not exist. */
export function pageFaults(page: string, text: string, { files, scripts, verbs }: Targets): readonly string[] {
  const folder = page.split("/").slice(0, -1);
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((found) => found[1] ?? "").filter(isOurs);
  const lost = links.filter((link) => {
    const place = resolve(folder, link);
    return !files.some((file) => file === place || file.startsWith(`${place}/`));
  });
  const run = [...text.matchAll(/npm run ([\w-]+)/g)].map((found) => found[1] ?? "");
  const said = [...text.matchAll(/fairdue -- ([a-z]\w*)/g)].map((found) => found[1] ?? "");
  return [
    ...lost.map((link) => `${page} links to ${link}`),
    ...run.filter((name) => !scripts.includes(name)).map((name) => `${page} says npm run ${name}`),
    ...said.filter((verb) => !verbs.includes(verb)).map((verb) => `${page} says fairdue ${verb}`),
  ];
}

function isOurs(link: string): boolean {
  return !/^[a-z]+:/.test(link);
}

function resolve(folder: readonly string[], link: string): string {
  const steps = [...folder];
  for (const step of link.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
