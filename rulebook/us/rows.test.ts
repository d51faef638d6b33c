import { describe, expect, it } from "vitest";
import { beyondContactUs } from "./beyond-contact.ts";
import { rulebookUs } from "./index.ts";

/** Row ids of the US table of law, in its order; the telephone rows are those that concern contact. */
const ROWS = `us.scope.coverage us.contact.hours us.contact.zone-conflict us.contact.inconvenient-time
us.contact.inconvenient-place us.contact.consumer-initiated us.contact.prior-consent us.contact.attorney
us.contact.workplace us.contact.cease us.contact.third-party us.contact.location-info us.voicemail.limited-content
us.contact.call-frequency us.contact.conversation-cooldown us.contact.frequency-consent us.contact.particular-debt
us.contact.frequency-rebuttal us.contact.harassment-all-channel us.contact.channel-opt-out
us.electronic.opt-out-notice us.email.safe-harbour us.text.safe-harbour us.content.collector-disclosure
us.content.false-threat us.mail.envelope-postcard us.email.work-address us.social.private-only us.charge.authorised
us.timebarred.no-suit us.credit-report.contact-first us.debt.sale-block us.payment.allocation us.suit.venue
us.validation.notice us.validation.itemisation-date us.validation.period us.validation.no-overshadow us.hold.dispute
us.disclosure.delivery us.retention.records us.state.overlay us.hold.bankruptcy us.hold.servicemember
us.tcpa.consent us.tcpa.revocation us.tcpa.revoke-all us.tcpa.confirm-text us.tcpa.landline-prerecorded
us.tcpa.reassigned`.split(/\s+/);

describe("the US table of law", () => {
  it("has every row either as a rule or as a duty beyond contact, once", () => {
    const ids = [...rulebookUs.rules, ...beyondContactUs].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(ROWS.toSorted());
  });

  it("says of a remembered row that it is unverified", () => {
    const reading = new Map(rulebookUs.rules.map(({ id, cites }) => [id, cites[0].status]));
    expect(reading.get("us.timebarred.no-suit")).toBe("unverified");
    expect(reading.get("us.contact.attorney")).toBe("reported");
    expect(reading.get("us.contact.call-frequency")).toBe("verified");
  });
});
