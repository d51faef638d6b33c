import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./project-files.ts";

/** A browser to start: its program and what its environment needs. */
export type Program = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> };

const VERSION = "141.0.0";
const FONT = path.join(ROOT, "node_modules/@expo-google-fonts/noto-sans-sc/400Regular");

/** The package unpacks into the temporary folder it is given, its own libraries too when it thinks it is on AWS. */
const UNPACK = `import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())`;

/**
 * The Chromium that comes with the npm packages (Linux on x64 alone), unpacked once under `node_modules`.
 *
 * It brings its own libraries and a Chinese font, so a machine without either will do. Unpacked aside and moved into
 * place whole, so that two test files never meet half a browser.
 */
export async function bundledChromium(): Promise<Program | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const cache = path.join(ROOT, "node_modules/.cache");
  const home = path.join(cache, `chromium-${VERSION}`);
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true });
    const aside = await mkdtemp(path.join(cache, "chromium-"));
    const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
    await promisify(execFile)(process.execPath, ["--eval", UNPACK], { cwd: ROOT, env });
    await writeFile(path.join(aside, "fonts.conf"), fontsConfig(home));
    await rename(aside, home).catch(async (error: unknown) => {
      await rm(aside, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    });
  }
  return {
    executablePath: path.join(home, "chromium"),
    env: {
      LD_LIBRARY_PATH: path.join(home, "al2023/lib"),
      FONTCONFIG_FILE: path.join(home, "fonts.conf"),
    },
  };
}

function fontsConfig(home: string): string {
  const folders = [path.join(home, "fonts"), FONT, "/usr/share/fonts"];
  return `<?xml version="1.0"?>
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join("\n")}
  <cachedir>${path.join(home, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
