import type { ObjectionLaw } from "@fairdue/core/credit/objection/clocks.ts";
import type { ObjectionLawId } from "@fairdue/core/credit/objection/event.ts";
import { objectionsCn } from "./cn.ts";
import { objectionsUk } from "./uk.ts";
import { objectionsUs } from "./us.ts";

/** How each law wants objections to the credit record handled. */
export const objectionLaws: Readonly<Record<ObjectionLawId, ObjectionLaw>> = {
  cn: objectionsCn,
  us: objectionsUs,
  uk: objectionsUk,
};
