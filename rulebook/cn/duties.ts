import type { Duty } from "@fairdue/core/rights/duty.ts";
import { acts } from "./duties/acts.ts";
import { answers } from "./duties/answers.ts";
import { keeping } from "./duties/keeping.ts";

/** Everything owed within a time under the law of the mainland, which no single contact decides. */
export const dutiesCn: readonly Duty[] = [...answers, ...acts, ...keeping];
