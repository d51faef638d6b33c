import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOM = fileURLToPath(new URL(".", import.meta.url));
const FORBIDDEN = ["contact/gate.ts", "contact/ask.ts", "contact/vector.ts", "contact/stack.ts"];

describe("the audit stands apart from the gate", () => {
  const reached = reachedFrom(sourcesIn(ROOM));

  it("reaches neither the gate, its questions, nor any rulebook", () => {
    expect(reached.size).toBeGreaterThan(10);
    const wrong = [...reached].filter(
      (file) => FORBIDDEN.some((path) => file.endsWith(path)) || file.includes("/rulebook/"),
    );
    expect(wrong).toEqual([]);
  });

  it("never calls a rule's check", () => {
    for (const file of sourcesIn(ROOM))
      expect(readFileSync(file, "utf8")).not.toMatch(/\.check\(|\{[^}]*\bcheck\b[^}]*\} = rule/);
  });

  it("would be caught reaching for the gate", () => {
    const gate = join(ROOM, "../contact/gate.ts");
    expect([...reachedFrom([gate])].some((file) => file.endsWith("contact/ask.ts"))).toBe(true);
  });
});

function sourcesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts")).map((file) => join(folder, file));
}

/** Files whose code is loaded, types left out: a type cannot run. */
function reachedFrom(files: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>(files);
  for (const file of reached) {
    for (const [, path] of readFileSync(file, "utf8").matchAll(/^import (?!type )[^;]*? from "([^"]+)";/gms)) {
      const target = path?.startsWith(".") ? normalize(join(dirname(file), path)) : (path ?? "");
      if (target.startsWith("/")) reached.add(target);
      else if (target.startsWith("@fairdue/")) reached.add(join(ROOM, "../..", target.slice("@fairdue".length)));
    }
  }
  return reached;
}
