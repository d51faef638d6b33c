import { civilOf } from "@fairdue/core/calendar/day.ts";
import {
  DAY_MS,
  HOUR_MS,
  type Instant,
  instantAt,
  localDayAt,
  offsetAt,
  type Zone,
} from "@fairdue/core/calendar/zone.ts";
import type { ContactFacts } from "@fairdue/core/contact/facts.ts";
import type { Rule, Vector } from "@fairdue/core/contact/rule.ts";
import { vectorFacts } from "@fairdue/core/contact/vector.ts";
import type { Shelf } from "./mutation.ts";

/** A vector with its rule and the shelf it stands on. */
export type Placed = { readonly shelf: Shelf; readonly rule: Rule; readonly vector: Vector };

/** Every vector of these shelves. */
export function placedVectors(shelves: readonly Shelf[]): readonly Placed[] {
  return shelves.flatMap((shelf) =>
    shelf.book.rules.flatMap((rule) => rule.vectors.map((vector) => ({ shelf, rule, vector }))),
  );
}

/** The contact is on a day that has not 24 hours in one of its zones. */
export function isOnChangeOfClocks({ vector }: Placed): boolean {
  const facts = vector.given(vectorFacts);
  return zonesOf(facts).some((zone) => {
    const day = localDayAt(zone, facts.request.at);
    const midnight = (offset: number): Instant => instantAt(zone, { day: (day + offset) as typeof day, minute: 0 });
    return midnight(1) - midnight(0) !== DAY_MS;
  });
}

/** A 29 February lies in what the vector speaks of: its contact, its history, its holds, the moment it expects. */
export function spansLeapDay({ vector }: Placed): boolean {
  const facts = vector.given(vectorFacts);
  const zone = zonesOf(facts)[0];
  if (zone === undefined) return false;
  const told = [...facts.history.map(({ at }) => at), ...facts.holds.map(({ from }) => from)];
  const moments = [facts.request.at, ...told, ...(vector.until === undefined ? [] : [vector.until])];
  const last = localDayAt(zone, Math.max(...moments));
  for (let day = Math.max(localDayAt(zone, Math.min(...moments)), last - 400); day <= last; day++) {
    const { month, dayOfMonth } = civilOf(day as typeof last);
    if (month === 2 && dayOfMonth === 29) return true;
  }
  return false;
}

/** The file suggests zones whose clocks differ at the moment of the contact. */
export function hasZonesInConflict({ vector }: Placed): boolean {
  const facts = vector.given(vectorFacts);
  return new Set(zonesOf(facts).map((zone) => offsetAt(zone, facts.request.at))).size > 1;
}

/** The same contact to a person whose zones never change their clocks: the offset of the day before for ever. */
export function withoutChangeOfClocks(facts: ContactFacts): ContactFacts {
  return withZones(facts, (zone) => fixedZone(offsetAt(zone, facts.request.at - DAY_MS)));
}

/** The same contact to a person about whom only the zone of the contact point, or else the first one, is known. */
export function withOneZone(facts: ContactFacts): ContactFacts {
  const [first] = zonesOf(facts);
  return withZones(facts, (zone) => first ?? zone);
}

function withZones(facts: ContactFacts, instead: (zone: Zone) => Zone): ContactFacts {
  const { point } = facts.request;
  return {
    ...facts,
    person: { ...facts.person, zones: facts.person.zones.map((zone) => instead(zone as Zone)) },
    request: {
      ...facts.request,
      point: { ...point, ...(point.zone !== undefined && { zone: instead(point.zone as Zone) }) },
    },
  };
}

function zonesOf({ person, request }: ContactFacts): readonly Zone[] {
  const named = request.point.zone === undefined ? person.zones : [request.point.zone, ...person.zones];
  return [...new Set(named)] as readonly string[] as readonly Zone[];
}

/** `Etc/GMT+5` is five hours behind: the sign is the other way about. */
function fixedZone(offset: number): Zone {
  const hours = -offset / HOUR_MS;
  return `Etc/GMT${hours < 0 ? "-" : "+"}${Math.abs(hours)}` as Zone;
}
