import { readFile } from "node:fs/promises";
import path from "node:path";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import { makeLink } from "../../app/portal/signed-link.ts";
import { IdSource } from "../../store/ids.ts";
import { loadCases } from "../../store/load-cases.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say } from "../terminal.ts";

/** `fairdue portal link CASE`: a link that opens the portal for the case's borrower once, for three days. */
export async function portalLink(house: House, asked: { caseId: number; json: boolean }): Promise<number> {
  const { portalUrl = await runningPortal(house) } = house.environment;
  if (portalUrl === undefined) {
    complain("Nobody said where the portal is. Set FAIRDUE_PORTAL_URL, such as https://portal.lender.example.");
    return EXIT.refused;
  }
  const bucket = bucketOfId(asked.caseId);
  const [loaded] = await loadCases(house.pool, bucket, [asked.caseId]);
  if (loaded === undefined) {
    complain(`There is no case ${asked.caseId}.`);
    return EXIT.refused;
  }
  const ids = new IdSource();
  await ids.reserve(house.pool, 1);
  const { borrowerId } = loaded.state;
  const link = makeLink(house.vault, { borrowerId, id: ids.take(bucket), from: await houseNow(house.pool) });
  const url = `${portalUrl}/enter#${link}`;
  say(asked.json ? JSON.stringify({ url }) : url);
  return EXIT.done;
}

/** Address of the portal that `npm start` runs on this directory; undefined when none does. */
async function runningPortal(house: House): Promise<string | undefined> {
  return readFile(path.join(house.environment.home, "portal.url"), "utf8").catch(() => undefined);
}
