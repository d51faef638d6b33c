import { type Day, parseDay } from "@fairdue/core/calendar/day.ts";
import { type Instant, instantAt, localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { ObjectionCommand } from "@fairdue/core/credit/objection/decide.ts";
import type { ObjectionGround, ObjectionLawId, ObjectionWay } from "@fairdue/core/credit/objection/event.ts";
import { fillText, type Language } from "@fairdue/core/text.ts";
import { commandObjection, type ObjectionCommanded, type ObjectionScene } from "../../app/command-objection.ts";
import { listObjections } from "../../app/list-objections.ts";
import { receiveObjection, takeObjectionStep } from "../../app/take-objection.ts";
import { accountKey, findAccounts } from "../../store/account-directory.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { TENANT } from "../tenant.ts";
import { complain, EXIT, say, table } from "../terminal.ts";
import { describeListed, describeRefused, SAYINGS } from "./objection-words.ts";

type Answering = { readonly lang: Language; readonly json: boolean };

export type OpenOptions = Answering & {
  readonly lender: string;
  readonly account: string;
  readonly about: ObjectionGround;
  readonly way: ObjectionWay;
  readonly law: ObjectionLawId;
  /** YYYY-MM-DD. */
  readonly received?: string;
  readonly reference?: string;
  readonly words?: string;
};

export type StepOptions = Answering & {
  /** YYYY-MM-DD. */
  readonly on?: string;
  readonly words?: string;
};

type OfObjection = StepOptions & { readonly objection: number };
type Without<One, Keys extends string> = One extends unknown ? Omit<One, Keys> : never;
/** A command whose number, moment and words are put in here. */
type Doing = Without<
  Extract<
    ObjectionCommand,
    {
      kind:
        | "objection-evidence-asked"
        | "objection-evidence-received"
        | "objection-corrected"
        | "objection-statement-passed"
        | "objection-replied"
        | "objection-appealed"
        | "objection-authority-answered";
    }
  >,
  "objectionId" | "at" | "words"
>;

/** `fairdue credit objection open LENDER ACCOUNT`. @returns the exit code: 0 taken in, 2 refused */
export async function openObjection(house: House, options: OpenOptions): Promise<number> {
  const { lender, account: reference, lang, json, about, way, law, words } = options;
  const now = await houseNow(house.pool);
  const at = momentOf(house, options.received, now);
  if (at === undefined) return refuse(fillText(SAYINGS.noDay, lang, { day: options.received ?? "" }));
  const key = { lender, reference };
  const place = (await findAccounts(house.pool, TENANT, [key])).get(accountKey(key));
  if (place === undefined) return refuse(fillText(SAYINGS.noAccount, lang, { lender, account: reference }));
  const open = { ...house, catalogue: await house.catalogue() };
  const handled = await receiveObjection(
    open,
    {
      ...place,
      at,
      law,
      way,
      about,
      ...(options.reference !== undefined && { reference: options.reference }),
      ...(words !== undefined && { words }),
    },
    now,
  );
  return report(house, { handled, objection: handled.objectionId, now, lang, json });
}

/** One step of an objection that needs nothing but its number. @returns the exit code: 0 done, 2 refused */
export async function takeStep(house: House, options: OfObjection & { readonly doing: Doing }): Promise<number> {
  const { doing, words, objection: objectionId } = options;
  return handle(house, options, ({ seal }, at) => ({
    ...doing,
    objectionId,
    at,
    ...(words !== undefined && { words: seal(words) }),
  }));
}

/** `fairdue credit objection decide`: the bureau is a recipient when anything of what is objected to was furnished. */
export async function decideOnObjection(
  house: House,
  options: OfObjection & {
    readonly outcome: "correct" | "keep";
    readonly words: string;
    readonly recipient: readonly string[];
  },
): Promise<number> {
  const { outcome, words, recipient: recipients, objection: objectionId, on, lang, json } = options;
  const now = await houseNow(house.pool);
  const at = momentOf(house, on, now);
  if (at === undefined) return refuse(fillText(SAYINGS.noDay, lang, { day: on ?? "" }));
  const open = { ...house, catalogue: await house.catalogue() };
  const taken = { step: "decide", outcome, words, recipients } as const;
  const handled = await takeObjectionStep(open, { objectionId, taken, at }, now);
  return report(house, { handled, objection: objectionId, now, lang, json });
}

/** `fairdue credit objection statement`: files it, or notes that it was passed on. */
export async function fileStatement(
  house: House,
  options: OfObjection & { readonly passed: boolean },
): Promise<number> {
  const { words, passed, objection: objectionId, lang } = options;
  if (passed === (words !== undefined)) return refuse(SAYINGS.statementOrPassed[lang]);
  return handle(house, options, ({ seal }, at) =>
    words === undefined
      ? { kind: "objection-statement-passed", objectionId, at }
      : { kind: "objection-statement-filed", objectionId, at, words: seal(words) },
  );
}

/** `fairdue credit objection list`. @returns the exit code: 0 nothing is late, 1 something is */
export async function showObjections(
  house: Pick<House, "pool">,
  { late, lang, json }: Answering & { readonly late: boolean },
): Promise<number> {
  const all = await listObjections(house.pool, await houseNow(house.pool));
  const isLate = (one: (typeof all)[number]): boolean => one.owed.some((step) => step.late);
  const shown = late ? all.filter(isLate) : all;
  if (json) say(JSON.stringify(shown));
  else say(shown.length === 0 ? SAYINGS.none[lang] : table(describeListed(shown, lang)));
  return all.some(isLate) ? EXIT.found : EXIT.done;
}

async function handle(
  house: House,
  options: OfObjection,
  commandFor: (scene: ObjectionScene, at: Instant) => ObjectionCommand,
): Promise<number> {
  const { objection, on, lang, json } = options;
  const now = await houseNow(house.pool);
  const at = momentOf(house, on, now);
  if (at === undefined) return refuse(fillText(SAYINGS.noDay, lang, { day: on ?? "" }));
  const open = { ...house, catalogue: await house.catalogue() };
  const handled = await commandObjection(open, { objectionId: objection }, now, (scene) => commandFor(scene, at));
  return report(house, { handled, objection, now, lang, json });
}

/** The end of a day gone by, so that a step of the day of receipt is not before it; now on the day itself. */
function momentOf({ gate }: Pick<House, "gate">, day: string | undefined, now: Instant): Instant | undefined {
  if (day === undefined) return now;
  const on = parseDay(day);
  if (on === undefined) return undefined;
  const zone = gate.fallbackZone;
  return on === localDayAt(zone, now) ? now : instantAt(zone, { day: (on + 1) as Day, minute: 0 }) - 1;
}

async function report(
  house: Pick<House, "pool">,
  told: { readonly handled: ObjectionCommanded; readonly objection: number; readonly now: Instant } & Answering,
): Promise<number> {
  const { handled, objection, now, lang, json } = told;
  if (handled.kind === "refused") return refuse(describeRefused(handled.because, lang));
  const listed = (await listObjections(house.pool, now)).find((one) => one.objection === objection);
  if (json) {
    const happened = handled.events.map(({ kind }) => kind);
    say(JSON.stringify({ objection, happened, owed: listed?.owed ?? [] }));
  } else if (listed === undefined) say(fillText(SAYINGS.over, lang, { objection }));
  else say(table(describeListed([listed], lang)));
  return EXIT.done;
}

function refuse(text: string): number {
  complain(text);
  return EXIT.refused;
}
