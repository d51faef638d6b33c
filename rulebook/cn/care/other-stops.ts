import type { HoldKind } from "@fairdue/core/case/hold.ts";
import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { house } from "../instruments.ts";
import { COLLECTING } from "../purpose.ts";
import { SINCE } from "../since.ts";

const STOPS: readonly HoldKind[] = ["insolvency", "court", "breathing-space", "mental-health-breathing-space"];

/**
 * Holds that no article of the mainland names stop collection all the same.
 *
 * Personal bankruptcy exists only in Shenzhen's special zone; a case accepted there, a court's order, or a pause under
 * another law is honoured everywhere.
 */
export const otherStops = inForce({
  id: "cn.house.other-stops",
  title: { zh: "破产、法院及其他暂停", en: "Bankruptcy, court and other stops" },
  cites: [house({ zh: "法院受理个人破产等情形即停", en: "whatever else holds the case stops it" })],
  strength: "house",
  inForceFrom: SINCE.house,
  appliesTo: { messageClasses: COLLECTING },
  unknown: "permits",
  sayings: {
    held: {
      agent: { zh: "案件暂停（{hold}），不得催收。", en: "The case is held ({hold}): no collection." },
      borrower: { zh: "暂停期间不催收。", en: "Nobody collects while the case is held." },
    },
  },
  check(ask) {
    const { bankruptcy } = ask.facts.person;
    if (bankruptcy !== undefined && bankruptcy.filedAt <= ask.at && bankruptcy.discharged !== true)
      return { kind: "refuse", says: "held", used: { hold: "insolvency" } };
    if (ask.facts.holds.length === 0) return undefined;
    for (const kind of STOPS)
      if (ask.hold(kind) !== undefined) return { kind: "refuse", says: "held", used: { hold: kind } };
    return undefined;
  },
  vectors: [
    { name: "nothing holds the case", given: given({}), expect: "silent" },
    {
      name: "a bankruptcy court accepted the case",
      given: given({ person: { bankruptcy: { filedAt: 0 } } }),
      expect: "refuse",
    },
    { name: "a court's hold", given: given({ holds: [{ kind: "court", from: 0 }] }), expect: "refuse" },
    {
      name: "a legal hold on files stops no contact",
      given: given({ holds: [{ kind: "legal-hold", from: 0 }] }),
      expect: "silent",
    },
  ],
});
