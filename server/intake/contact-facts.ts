import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { ContactFacts } from "@fairdue/core/contact/facts.ts";
import type { Text } from "@fairdue/core/text.ts";
import type { z } from "zod";
import { buildFacts } from "./contact-case/build.ts";
import { clockOf, readZone } from "./contact-case/moments.ts";
import type { Ordinary } from "./contact-case/ordinary.ts";
import { caseShape } from "./contact-case/shape.ts";

/** A case as the gate can judge it. `expect` is what its author expects; the check does not look at it. */
export type ContactCase = {
  readonly index: number;
  readonly id: string;
  readonly law: string;
  readonly zone: Zone;
  readonly facts: ContactFacts;
  /** What the case left out and the check took for granted. */
  readonly assumed: readonly Text[];
  readonly expect?: unknown;
};

/** Why a case cannot be judged. `path` is where in its JSON, such as `history[2].at`. */
export type CaseFault = {
  readonly index: number;
  readonly id: string;
  readonly path: string;
  readonly why: string;
  readonly remedy: string;
};

export type CaseReading = { readonly cases: readonly ContactCase[]; readonly faults: readonly CaseFault[] };

/**
 * Reads contacts with their facts from JSON (`docs/formats/contact-facts.md`): a list, or an object with `cases`.
 *
 * One bad case does not hide the others: each is either read or has its faults.
 *
 * @param law law of a case that names none
 * @param ordinaryOf what a case that leaves something out means under a law; undefined for a law nobody knows
 */
export function readContactCases(
  source: string,
  law: string,
  ordinaryOf: (law: string) => Ordinary | undefined,
): CaseReading {
  const parsed = parseList(source);
  if (!Array.isArray(parsed)) return { cases: [], faults: [parsed as CaseFault] };
  const cases: ContactCase[] = [];
  const faults: CaseFault[] = [];
  parsed.forEach((value: unknown, index) => {
    const read = readCase(value, { index, law, ordinaryOf });
    if (Array.isArray(read)) faults.push(...read);
    else cases.push(read as ContactCase);
  });
  return { cases, faults: [...faults, ...sameIds(cases)] };
}

function readCase(
  value: unknown,
  about: { index: number; law: string; ordinaryOf: (law: string) => Ordinary | undefined },
): ContactCase | readonly CaseFault[] {
  const { index, ordinaryOf } = about;
  const glance = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const id = typeof glance.id === "string" ? glance.id : `case ${index + 1}`;
  const law = typeof glance.law === "string" ? glance.law : about.law;
  const ordinary = ordinaryOf(law);
  if (ordinary === undefined) {
    const remedy = "Write one such as us, us+nyc, cn or uk.";
    return [{ index, id, path: "law", why: `there is no rulebook for "${law}"`, remedy }];
  }
  const { named, zone } = zoneOf(glance);
  const offset = typeof glance.at === "string" ? clockOf(glance.at) : undefined;
  const exact = typeof glance.at === "string" && /(Z|[+-]\d{2}:?\d{2})$/.test(glance.at.slice(10));
  const clock = zone ?? offset ?? ordinary.zone;
  const shape = shapeFor(clock);
  const result = shape.safeParse(value);
  if (!result.success) return result.error.issues.flatMap((issue) => faultsOf(issue, { index, id, value, path: [] }));
  // A moment in UTC with no zone at all says nothing about the person's clock.
  const nowhere = !named && exact && offset === undefined;
  const { facts, assumed } = buildFacts(result.data, ordinary, { clock, named: named || nowhere, exact });
  const strange = facts.request.debts.find((debt) => !facts.debts.some(({ id }) => id === debt));
  if (strange !== undefined) {
    const remedy = `The case has ${facts.debts.map(({ id }) => `"${id}"`).join(", ")}; list it in debts.`;
    return [{ index, id, path: "about", why: `no debt is called "${strange}"`, remedy }];
  }
  const { expect } = result.data;
  return { index, id, law, zone: clock, facts, assumed, ...(expect !== undefined && { expect }) };
}

/** The zone a case names for the person or the address; naming an empty list says that nobody knows. */
function zoneOf(glance: Readonly<Record<string, unknown>>): {
  readonly named: boolean;
  readonly zone: Zone | undefined;
} {
  const person = (glance.person ?? {}) as Readonly<Record<string, unknown>>;
  const point = (glance.point ?? {}) as Readonly<Record<string, unknown>>;
  const said = [person.knownZone, glance.zone, person.zones, point.zone].filter((one) => one !== undefined);
  const names = said.flatMap((one) => (Array.isArray(one) ? (one as unknown[]) : [one]));
  const first = names.find((one) => typeof one === "string");
  return { named: said.length > 0, zone: typeof first === "string" ? readZone(first) : undefined };
}

const shapes = new Map<Zone, ReturnType<typeof caseShape>>();

/** Shapes differ by clock only and cost more to make than to use, so each is made once. */
function shapeFor(clock: Zone): ReturnType<typeof caseShape> {
  const made = shapes.get(clock) ?? caseShape(clock);
  shapes.set(clock, made);
  return made;
}

type Issue = z.core.$ZodIssue;

function faultsOf(
  issue: Issue,
  about: {
    readonly index: number;
    readonly id: string;
    /** The case as written. */
    readonly value: unknown;
    readonly path: readonly PropertyKey[];
  },
): readonly CaseFault[] {
  const path = [...about.path, ...issue.path];
  if (issue.code === "invalid_union") {
    // The branch that got furthest is the one its author meant.
    const branches = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a));
    return (branches[0] ?? []).flatMap((one) => faultsOf(one, { ...about, path }));
  }
  const [why = "", remedy] = issue.message.split("\n");
  const named = issue.code === "unrecognized_keys" ? [...path, issue.keys[0] ?? ""] : path;
  const { index, id } = about;
  return [{ index, id, path: writePath(named, about.value), why, remedy: remedy ?? REMEDY }];
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ code, path }) => path.length * 2 + (code === "invalid_type" ? 0 : 1)));
}

/** Steps into what the author wrote; one that only our reading added, such as a list around one thing, is left out. */
function writePath(path: readonly PropertyKey[], value: unknown): string {
  let here = value;
  let text = "";
  for (const step of path) {
    if (typeof here !== "object" || here === null) continue;
    if (typeof step === "number" && !Array.isArray(here)) continue;
    if (typeof step === "number") text += `[${step}]`;
    else text += text === "" ? String(step) : `.${String(step)}`;
    here = (here as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return text;
}

function parseList(source: string): readonly unknown[] | CaseFault {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      index: 0,
      id: "",
      path: "",
      why: `not valid JSON: ${error.message}`,
      remedy: "Mend the JSON at that place.",
    };
  }
  if (Array.isArray(value)) return value as readonly unknown[];
  const inside = typeof value === "object" && value !== null ? (value as { cases?: unknown }).cases : undefined;
  if (Array.isArray(inside)) return inside as readonly unknown[];
  return { index: 0, id: "", path: "", why: "the file holds no list of cases", remedy: "Write a list [ ] of objects." };
}

function sameIds(cases: readonly ContactCase[]): readonly CaseFault[] {
  const seen = new Set<string>();
  return cases.flatMap(({ index, id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      { index, id, path: "id", why: `the id "${id}" is there twice`, remedy: "Give each case an id of its own." },
    ];
  });
}

const REMEDY = "See docs/formats/contact-facts.md for what belongs here.";
