import { bucketOfId } from "@fairdue/core/bucket.ts";
import { loadCases } from "../../store/load-cases.ts";
import { peopleOfCases } from "../../store/portal-access.ts";
import { type Reading, showCaseList } from "../show-cases.ts";

/** What an invented person of the demo would know of themselves. */
export type DemoPerson = { readonly name: string; readonly phone: string; readonly lastFour: string };

const BUCKETS = ["M1", "M2", "M4"] as const;

/** An invented person little, more and long overdue, to sign in as. Only the demo may call this: it opens names and numbers. */
export async function demoPeople(reading: Reading): Promise<readonly DemoPerson[]> {
  const people: DemoPerson[] = [];
  for (const bucket of BUCKETS) {
    const [line] = await showCaseList(reading, { bucket, limit: 1 });
    const person = line === undefined ? undefined : await personOf(reading, line.caseId);
    if (person !== undefined) people.push(person);
  }
  return people;
}

async function personOf({ pool, vault }: Reading, caseId: number): Promise<DemoPerson | undefined> {
  const bucket = bucketOfId(caseId);
  const [loaded] = await loadCases(pool, bucket, [caseId]);
  const [person] = await peopleOfCases(pool, bucket, [caseId]);
  const phone = loaded?.state.points.find(({ kind }) => kind === "phone");
  if (phone === undefined || person === undefined || person.wrappedKey === null) return undefined;
  const key = vault.openKey(person.wrappedKey);
  const unseal = (sealed: string) => vault.unseal(key, sealed);
  return { name: unseal(person.name), phone: unseal(phone.value), lastFour: unseal(person.reference).slice(-4) };
}
