import smpp from "smpp";
import type { Rejected } from "../port.ts";

type Meaning = Pick<Rejected, "reason" | "retry">;

const LATER: Meaning = { reason: "unavailable", retry: "later" };

/** What an SMSC's refusal means for us (SMPP 3.4 table 5-2); a code that is not here is the network's trouble. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  ESME_RINVDSTADR: { reason: "invalid-address", retry: "never" },
  ESME_RINVDSTTON: { reason: "invalid-address", retry: "never" },
  ESME_RINVDSTNPI: { reason: "invalid-address", retry: "never" },
  ESME_RINVMSGLEN: { reason: "content", retry: "never" },
  ESME_RINVESMCLASS: { reason: "content", retry: "never" },
  ESME_RX_P_APPN: { reason: "blocked", retry: "never" },
  ESME_RX_R_APPN: { reason: "blocked", retry: "never" },
  ESME_RSUBMITFAIL: LATER,
  ESME_RSYSERR: LATER,
  ESME_RX_T_APPN: LATER,
  ESME_RTHROTTLED: { reason: "throttled", retry: "later" },
  ESME_RMSGQFUL: { reason: "throttled", retry: "later" },
  ESME_RINVSRCADR: { reason: "account", retry: "later" },
  ESME_RINVBNDSTS: { reason: "account", retry: "later" },
  ESME_RBINDFAIL: { reason: "account", retry: "later" },
  ESME_RINVPASWD: { reason: "account", retry: "later" },
  ESME_RINVSYSID: { reason: "account", retry: "later" },
};

/** The receipt for a response code other than zero. */
export function rejectionOf(code: number): Rejected {
  const name = Object.entries(smpp.errors).find(([, number]) => number === code)?.[0];
  const meaning = (name === undefined ? undefined : MEANINGS[name]) ?? LATER;
  return { kind: "rejected", ...meaning, detail: name ?? `0x${code.toString(16)}` };
}
