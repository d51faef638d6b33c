import { describe, expect, it } from "vitest";
import { beyondContactUk } from "./beyond-contact.ts";
import { rulebookUk } from "./index.ts";

/** Row ids of the UK table of law, in its order. */
const ROWS = [
  "uk.contact.times",
  "uk.contact.frequency",
  "uk.contact.no-misleading-reason",
  "uk.contact.third-party",
  "uk.contact.visits",
  "uk.identity.right-person",
  "uk.hold.dispute",
  "uk.forbearance.consider",
  "uk.forbearance.debt-adviser-hold",
  "uk.hold.breathing-space",
  "uk.hold.mh-breathing-space",
  "uk.hold.scotland-moratorium",
  "uk.cca.default-notice",
  "uk.cca.arrears-notice",
  "uk.cca.default-sum",
  "uk.cca.info-request",
  "uk.cca.protected-goods",
  "uk.payment.cpa",
  "uk.charge.reasonable-cost",
  "uk.timebarred",
  "uk.vulnerability",
  "uk.consumer-duty",
  "uk.complaint.8-weeks",
  "uk.credit-file.default",
  "uk.preaction",
  "uk.sale.notice",
];

describe("the UK table of law", () => {
  it("has every row either as a rule or as a duty beyond contact, once", () => {
    const rules = rulebookUk.rules.map(({ id }) => id).filter((id) => !id.startsWith("uk.house."));
    const ids = [...rules, ...beyondContactUk.map(({ id }) => id)];
    expect(ids.toSorted()).toEqual(ROWS.toSorted());
  });

  it("says of a remembered row that it is unverified, and of firm numbers that they are the house's", () => {
    const house = rulebookUk.rules.filter(({ strength }) => strength === "house").map(({ id }) => id);
    expect(house).toEqual(["uk.house.contact-hours", "uk.contact.frequency"]);
    const remembered = rulebookUk.rules.filter(({ cites }) => cites[0].status === "unverified").map(({ id }) => id);
    expect(remembered).toContain("uk.vulnerability");
    expect(remembered).not.toContain("uk.hold.dispute");
  });
});
