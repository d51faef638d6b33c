/** Words of the glossary's last line that say nothing about the thing they name. */
export const BANNED_WORDS = [
  "util",
  "utils",
  "helper",
  "helpers",
  "manager",
  "common",
  "misc",
  "info",
  "data",
  "status",
  "process",
  "handle",
  "handler",
  "blacklist",
] as const;

/** Names of the field that contain such a word and are no fault. */
const TERMS: Readonly<Record<string, string>> = {
  "data directory": "PostgreSQL's own name for the folder it keeps everything in",
  "data key": "the cryptographer's name for a key that seals one person's records",
  "network data": "part of the title of a regulation, 网络数据安全管理条例",
  "creditor status": "the law table's own name of a row",
  "data request": "the person's right to see, correct or erase what is kept",
};

const EXPORT = /^export (?:default )?(?:async )?(?:abstract )?(?:const|let|function\*?|class|type|interface) (\w+)/gm;

/** Banned words among the names that a file gives: its own, its folders' and its exports'. */
export function bannedWordsIn(text: string, file: string): readonly string[] {
  const exported = [...text.matchAll(EXPORT)].map((found) => found[1] ?? "");
  return [...file.split("/").map((part) => part.replace(/\.\w+$/, "")), ...exported].flatMap((name) => {
    const words = wordsOf(name);
    const said = words.filter((word) => BANNED_WORDS.some((banned) => banned === word));
    const isTerm = Object.keys(TERMS).some((term) => words.join(" ").includes(term));
    return said.length > 0 && !isTerm ? [`${name} says "${said.join(", ")}"`] : [];
  });
}

/** `camelCase`, `kebab-case` and `UPPER_CASE` names as lower-case words. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z\d]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== "");
}
