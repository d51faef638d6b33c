import { DAY_MS, type Instant, MINUTE_MS, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Attempt, ContactFacts, DebtFact, Directive, HoldFact, PersonFact } from "@fairdue/core/contact/facts.ts";
import type {
  Channel,
  Consent,
  ContactPoint,
  ContactRequest,
  ContentPart,
  Recipient,
} from "@fairdue/core/contact/request.ts";
import { fillText, type Text } from "@fairdue/core/text.ts";
import type { Ordinary } from "./ordinary.ts";
import { lay, present } from "./present.ts";
import type { WrittenCase } from "./shape.ts";

const KINDS: Readonly<Record<Channel, ContactPoint["kind"]>> = {
  voice: "phone",
  sms: "phone",
  email: "email",
  app: "app",
  im: "im",
  letter: "postal",
  visit: "place",
};
const DISCLOSURES: readonly ContentPart[] = ["debt-collector-disclosure", "debt-collection-purpose-disclosure"];
/** Facts that say how an address was come by; a case that names one gets none assumed. */
const ROUTES = [
  "usedByConsumerAt",
  "creditorRoute",
  "priorCollectorUsed",
  "priorCollectorRoute",
  "reassignedCheck",
  "consents",
  "employerProvided",
  "disclosedToThirdParty",
] as const;

/** A case with the zones it was read in, made into the facts the gate is asked with. */
export function buildFacts(
  written: WrittenCase,
  ordinary: Ordinary,
  zones: { readonly clock: Zone; readonly named: boolean; readonly exact: boolean },
): { readonly facts: ContactFacts; readonly assumed: readonly Text[] } {
  const assumed: Text[] = [];
  const base = ordinary.facts;
  const at = written.at ?? base.request.at;
  if (written.at === undefined || written.at === null) assumed.push(ASSUMED.at);
  if (!zones.named && !ordinary.oneClock) assumed.push(ASSUMED.zone[zones.exact ? "offset" : "clock"]);
  if (written.history === null || written.directives === null) assumed.push(ASSUMED.empty);
  const messageClass = written.messageClass ?? base.request.messageClass;
  const channel = written.channel ?? base.request.channel;
  const named = lay(base.request.actor, written.actor);
  const fit = ordinary.fit({
    channel,
    messageClass,
    role: written.recipient?.role ?? undefined,
    automation: written.automation ?? undefined,
    actorRole: named.role,
    actorId: named.id,
    at,
  });
  const actor = lay({ ...base.request.actor, ...fit.actor }, written.actor);
  const debts = debtsOf(written, base.debts[0], { fitted: fit.debt, agencyId: actor.id });
  const point = pointOf(written, ordinary, { at, channel, actorId: actor.id, zones, route: fit.route });
  const { content: _, ...unread } = base.request;
  const request: ContactRequest = {
    ...lay(unread, requestPart(written)),
    at,
    channel,
    messageClass,
    ...contentOf(written, fit.content),
    ...(written.envelope !== null && fit.envelope !== undefined && { envelope: lay(fit.envelope, written.envelope) }),
    ...(written.visit !== null && fit.visit !== undefined && { visit: lay(fit.visit, written.visit) }),
    ...(written.suit !== null && fit.suit !== undefined && { suit: lay(fit.suit, written.suit) }),
    actor,
    recipient: recipientFacts(written, base.request.recipient, fit.role),
    point,
    debts: written.about ?? debts.map(({ id }) => id),
  };
  const facts: ContactFacts = {
    request,
    person: personOf(written, base.person, { at, actorId: actor.id, clock: zones.clock, named: zones.named }),
    lender: lay(base.lender, written.lender),
    stage: written.stage ?? base.stage,
    debts,
    holds: holdsOf(written, at),
    directives: directivesOf(written, at),
    history: historyOf(written, {
      actorId: actor.id,
      lenderId: written.lender?.id ?? base.lender.id,
      debts: request.debts,
    }),
  };
  const suggested = new Set([...facts.person.zones, ...(point.zone === undefined ? [] : [point.zone])]);
  if (suggested.size > 1 && !zones.exact) {
    const values = { clock: zones.clock };
    assumed.push({ zh: fillText(ASSUMED.first, "zh", values), en: fillText(ASSUMED.first, "en", values) });
  }
  if (facts.history.some((attempt) => attempt.at > at)) assumed.push(ASSUMED.ahead);
  return { facts, assumed };
}

function contentOf(
  written: WrittenCase,
  ordinary: readonly ContentPart[],
): { readonly content?: readonly ContentPart[] } {
  if (written.content === null) return {};
  const also = written.with ?? [];
  const left = new Set<ContentPart>(written.without ?? []);
  if (written.content === undefined) {
    // The full words say that a collector speaks, so a message without the short ones has not the full ones either.
    if (left.has("debt-collector-disclosure")) left.add("debt-collection-purpose-disclosure");
    if (also.includes("connection-request")) for (const part of DISCLOSURES) left.add(part);
  }
  const kept = (written.content ?? ordinary).filter((part) => !left.has(part));
  return { content: [...new Set([...kept, ...also])] };
}

function requestPart(written: WrittenCase) {
  const { automation, template, language, disclosureLanguage, voicemail, replyTo, visit, envelope } = written;
  const { requiredByLaw, recorded, personAt, courtPermission, forLitigation, averts } = written;
  const { undisputedPartOnly, itemisation, suit, transfer } = written;
  const said = {
    automation,
    template,
    language,
    disclosureLanguage,
    voicemail,
    replyTo,
    visit,
    envelope,
    requiredByLaw,
  };
  return {
    ...said,
    recorded,
    personAt,
    courtPermission,
    forLitigation,
    averts,
    undisputedPartOnly,
    itemisation,
    suit,
    transfer,
  };
}

function recipientFacts(written: WrittenCase, base: Recipient, role: Recipient["role"]): Recipient {
  const named = written.recipient?.role ?? role;
  // Another person than the borrower is not verified as the borrower, and has no id until the case gives one.
  const { id: _, ...nobody } = base;
  const start = named === "borrower" ? base : { ...nobody, role: named };
  return { ...lay(start, written.recipient), role: named };
}

function pointOf(
  written: WrittenCase,
  ordinary: Ordinary,
  about: {
    readonly at: Instant;
    readonly channel: Channel;
    readonly actorId: string;
    readonly zones: { readonly named: boolean; readonly clock: Zone };
    readonly route: boolean;
  },
): ContactPoint {
  const { zone: _zone, phoneType, ...base } = ordinary.facts.request.point;
  const kind = written.point?.kind ?? KINDS[about.channel];
  const start: ContactPoint = {
    ...base,
    kind,
    ...(kind === "phone" && phoneType !== undefined && { phoneType }),
    ...(!about.zones.named && { zone: about.zones.clock }),
  };
  const told = ROUTES.some((name) => written.point?.[name] !== undefined);
  const routed = about.route && !told ? { ...start, usedByConsumerAt: about.at - DAY_MS } : start;
  const { consents, ...rest } = written.point ?? {};
  const point = lay(routed, rest);
  const known = written.person?.knownZone != null;
  const { zone, ...elsewhere } = point;
  const placed = known || zone === undefined ? elsewhere : { ...elsewhere, zone };
  return consents == null ? placed : { ...placed, consents: consentsOf(consents, about) };
}

function personOf(
  written: WrittenCase,
  base: PersonFact,
  about: { readonly at: Instant; readonly actorId: string; readonly clock: Zone; readonly named: boolean },
): PersonFact {
  const { zones, knownZone, consents, representation, ...rest } = written.person ?? {};
  const listed = [...new Set([...(written.zone ?? []), ...(zones ?? [])])];
  const found = knownZone != null ? [knownZone] : about.named ? listed : [about.clock];
  const stands = representation == null ? undefined : present(representation);
  return {
    ...lay(base, rest),
    zones: found,
    ...(consents != null && { consents: consentsOf(consents, about) }),
    ...(stands !== undefined && { representation: { kind: "attorney", known: true, ...stands } }),
  };
}

type WrittenConsents = NonNullable<NonNullable<WrittenCase["person"]>["consents"]>;

function consentsOf(
  written: WrittenConsents,
  about: { readonly at: Instant; readonly actorId: string },
): readonly Consent[] {
  return written.map((one) => {
    const { between, ...rest } = present(one);
    return {
      to: about.actorId,
      at: about.at - DAY_MS,
      obtained: "person-initiative",
      ...rest,
      ...(between !== undefined && { minutes: between }),
    };
  });
}

function debtsOf(
  written: WrittenCase,
  base: DebtFact | undefined,
  about: { readonly fitted: Partial<DebtFact>; readonly agencyId: string },
): readonly DebtFact[] {
  const { fitted, agencyId } = about;
  const given = written.debts ?? (written.debt == null ? [{}] : [written.debt]);
  return given.map((one, index) => {
    const debt = lay({ ...base, ...fitted, id: `debt-${index + 1}` }, one);
    const placed = one.placement;
    if (placed == null) return debt;
    // A placement that names its agency is told in full; of any other the rest is ordinary.
    const usual = placed.agencyId == null ? fitted.placement : undefined;
    return { ...debt, placement: lay(usual ?? { agencyId }, placed) };
  });
}

function holdsOf(written: WrittenCase, at: Instant): readonly HoldFact[] {
  return (written.holds ?? []).map((one) => ({ from: at - DAY_MS, ...present(one) }));
}

function directivesOf(written: WrittenCase, at: Instant): readonly Directive[] {
  // What is confirmed was said just before; everything else was known the day before.
  const before = written.messageClass === "opt-out-confirmation" ? MINUTE_MS : DAY_MS;
  return (written.directives ?? []).map((one) => {
    const { between, ...rest } = present(one);
    return { at: at - before, ...rest, ...(between !== undefined && { minutes: between }) };
  });
}

function historyOf(
  written: WrittenCase,
  about: { readonly actorId: string; readonly lenderId: string; readonly debts: readonly string[] },
): readonly Attempt[] {
  const attempts = (written.history ?? []).flatMap((one) => {
    const { at, times = 1, channel = "voice", ...rest } = present(one);
    const moments = [at].flat().flatMap((first) => Array.from({ length: times }, (_, i) => first + i * MINUTE_MS));
    const outcome = channel === "voice" || channel === "visit" ? ("no-answer" as const) : ("sent" as const);
    return moments.map(
      (moment): Attempt => ({
        direction: "outbound",
        outcome,
        recipient: "borrower",
        ...about,
        ...rest,
        channel,
        at: moment,
      }),
    );
  });
  return attempts.sort((a, b) => a.at - b.at);
}

const ASSUMED = {
  at: {
    zh: "未写 at：按一个普通工作日的上午判断",
    en: "at is missing: judged in the morning of an ordinary working day",
  },
  zone: {
    clock: {
      zh: "未写时区：按该法域的惯常时区读取",
      en: "no zone given: times are read by the home clock of this law, as if it were the person's",
    },
    offset: {
      zh: "未写时区：以 at 的时差为本人当地时间",
      en: "no zone given: the offset written in at is taken for the person's clock",
    },
  },
  first: {
    zh: "有多个时区且 at 未写时差：按 {clock} 的钟点读取",
    en: "several zones and no offset in at: times are read by the clock of {clock}",
  },
  empty: {
    zh: "history 或 directives 写为 null：按没有处理",
    en: "history or directives is null: judged as if there were none",
  },
  ahead: {
    zh: "history 中有晚于 at 的记录：尚未发生，不计入",
    en: "an attempt in history lies after at: it has not happened yet and counts for nothing",
  },
} as const;
