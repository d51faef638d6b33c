import { readFile } from "node:fs/promises";
import { parseMoney } from "@fairdue/core/money-text.ts";
import type { Approver } from "@fairdue/core/plan/approval.ts";
import { EVIDENCE_KINDS, type EvidenceKind, type OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import type { Language } from "@fairdue/core/text.ts";
import { arrangementsCn } from "@fairdue/rulebook/cn/arrangements.ts";
import { acceptPlan } from "../../app/accept-plan.ts";
import { judgeArrangements } from "../../app/judge-arrangements.ts";
import { type Means, proposeForCase } from "../../app/propose-offers.ts";
import { readOfferPolicy } from "../../intake/offer-policy.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { complain, describeFaults, EXIT, say } from "../terminal.ts";
import { describeNoOffer, describeProposal, proposalJson } from "./plan-report.ts";

/** What a person types of a borrower's means; amounts as decimal text in the policy's currency. */
export type MeansOptions = {
  readonly canPay: string;
  readonly once?: string;
  readonly hardship: boolean;
  readonly evidence: readonly string[];
  readonly policy: string;
  readonly lang: Language;
};

/** `fairdue plan offers CASE --can-pay AMOUNT` */
export async function planOffers(
  house: House,
  asked: MeansOptions & { readonly caseId: number; readonly json: boolean },
): Promise<number> {
  const read = await requestOf(asked);
  if (read === undefined) return EXIT.refused;
  const now = await houseNow(house.pool);
  const proposed = await proposeForCase({ ...house, catalogue: await house.catalogue() }, asked.caseId, {
    now,
    ...read,
  });
  if (proposed.kind === "refused") return refuse(asked.caseId, proposed.because);
  say(
    asked.json
      ? JSON.stringify(proposalJson(proposed, read.policy), null, 2)
      : describeProposal(proposed, read.policy, asked.lang),
  );
  return proposed.proposal.offers.length > 0 ? EXIT.done : EXIT.found;
}

/** `fairdue plan accept CASE PROGRAMME --can-pay AMOUNT --approved-by ROLE:PERSON` */
export async function planAccept(
  house: House,
  asked: MeansOptions & { readonly caseId: number; readonly programme: string; readonly approvedBy: readonly string[] },
): Promise<number> {
  const read = await requestOf(asked);
  const approvers = asked.approvedBy.map(approverOf);
  if (read === undefined || approvers.includes(undefined)) {
    if (read !== undefined) complain("--approved-by: write ROLE:PERSON, such as team-lead:li-07.");
    return EXIT.refused;
  }
  const { programme, caseId, lang } = asked;
  const accepted = await acceptPlan({ ...house, catalogue: await house.catalogue() }, caseId, {
    now: await houseNow(house.pool),
    ...read,
    programme,
    approvers: approvers.filter((one) => one !== undefined),
  });
  if (accepted.kind === "accepted") {
    say(`plan-accepted ${accepted.plan.planId}`);
    return EXIT.done;
  }
  if (accepted.because === "no-such-offer") {
    complain(`Case ${caseId}: "${programme}" is not offered.`);
    for (const reason of accepted.reasons) complain(`  ${describeNoOffer(reason, read.policy, lang)}`);
    return EXIT.refused;
  }
  if (accepted.because === "not-approved") {
    const needs = accepted.needs;
    const who =
      needs.kind === "nobody"
        ? "nobody may"
        : `${needs.kind === "two" ? "two people, one a" : "a"} ${needs.role} or above`;
    complain(`Case ${caseId}: not approved; needed: ${who}. Name them with --approved-by ROLE:PERSON.`);
    return EXIT.refused;
  }
  return refuse(caseId, accepted.because);
}

/** `fairdue plan judge CASE` */
export async function planJudge(house: House, caseId: number): Promise<number> {
  const now = await houseNow(house.pool);
  const judged = await judgeArrangements({ ...house, catalogue: await house.catalogue() }, caseId, now);
  if (judged.kind === "refused") return refuse(caseId, judged.because);
  if (judged.promise !== undefined) say(`promise ${judged.promise.kind}`);
  if (judged.plan !== undefined) say(`plan ${judged.plan.kind}`);
  for (const kind of judged.events) say(kind);
  if (judged.promise === undefined && judged.plan === undefined) say("nothing is running");
  return EXIT.done;
}

async function requestOf(asked: MeansOptions): Promise<{ policy: OfferPolicy; means: Means } | undefined> {
  const source = await readFile(asked.policy, "utf8").catch(() => undefined);
  if (source === undefined) {
    complain(`--policy ${asked.policy}: there is no such file. An example is examples/offers/shanhe.yaml.`);
    return undefined;
  }
  const reading = readOfferPolicy(source, arrangementsCn);
  if (reading.kind === "rejected") {
    complain(describeFaults(asked.policy, reading.faults));
    return undefined;
  }
  const { policy } = reading;
  const monthly = parseMoney(asked.canPay, policy.currency);
  const once = parseMoney(asked.once ?? "0", policy.currency);
  for (const [option, parsed] of [
    ["--can-pay", monthly],
    ["--once", once],
  ] as const) {
    if (parsed.kind === "money" && parsed.money.minor >= 0n) continue;
    complain(`${option}: write an amount in ${policy.currency}, such as 800.00.`);
    return undefined;
  }
  const strange = asked.evidence.find((one) => !isEvidence(one));
  if (strange !== undefined || monthly.kind === "refused" || once.kind === "refused") {
    complain(`--evidence ${strange}: write one of ${EVIDENCE_KINDS.join(", ")}.`);
    return undefined;
  }
  const canPay = { monthly: monthly.money.minor, once: once.money.minor };
  return { policy, means: { canPay, hardshipTold: asked.hardship, evidence: asked.evidence.filter(isEvidence) } };
}

function isEvidence(text: string): text is EvidenceKind {
  return EVIDENCE_KINDS.some((kind) => kind === text);
}

function approverOf(text: string): Approver | undefined {
  const [role, person, ...more] = text.split(":");
  return role && person && more.length === 0 ? { role, person } : undefined;
}

function refuse(caseId: number, because: string): number {
  complain(`Case ${caseId}: refused, ${because}. Nothing was changed.`);
  return EXIT.refused;
}
