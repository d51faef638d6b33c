import { BANNED_WORDS, bannedWordsIn } from "./tidy/words.ts";

/** A rule of our own about the text of one file: what no compiler or linter knows. */
export type TidyRule = {
  /** What a file of the project may not have. */
  readonly name: string;
  readonly reads: (file: string) => boolean;
  /** Lines at fault, with the words that are wrong. */
  readonly faults: (text: string, file: string) => readonly string[];
  /** Files let through, each with its reason. */
  readonly except?: Readonly<Record<string, string>>;
};

const isCode = (file: string) => /\.(ts|tsx|mts|mjs|js)$/.test(file) && !/^client\/(portal-)?schema\.ts$/.test(file);
const isTest = (file: string) => file.startsWith("test/") || /\.test\.tsx?$/.test(file);
const inRooms = (...rooms: readonly string[]) => {
  return (file: string) => isCode(file) && !isTest(file) && rooms.some((room) => file.startsWith(`${room}/`));
};
const inServerBut = (...rooms: readonly string[]) => {
  const [inServer, inside] = [inRooms("server"), inRooms(...rooms)];
  return (file: string) => inServer(file) && !inside(file);
};

const LONGEST_FILE_LINES = 400;
const COMMENT = /^\s*(\/\/|\/?\*)/;
const SNIPPETS = { "test/tidy.test.ts": "snippets that show this rule biting" };
const MACHINE_PATH = /(?<![\w.~$}@-])\/(root|home|Users|work)\/\w/;
const REGISTRY = /registry\.[a-z]+(js|pkg|mirror)?\.(com|org)|"resolved": "https?:/;

/** Every rule about single files. */
export const TIDY_RULES: readonly TidyRule[] = [
  {
    name: "no clock, randomness, environment or float parsing in core and rulebook",
    reads: inRooms("core", "rulebook"),
    faults: codeLines(
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\b|\bcrypto\b|\bprocess\.|\bparseFloat\b|\bset(Timeout|Interval)\b|"node:/,
    ),
  },
  {
    name: "no forged permit",
    reads: isCode,
    faults: codeLines(
      /\bas\s+(unknown\s+as\s+|const\s+as\s+)?(\w+\.)?Permit\b(?!\w)|\bPermit\s+as\b|<Permit>\s*[({\w]+[^>]*$/,
    ),
    except: { "core/contact/gate.ts": "the gate is the one place that makes a permit", ...SNIPPETS },
  },
  {
    name: `no file over ${LONGEST_FILE_LINES} lines`,
    reads: isCode,
    faults: (text) => {
      const lines = text.split("\n").length - 1;
      return lines > LONGEST_FILE_LINES ? [`${lines} lines`] : [];
    },
  },
  {
    name: `no file name or export with a word we do not use: ${BANNED_WORDS.join(", ")}`,
    reads: isCode,
    faults: (text, file) => bannedWordsIn(text, file),
  },
  {
    name: "no leftover marker",
    reads: (file) => isCode(file) || /\.(sql|ya?ml|sh)$/.test(file),
    faults: lines(
      /(\/\/|^\s*\/?\*|#).*\b(TODO|FIXME|XXX|HACK)\b|^\s*debugger\b|\b(it|test|describe)\.(only|skip|todo)\(/,
    ),
    except: { ...SNIPPETS, "test/tidy.ts": "the pattern itself" },
  },
  {
    name: "no console in rooms other than main",
    reads: (file) =>
      inRooms("core", "rulebook", "client", "console", "portal")(file) || inServerBut("server/main")(file),
    faults: codeLines(/\bconsole\.\w+\(/),
  },
  {
    name: "no reading of the environment outside main",
    reads: inServerBut("server/main"),
    faults: codeLines(/\bprocess\.(env|argv|exit)\b/),
  },
  {
    name: "no SQL outside the store",
    reads: inServerBut("server/store"),
    faults: codeLines(/\.query\(|\bsql`/),
  },
  {
    name: "no Chinese text in a screen: it belongs in the room's text folder",
    reads: (file) => inRooms("console", "portal")(file) && !/^(console|portal)\/text\//.test(file),
    faults: codeLines(/[\u4e00-\u9fff]/),
  },
  {
    name: "no debtor on a screen: say customer, 客户",
    reads: inRooms("console", "portal"),
    faults: lines(/debtor|债务人/i),
  },
  {
    name: "no path of somebody's machine",
    reads: (file) => !/\.(png|jpe?g|ttf|gz|pdf|ico)$/.test(file),
    faults: lines(MACHINE_PATH),
  },
  {
    name: "no address of a package registry",
    reads: (file) => !/\.(png|jpe?g|ttf|gz|pdf|ico)$/.test(file),
    faults: lines(REGISTRY),
  },
];

/** What is wrong with one file under one rule. */
export function tidyFaults(rule: TidyRule, file: string, text: string): readonly string[] {
  if (!rule.reads(file) || rule.except?.[file] !== undefined) return [];
  return rule.faults(text, file).map((fault) => `${file}: ${fault}`);
}

function lines(wrong: RegExp): (text: string) => readonly string[] {
  return (text) =>
    text.split("\n").flatMap((line, index) => (wrong.test(line) ? [`line ${index + 1}: ${line.trim()}`] : []));
}

/** Like `lines`, but what stands in a comment line is let through. */
function codeLines(wrong: RegExp): (text: string) => readonly string[] {
  return (text) =>
    text
      .split("\n")
      .flatMap((line, index) => (!COMMENT.test(line) && wrong.test(line) ? [`line ${index + 1}: ${line.trim()}`] : []));
}
