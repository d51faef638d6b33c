import type { Migration } from "kysely";
import { house } from "./0001-house.ts";
import { grounds } from "./0002-grounds.ts";
import { furnishing } from "./0003-furnishing.ts";
import { objections } from "./0004-objections.ts";
import { caseFacts } from "./0005-case-facts.ts";
import { documents } from "./0006-documents.ts";
import { runningArrangements } from "./0010-running-arrangements.ts";
import { requests } from "./0011-requests.ts";
import { portal } from "./0014-portal.ts";
import { staff } from "./0015-staff.ts";
import { desk } from "./0020-desk.ts";
import { creditLooks } from "./0021-credit-looks.ts";
import { chosenOffers } from "./0022-chosen-offers.ts";
import { nameHashes } from "./0023-name-hash.ts";
import { placements } from "./0030-placements.ts";
import { evidence } from "./0031-evidence.ts";

/** Every migration in order of its name; a released one is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-house": house,
  "0002-grounds": grounds,
  "0003-furnishing": furnishing,
  "0004-objections": objections,
  "0005-case-facts": caseFacts,
  "0006-documents": documents,
  "0010-running-arrangements": runningArrangements,
  "0011-requests": requests,
  "0014-portal": portal,
  "0015-staff": staff,
  "0020-desk": desk,
  "0021-credit-looks": creditLooks,
  "0022-chosen-offers": chosenOffers,
  "0023-name-hash": nameHashes,
  "0030-placements": placements,
  "0031-evidence": evidence,
};
