import { readFile } from "node:fs/promises";
import { text as readAll } from "node:stream/consumers";
import { reconcileAgency } from "../../app/placement/reconcile-agency.ts";
import { listAgencies } from "../../app/placement/score-agency.ts";
import { readDialledCalls } from "../../intake/dialler-records.ts";
import { checkPermit } from "../../record/permit-token.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say, table } from "../terminal.ts";

/** `fairdue agency list` */
export async function listRegister(house: House, json: boolean): Promise<number> {
  const now = await houseNow(house.pool);
  const agencies = await listAgencies({ ...house, catalogue: await house.catalogue(), now });
  if (json) say(JSON.stringify({ agencies }));
  else if (agencies.length === 0)
    say("The register is empty: put agencies.yaml into the catalogue folder and import it.");
  else
    say(
      table([
        ["agency", "name", "cases", "quota", "stands in the way"],
        ...agencies.map(({ id, name, active, quota, faults }) => [
          id,
          name.en,
          String(active),
          String(quota),
          faults.map(({ fault, rule }) => `${fault} (${rule})`).join(", ") || "nothing",
        ]),
      ]),
    );
  return EXIT.done;
}

type CallToCheck = {
  readonly key: string;
  readonly agency?: string;
  readonly number?: string;
  readonly line?: string;
  readonly at?: string;
  readonly json: boolean;
};

/** `fairdue agency check-permit TOKEN`; reads nothing but the key, so it runs where there is no house. */
export async function checkToken(token: string, { key, at, json, ...call }: CallToCheck): Promise<number> {
  const moment = at === undefined ? undefined : Date.parse(at);
  if (moment !== undefined && Number.isNaN(moment)) {
    complain(`--at: "${at}" is not a moment. Write it as 2026-11-23T10:00:00+08:00.`);
    return EXIT.refused;
  }
  const pem = await readFile(key, "utf8").catch(() => undefined);
  if (pem === undefined) {
    complain(`--key: ${key} cannot be read. Name the file that has the house's public key.`);
    return EXIT.refused;
  }
  const written = token === "-" ? await readAll(process.stdin) : token;
  const checked = checkPermit(written, pem, { ...call, ...(moment !== undefined && { at: moment }) });
  if (json) say(JSON.stringify(checked));
  else if (checked.kind === "holds")
    say(`The permit holds: contact ${checked.claims.jti}, agency ${checked.claims.aud}.`);
  else say(`Do not call: ${checked.faults.join(", ").replaceAll("-", " ")}.`);
  return checked.kind === "holds" ? EXIT.done : EXIT.found;
}

/** `fairdue agency reconcile FILE --agency ID` */
export async function reconcile(
  house: House,
  file: string,
  { agency: id, json }: { readonly agency: string; readonly json: boolean },
): Promise<number> {
  const agency = (await house.catalogue()).agencies.get(id);
  if (agency === undefined) {
    complain(`--agency: the register has no "${id}". Take an id from fairdue agency list.`);
    return EXIT.refused;
  }
  const source = await readFile(file, "utf8").catch(() => undefined);
  if (source === undefined) {
    complain(`${file} cannot be read. Name the CSV file that the dialler wrote.`);
    return EXIT.refused;
  }
  const { calls, rejects, rows } = readDialledCalls(source, house.gate.fallbackZone);
  const { matched, findings, unrecorded } = await reconcileAgency(house, agency, calls);
  if (json) say(JSON.stringify({ rows, matched, findings, unrecorded, rejects }));
  else {
    say(`${rows} calls, ${matched} each under its permit.`);
    for (const { line, finding, contactId } of findings)
      say(`${file}:${line}: ${finding.replaceAll("-", " ")}${contactId === undefined ? "" : ` (permit ${contactId})`}`);
    if (unrecorded.length > 0) say(`Permits of which the records know nothing: ${unrecorded.join(", ")}.`);
    for (const { line, field, why, remedy } of rejects) complain(`${file}:${line}: ${field}: ${why.en}; ${remedy.en}`);
  }
  return findings.length + rejects.length + unrecorded.length > 0 ? EXIT.found : EXIT.done;
}
