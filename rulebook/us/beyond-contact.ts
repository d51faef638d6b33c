import type { BeyondContact } from "../beyond-contact.ts";
import { regF, tcpa } from "./instruments.ts";

/** What US law asks of a collector that no single contact can decide. */
export const beyondContactUs: readonly BeyondContact[] = [
  {
    id: "us.payment.allocation",
    title: { zh: "还款的冲抵", en: "Allocation of payments" },
    cites: [regF("1006.30(c)", "reported")],
    owed: {
      zh: "按客户指示冲抵；不得冲抵有异议的债务。",
      en: "Payments follow the consumer's directions and never go to a disputed debt.",
    },
    why: { zh: "由账本冲抵，不是联系。", en: "The ledger allocates payments; that is no contact." },
  },
  {
    id: "us.retention.records",
    title: { zh: "记录保存", en: "Retention of records" },
    cites: [regF("1006.100", "unverified")],
    owed: {
      zh: "自首次催收起保存至最后一次催收后三年；通话录音自通话起三年。",
      en: "From the first activity to three years after the last one; each call recording three years from the call.",
    },
    why: { zh: "由保存期限的任务执行。", en: "Retention runs on its own clock." },
  },
  {
    id: "us.state.overlay",
    title: { zh: "州与市的规则", en: "State and city rules" },
    cites: [regF("1006.104", "verified")],
    owed: {
      zh: "更严的州、市规则同时适用。",
      en: "State and city law that protects more applies as well.",
    },
    why: {
      zh: "另立层级规则集：us-nyc、us-ma；其他州尚未研究。",
      en: "Kept as layers of their own, us-nyc and us-ma; other States are not researched.",
    },
  },
  {
    id: "us.tcpa.revoke-all",
    title: { zh: "一处退订即全部退订（暂缓）", en: "One stop stops all topics (deferred)" },
    cites: [tcpa("47 CFR 64.1200(a)(10); FCC DA 26-12", "verified")],
    owed: {
      zh: "退订一类自动信息即视为全部退订；推迟至 2027-01-31，规则仍在审议。",
      en: "A stop to one kind of automatic message stops all; put off to 31 January 2027 while the rule is under review.",
    },
    why: {
      zh: "尚未施行；施行前按所退订的渠道处理，见 us.tcpa.revocation。",
      en: "Not in force; until then a stop closes the medium it names, see us.tcpa.revocation.",
    },
  },
  {
    id: "us.tcpa.reassigned",
    title: { zh: "号码转手查询", en: "Look-up of reassigned numbers" },
    cites: [tcpa("47 CFR 64.1200(m)", "unverified")],
    owed: {
      zh: "查询数据库为“否”后误呼，可主张安全港。",
      en: "A database answer of “no” shields a call that reached the wrong person.",
    },
    why: {
      zh: "查询结果作为号码的事实保存，见 us.text.safe-harbour。",
      en: "The answer is kept as a fact of the number; see us.text.safe-harbour.",
    },
  },
];
