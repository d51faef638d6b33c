import { readFileSync } from "node:fs";
import {
  type Context,
  getCedarSDKVersion,
  policySetTextToParts,
  preparsePolicySet,
  type StatefulAuthorizationCall,
  statefulIsAuthorized,
} from "@cedar-policy/cedar-wasm/nodejs";
import { answerParent } from "./answering.ts";
import type { PlainFacts } from "./plain-facts.ts";

const POLICIES = "twelve-rules";

answerParent<PlainFacts>((questions) => {
  preparse(readFileSync(new URL("twelve-rules.cedar", import.meta.url), "utf8"));
  const calls = questions.map(callFor);
  const call = (nth: number) => calls[nth % calls.length] as StatefulAuthorizationCall;
  return {
    version: getCedarSDKVersion(),
    answer: async (nth) => refusedBy(call(nth)),
    ways: {
      preparsed: async (count) => {
        for (let nth = 0; nth < count; nth++) statefulIsAuthorized(call(nth));
      },
    },
  };
});

/** Policies under the ids that they carry as annotations, read once. */
function preparse(text: string): void {
  const parts = policySetTextToParts(text);
  if (parts.type === "failure") throw new Error(JSON.stringify(parts.errors));
  const staticPolicies = Object.fromEntries(parts.policies.map((policy) => [idOf(policy), policy]));
  const parsed = preparsePolicySet(POLICIES, { staticPolicies, templates: {}, templateLinks: [] });
  if (parsed.type === "failure") throw new Error(JSON.stringify(parsed.errors));
}

function idOf(policy: string): string {
  const id = /@id\("([^"]+)"\)/.exec(policy)?.[1];
  if (id === undefined) throw new Error(`a policy without an id: ${policy}`);
  return id;
}

function callFor(facts: PlainFacts): StatefulAuthorizationCall {
  return {
    principal: { type: "Collector", id: "lender-1" },
    action: { type: "Action", id: "contact" },
    resource: { type: "Person", id: "person-1" },
    context: facts as unknown as Context,
    entities: [],
    preparsedPolicySetId: POLICIES,
  };
}

/** Ids of all policies that forbid; Cedar names each that took part in the decision. */
function refusedBy(call: StatefulAuthorizationCall): readonly string[] {
  const said = statefulIsAuthorized(call);
  if (said.type === "failure") throw new Error(JSON.stringify(said.errors));
  const { decision, diagnostics } = said.response;
  if (diagnostics.errors.length > 0) throw new Error(JSON.stringify(diagnostics.errors));
  return decision === "allow" ? [] : [...diagnostics.reason].toSorted();
}
