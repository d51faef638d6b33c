import { bucketOfId } from "@fairdue/core/bucket.ts";
import { formatDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Citation } from "@fairdue/core/contact/rule.ts";
import { nextExtension } from "@fairdue/core/rights/request/clocks.ts";
import {
  type ConsentChange,
  REFUSAL_REASONS,
  REQUEST_APPEALS,
  REQUEST_OUTCOMES,
  type RefusalReason,
  type ReportedContact,
  type RequestAppeal,
  type RequestEvent,
  type RequestOutcome,
} from "@fairdue/core/rights/request/event.ts";
import { isOpen } from "@fairdue/core/rights/request/request.ts";
import { fillText, type Text, type TextValues } from "@fairdue/core/text.ts";
import { requestLaws } from "@fairdue/rulebook/requests/index.ts";
import { REFUSAL_TEXTS, REPLY_CLOSING, REPLY_OPENINGS } from "@fairdue/rulebook/requests/replies-cn.ts";
import type { Pool } from "pg";
import { loadCaseKey } from "../store/objections.ts";
import { loadRequest, loadRequestSteps } from "../store/requests.ts";
import type { Vault } from "../store/vault.ts";
import { listEvidence, type ShownEvidence } from "./evidence.ts";
import { type ListedRequest, listedRequest } from "./list-requests.ts";

/** One step of a request with its words opened; null when there are none or the person was erased. */
export type ShownStep = {
  readonly kind: RequestEvent["kind"];
  /** Epoch milliseconds. */
  readonly at: number;
  readonly words: string | null;
};

/** A reason in closed words and as the person reads it. */
export type SpokenRefusal = { readonly reason: RefusalReason; readonly text: Text };

/** A request with all that was said, the law it rests on and what may be done next. */
export type ShownRequest = ListedRequest & {
  readonly cites: readonly Citation[];
  readonly accountId: number | null;
  readonly consent: ConsentChange | null;
  /** With the words of a contact that is not on the list opened. */
  readonly contact: ReportedContact | null;
  readonly steps: readonly ShownStep[];
  readonly evidence: readonly ShownEvidence[];
  /** The longer time that may be taken, and on what condition; null when there is none. */
  readonly extension: { readonly duty: string; readonly title: Text; readonly condition: Text | null } | null;
  /** Why not all was given, of the last answer. */
  readonly because: readonly SpokenRefusal[];
  /** What may be given as a reason. */
  readonly reasons: readonly SpokenRefusal[];
  /** A reply to begin from, for each outcome, in both languages. */
  readonly replies: Readonly<Record<RequestOutcome, Text>>;
  readonly routes: readonly { readonly to: RequestAppeal; readonly name: Text }[];
};

/** Everything about one request, for whoever answers it; undefined when there is none of that number. */
export async function showRequest(
  { pool, vault }: { readonly pool: Pool; readonly vault: Vault },
  requestId: number,
  now: number,
): Promise<ShownRequest | undefined> {
  const bucket = bucketOfId(requestId);
  const placed = await loadRequest(pool, bucket, requestId);
  if (placed === undefined) return undefined;
  const { request, caseId, zone } = placed;
  const law = requestLaws[request.law];
  const kind = law.kinds[request.about];
  const wrapped = await loadCaseKey(pool, bucket, caseId);
  const key = wrapped === undefined ? undefined : vault.openKey(wrapped);
  const unseal = (words: string | undefined): string | null =>
    key === undefined || words === undefined ? null : vault.unseal(key, words);
  const longer = isOpen(request) ? nextExtension(request, law) : undefined;
  const current = kind.duties[request.extensions];
  const { contact } = request;
  const routes = REQUEST_APPEALS.flatMap((to) => {
    const { name, about } = law.appeals[to];
    return about === undefined || about.includes(request.about) ? [{ to, name }] : [];
  });
  const values = { received: formatDay(localDayAt(zone, request.receivedAt)) };
  return {
    ...listedRequest(placed, now),
    cites: [...kind.cites, ...(current?.cites ?? [])],
    accountId: request.accountId ?? null,
    consent: request.consent ?? null,
    contact: contact?.kind === "unlisted" ? { ...contact, by: unseal(contact.by) ?? "" } : (contact ?? null),
    steps: (await loadRequestSteps(pool, bucket, requestId)).map((event) => ({
      kind: event.kind,
      at: event.at,
      words: unseal(event.words),
    })),
    evidence: await listEvidence({ pool, vault }, requestId, wrapped),
    extension:
      longer === undefined
        ? null
        : { duty: longer.id, title: longer.title, condition: current?.extendable?.on ?? null },
    because: (request.answer?.because ?? []).map(spoken),
    reasons: REFUSAL_REASONS.map(spoken),
    replies: Object.fromEntries(
      REQUEST_OUTCOMES.map((outcome) => [outcome, reply(outcome, kind.name, routes, values)]),
    ) as Record<RequestOutcome, Text>,
    routes,
  };
}

function spoken(reason: RefusalReason): SpokenRefusal {
  return { reason, text: REFUSAL_TEXTS[reason] };
}

/** The opening of a reply and where to turn next; what was found stands between them, by whoever answers. */
function reply(
  outcome: RequestOutcome,
  name: Text,
  routes: readonly { readonly to: RequestAppeal; readonly name: Text }[],
  values: TextValues,
): Text {
  const others = routes.filter(({ to }) => to !== "house" && to !== "court");
  const text = (lang: keyof Text): string => {
    const opening = fillText(REPLY_OPENINGS[outcome], lang, { ...values, request: name[lang] });
    const named = others.map((route) => route.name[lang]).join(lang === "zh" ? "；" : "; ");
    return `${opening}\n\n${fillText(REPLY_CLOSING, lang, { routes: named })}`;
  };
  return { zh: text("zh"), en: text("en") };
}
