import { addDays } from "../../calendar/day.ts";
import { localDayAt } from "../../calendar/zone.ts";
import type { Text } from "../../text.ts";
import type { Check, Examined } from "../check.ts";

/** Breaches that the record of a contact shows by itself: how it was made, by whom, through what. */
const BY_ITSELF: readonly (readonly [rule: string, broken: (examined: Examined) => boolean, what: Text])[] = [
  [
    "cn.channel.approved-lines-only",
    ({ made }) => made.request.actor.approvedLine === false,
    { zh: "使用了未登记的号码或账号。", en: "It went over a line or account that is not registered." },
  ],
  [
    "cn.channel.caller-id-genuine",
    ({ made }) => made.request.channel === "voice" && made.request.actor.genuineCallerId === false,
    { zh: "显示的主叫号码不真实。", en: "The number shown was not genuine." },
  ],
  [
    "cn.identity.no-posing-as-member",
    ({ made }) => made.request.actor.role === "agency" && made.request.actor.posesAsLender === true,
    { zh: "机构自称是金融机构本身。", en: "The agency presented itself as the lender." },
  ],
  [
    "cn.agency.no-subcontract",
    ({ made }) => made.request.actor.subcontracted === true,
    { zh: "由转包方联系。", en: "A subcontractor made the contact." },
  ],
  [
    "cn.party.no-address-book",
    ({ made }) => made.request.point.source === "address-book",
    { zh: "号码取自通讯录。", en: "The number came from an address book." },
  ],
  [
    "cn.party.no-workplace-pressure",
    ({ made }) => made.request.recipient.role === "employer",
    { zh: "联系了客户的单位。", en: "The customer's employer was contacted." },
  ],
  [
    "cn.channel.visit-two-persons",
    ({ made, limit }) => {
      const { channel, visit } = made.request;
      return channel === "visit" && visit?.collectors !== undefined && visit.collectors < limit("collectors");
    },
    { zh: "上门人数不足。", en: "Too few collectors came to the visit." },
  ],
  [
    "cn.channel.visit-no-entry",
    ({ made }) => made.request.visit?.entersPrivatePlace === true && made.request.visit.entryConsent !== true,
    { zh: "未经同意进入住所或办公区。", en: "A home or office was entered without consent." },
  ],
];

/** One check for each breach that a single record shows. */
export const shownByTheRecord: readonly Check[] = BY_ITSELF.map(([rule, broken, what]) => ({
  rule,
  find: (examined) => (broken(examined) ? { what } : undefined),
}));

/** A visit within the interval after another visit. */
export const visitTooSoon: Check = {
  rule: "cn.freq.visit-interval",
  find({ made, standing, zone, day, limit }) {
    if (made.request.channel !== "visit") return undefined;
    const near = standing.contacts.filter(({ direction, request }) => {
      return (
        direction === "outbound" &&
        request.channel === "visit" &&
        localDayAt(zone, request.at) > addDays(day, -limit("days"))
      );
    });
    if (near.length === 0) return undefined;
    return {
      what: { zh: "距上次上门不足 {days} 日。", en: "Less than {days} days after the visit before." },
      used: { days: limit("days") },
      with: near,
    };
  },
};
