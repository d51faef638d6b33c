import type { ConductClass } from "@fairdue/core/conduct/finding.ts";
import type { Ground, WordBook } from "@fairdue/core/conduct/word-book.ts";
import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import type { Text } from "@fairdue/core/text.ts";
import { rulebookCn } from "../cn/index.ts";
import { rulebookUs } from "../us/index.ts";

/** What each class of words does wrong, in words for the writer. */
const WHY: Readonly<Record<ConductClass, Text>> = {
  threat: { zh: "威胁、恐吓对方或其亲友。", en: "Threatens or frightens the person or those near to them." },
  insult: { zh: "侮辱、羞辱对方。", en: "Insults or humiliates." },
  "false-authority": {
    zh: "冒充司法、行政机关或律师，或仿冒其文书。",
    en: "Poses as a court, the police, an authority or a lawyer, or speaks of papers of theirs.",
  },
  "false-consequence": {
    zh: "虚构或夸大后果：欠款不是犯罪，未经法院不得冻结、扣划、限制。",
    en: "Invents a consequence: owing is no crime, and nothing is seized or limited before a court has spoken.",
  },
  disclosure: { zh: "向他人透露债务，或以此相要挟。", en: "Tells others of the debt, or threatens to." },
  "missing-identification": {
    zh: "要求还款而没有表明身份。",
    en: "Asks for money without saying who asks.",
  },
  "extra-fee": { zh: "以催收为名另行收费。", en: "Charges for the collection itself." },
  "personal-payee": { zh: "要求把款项付给个人。", en: "Asks for payment to a person." },
  "induced-borrowing": {
    zh: "诱导借款、套现或以不当方式筹款还款。",
    en: "Urges the person to borrow or sell what they should not.",
  },
};

/** Rule that forbids each class in mainland China, and under Regulation F. A class without one is not reported there. */
const CN: Readonly<Partial<Record<ConductClass, string>>> = {
  threat: "cn.conduct.no-violence-threat",
  insult: "cn.conduct.no-insult",
  "false-authority": "cn.identity.no-state-organ",
  "false-consequence": "cn.conduct.no-false-consequence",
  disclosure: "cn.party.third-party-no-debt-disclosure",
  "missing-identification": "cn.identity.state-creditor-and-agency",
  "extra-fee": "cn.conduct.no-extra-fee",
  "personal-payee": "cn.staff.no-personal-funds",
  "induced-borrowing": "cn.conduct.no-induced-borrowing",
};
const US: Readonly<Partial<Record<ConductClass, string>>> = {
  threat: "us.contact.harassment-all-channel",
  insult: "us.contact.harassment-all-channel",
  "false-authority": "us.content.false-threat",
  "false-consequence": "us.content.false-threat",
  disclosure: "us.contact.third-party",
  "missing-identification": "us.content.false-threat",
  "extra-fee": "us.charge.authorised",
};

/** The grounds of every law whose rulebook speaks of words. */
export const grounds: WordBook["laws"] = { cn: groundsOf(rulebookCn, CN), us: groundsOf(rulebookUs, US) };

function groundsOf(book: Rulebook, ids: Readonly<Partial<Record<ConductClass, string>>>): WordBook["laws"][string] {
  const found: Partial<Record<ConductClass, Ground>> = {};
  for (const [name, id] of Object.entries(ids) as [ConductClass, string][]) {
    const rule = book.rules.find((one) => one.id === id);
    if (rule === undefined) throw new RangeError(`${book.id} has no rule ${id}`);
    found[name] = { rule: id, why: WHY[name], cites: rule.cites };
  }
  return found;
}
