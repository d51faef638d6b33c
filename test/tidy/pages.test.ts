import { describe, expect, it } from "vitest";
import { pageFaults } from "./pages.ts";

const targets = { files: ["README.md", "docs/law/cn.en.md"], scripts: ["bench", "fairdue"], verbs: ["run"] };

describe("the pages' check", () => {
  it.each([
    ["links to a file, a folder and the web", "[a](docs/law/cn.en.md#hours) [b](docs/law/) [c](https://x.org/y)", []],
    ["a link to nothing", "[a](docs/law/fr.md)", ["README.md links to docs/law/fr.md"]],
    ["a picture that is not there", "![a](docs/a.png)", ["README.md links to docs/a.png"]],
    ["commands that exist", "`npm run bench` and `npm run fairdue -- run --as-of 2026-11-23`", []],
    ["a script that does not", "`npm run speed`", ["README.md says npm run speed"]],
    ["a verb that does not", "`npm run fairdue -- fly`", ["README.md says fairdue fly"]],
  ])("sees %s", (_name, text, faults) => expect(pageFaults("README.md", text, targets)).toEqual(faults));

  it("follows links from a page's own folder", () => {
    expect(pageFaults("docs/law/uk.en.md", "[a](cn.en.md) [b](../../README.md)", targets)).toEqual([]);
  });
});
