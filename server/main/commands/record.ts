import { readFile, writeFile } from "node:fs/promises";
import { makeBundle } from "../../app/make-bundle.ts";
import { verifyRecord } from "../../app/verify-record.ts";
import { bundleSchema, checkBundle } from "../../record/bundle.ts";
import type { RecordFault } from "../../record/check-chain.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say } from "../terminal.ts";

/** `fairdue verify`: checks the whole record of the database. */
export async function verifyDatabase(house: House, json: boolean): Promise<number> {
  const report = await verifyRecord(house.pool, house.sealKey.publicPem);
  if (json) say(JSON.stringify(report));
  else {
    say(`${report.cases} cases, ${report.events} events, ${report.seals} seals checked under key ${house.sealKey.id}`);
    say(report.faults.length === 0 ? "The record holds." : faultLines(report.faults));
  }
  return report.faults.length === 0 ? EXIT.done : EXIT.found;
}

/** `fairdue verify FILE`: checks a bundle with no database at hand. */
export async function verifyFile(file: string, options: { key?: string; json: boolean }): Promise<number> {
  const source = await readFile(file, "utf8").catch(() => undefined);
  const parsed = source === undefined ? undefined : parseBundle(source);
  if (parsed === undefined) {
    complain(`${file}: not a FairDue bundle, or it cannot be read. Make one with: fairdue bundle CASE`);
    return EXIT.refused;
  }
  const trusted = options.key === undefined ? undefined : await readFile(options.key, "utf8");
  const report = checkBundle(parsed, trusted);
  if (options.json) say(JSON.stringify(report));
  else {
    say(`Case ${report.caseId}: ${report.events} events, sealed up to event ${report.sealedUpTo}, key ${report.keyId}`);
    say(report.faults.length === 0 ? "The bundle holds." : faultLines(report.faults));
    if (trusted === undefined)
      say("The key came with the bundle: compare its id with the one the lender publishes, or pass --key.");
  }
  return report.faults.length === 0 ? EXIT.done : EXIT.found;
}

function parseBundle(source: string) {
  try {
    return bundleSchema.safeParse(JSON.parse(source)).data;
  } catch {
    return undefined;
  }
}

/** `fairdue bundle CASE`: writes the proof of one case. */
export async function bundle(house: House, caseId: number, out: string | undefined): Promise<number> {
  const made = await makeBundle(house.pool, caseId, house.sealKey.publicPem);
  if (made === undefined) {
    complain(`There is no case ${caseId}.`);
    return EXIT.refused;
  }
  const file = out ?? `case-${caseId}.bundle.json`;
  await writeFile(file, `${JSON.stringify(made, undefined, 1)}\n`);
  say(
    `${file}: ${made.events.length} events, ${made.inclusions.length} seals. Check it anywhere: fairdue verify ${file}`,
  );
  return EXIT.done;
}

function faultLines(faults: readonly RecordFault[]): string {
  return faults
    .map(({ what, caseId, seq, sealNo, detail }) => {
      const place = [
        caseId === undefined ? "" : `case ${caseId}`,
        seq === undefined ? "" : `event ${seq}`,
        sealNo === undefined ? "" : `seal ${sealNo}`,
      ];
      return `${what.toUpperCase()}  ${place.filter((part) => part !== "").join(", ")}: ${detail}`;
    })
    .join("\n");
}
