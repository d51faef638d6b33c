import type { Claims } from "@fairdue/core/credit/claim.ts";
import { lateClaims } from "./late.ts";
import { lawClaims } from "./law.ts";
import { reliefClaims } from "./relief.ts";
import { reportClaims } from "./report.ts";
import { reviewerClaims } from "./reviewers.ts";
import { stepClaims } from "./steps.ts";

/** Every claim about the record of the mainland; the compiler names one that is missing. */
export const claims: Claims = {
  ...lawClaims,
  ...reportClaims,
  ...lateClaims,
  ...reliefClaims,
  ...reviewerClaims,
  ...stepClaims,
};
