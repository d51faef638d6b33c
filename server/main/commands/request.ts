import { type Day, parseDay } from "@fairdue/core/calendar/day.ts";
import { type Instant, instantAt, localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Channel } from "@fairdue/core/contact/request.ts";
import type {
  ConsentChange,
  ReportedContact,
  Requester,
  RequestKind,
  RequestWay,
} from "@fairdue/core/rights/request/event.ts";
import { fillText, type Language } from "@fairdue/core/text.ts";
import { type RequestStep, takeRequestStep } from "../../app/answer-request.ts";
import { reportComplaints } from "../../app/complaint-report.ts";
import { listRequests, queuesOf } from "../../app/list-requests.ts";
import { receiveRequest } from "../../app/receive-request.ts";
import { showRequest } from "../../app/show-request.ts";
import { accountKey, findAccounts } from "../../store/account-directory.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { TENANT } from "../tenant.ts";
import { complain, EXIT, say, table } from "../terminal.ts";
import { readConsent } from "./consent-words.ts";
import { describeRefused, describeReport, describeRequests, SAYINGS } from "./request-words.ts";

type Answering = { readonly lang: Language; readonly json: boolean };

export type OpenOptions = Answering & {
  readonly lender: string;
  readonly account: string;
  readonly about: RequestKind;
  readonly by: Requester;
  readonly way: RequestWay;
  /** YYYY-MM-DD. */
  readonly received?: string;
  readonly words?: string;
  readonly grant?: string;
  readonly withdraw?: string;
  /** Number of a contact of the case. */
  readonly contact?: number;
  /** Day of a contact that is not on the list, YYYY-MM-DD, its channel, and who it was. */
  readonly unlistedOn?: string;
  readonly unlistedChannel: Channel;
  readonly unlistedBy?: string;
};

export type StepOptions = Answering & {
  /** YYYY-MM-DD. */
  readonly on?: string;
};

/** `fairdue request open LENDER ACCOUNT`. @returns the exit code: 0 taken in, 2 refused */
export async function openRequest(house: House, options: OpenOptions): Promise<number> {
  const { lender, account: reference, lang, json, about, by, way, words, unlistedOn } = options;
  const now = await houseNow(house.pool);
  const at = momentOf(house, options.received, now);
  if (at === undefined) return refuse(fillText(SAYINGS.noDay, lang, { day: options.received ?? "" }));
  const unlistedAt = momentOf(house, unlistedOn, now);
  if (unlistedAt === undefined) return refuse(fillText(SAYINGS.noDay, lang, { day: unlistedOn ?? "" }));
  const consent = consentOf(options);
  if (typeof consent === "string") return refuse(fillText(SAYINGS.noConsent, lang, { consent }));
  const key = { lender, reference };
  const place = (await findAccounts(house.pool, TENANT, [key])).get(accountKey(key));
  if (place === undefined) return refuse(fillText(SAYINGS.noAccount, lang, { lender, account: reference }));
  const { caseId, accountId } = place;
  const contact = contactOf(options, unlistedAt);
  const ask = { caseId, accountId, law: "cn", about, by, way, at } as const;
  const more = {
    ...(consent !== undefined && { consent }),
    ...(contact !== undefined && { contact }),
    ...(words !== undefined && { words }),
  };
  const open = { ...house, catalogue: await house.catalogue() };
  const taken = await receiveRequest(open, { ...ask, ...more }, now);
  if (taken.kind === "refused") return refuse(describeRefused(taken.because, lang));
  return report(house, { request: taken.requestId, now, lang, json });
}

/** One step of a request. @returns the exit code: 0 done, 2 refused */
export async function takeStep(
  house: House,
  { request: requestId, on, step, lang, json }: StepOptions & { readonly request: number; readonly step: RequestStep },
): Promise<number> {
  const now = await houseNow(house.pool);
  const at = momentOf(house, on, now);
  if (at === undefined) return refuse(fillText(SAYINGS.noDay, lang, { day: on ?? "" }));
  const open = { ...house, catalogue: await house.catalogue() };
  const taken = await takeRequestStep(open, { requestId, at, step }, now);
  if (taken.kind === "refused") return refuse(describeRefused(taken.because, lang));
  return report(house, { request: requestId, now, lang, json });
}

/** `fairdue request list`. @returns the exit code: 0 nothing is late, 1 something is */
export async function showRequests(
  house: Pick<House, "pool">,
  { about, late, lang, json }: Answering & { readonly about?: RequestKind; readonly late: boolean },
): Promise<number> {
  const all = await listRequests(house.pool, await houseNow(house.pool), about === undefined ? {} : { about });
  const shown = late ? all.filter((one) => one.late) : all;
  if (json) say(JSON.stringify({ queues: queuesOf(all), requests: shown }));
  else say(shown.length === 0 ? SAYINGS.none[lang] : table(describeRequests(shown, lang)));
  return all.some((one) => one.late) ? EXIT.found : EXIT.done;
}

/** `fairdue request report MONTH`. @returns the exit code: 0 shown, 2 not a month */
export async function showReport(
  house: Pick<House, "pool" | "gate">,
  { month, lang, json }: Answering & { readonly month: string },
): Promise<number> {
  if (parseDay(`${month}-01`) === undefined) return refuse(fillText(SAYINGS.noMonth, lang, { month }));
  const now = await houseNow(house.pool);
  const told = await reportComplaints(house.pool, { month, zone: house.gate.fallbackZone, now });
  if (json) say(JSON.stringify(told));
  else
    say(
      told.lines.length === 0 ? fillText(SAYINGS.nothingReceived, lang, { month }) : table(describeReport(told, lang)),
    );
  return EXIT.done;
}

/** A change of consent; the text itself when it cannot be read; undefined when none was given. */
function consentOf({ grant, withdraw }: OpenOptions): ConsentChange | string | undefined {
  const text = grant ?? withdraw;
  if (text === undefined) return undefined;
  return readConsent(grant === undefined ? "withdraw" : "grant", text) ?? text;
}

function contactOf(options: OpenOptions, at: Instant): ReportedContact | undefined {
  const { contact, unlistedOn, unlistedChannel: channel, unlistedBy: by = "" } = options;
  if (contact !== undefined) return { kind: "listed", contactId: contact };
  return unlistedOn === undefined ? undefined : { kind: "unlisted", at, channel, by };
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
  house: Pick<House, "pool" | "vault">,
  { request, now, lang, json }: Answering & { readonly request: number; readonly now: Instant },
): Promise<number> {
  const shown = await showRequest(house, request, now);
  if (shown === undefined) throw new Error(`request ${request} was taken in and is not there`);
  if (json) say(JSON.stringify(shown));
  else say(shown.open ? table(describeRequests([shown], lang)) : fillText(SAYINGS.over, lang, { request }));
  return EXIT.done;
}

function refuse(text: string): number {
  complain(text);
  return EXIT.refused;
}
