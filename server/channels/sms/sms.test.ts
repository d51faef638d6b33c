import smpp from "smpp";
import { afterEach, describe, expect, it } from "vitest";
import { describeChannel, OPENS, permitFor } from "../contract.ts";
import { LoopbackSmsc, type SmscConduct } from "../loopback/smsc.ts";
import { ManualTimer } from "../manual-timer.ts";
import type { DeliveryReport, Dispatch, Receipt } from "../port.ts";
import { type SmsOptions, type SmsReply, smsChannel } from "./sms.ts";

const dispatch: Dispatch = { idempotencyKey: "contact-1", to: "+86 138-0000-0000", language: "zh", body: "您好" };
const longText = "您".repeat(150);

describeChannel("SMS over SMPP", {
  channel: "sms",
  idempotent: false,
  dispatch,
  carries: 600,
  rig: async (now) => {
    const smsc = await LoopbackSmsc.start();
    return {
      adapter: smsChannel({ account: accountOf(smsc), sender: "10690000", now }),
      received: async () => smsc.messages.map(({ text }) => text),
      takeProviderAway: () => smsc.stop(),
      leftOpen: async () => {
        await smsc.emptied();
        return smsc.connections;
      },
      tearDown: () => smsc.stop(),
    };
  },
});

describe("a text message", () => {
  it.each([
    ["Chinese goes as UCS-2", "您好", 8, 1],
    ["plain English goes in the network's alphabet", "Hello [you] {and} ~^\\|€", 0, 1],
    ["a long one arrives joined", longText, 8, 3],
  ])("%s", async (_name, body, coding, parts) => {
    const { send, smsc } = await open();
    await send({ body });
    expect(smsc.messages).toEqual([{ from: "10690000", to: "8613800000000", text: body, parts, coding }]);
  });

  it.each([
    ["letters", "call me", "invalid-address"],
    ["two numbers", "13800000000,13800000001", "invalid-address"],
    ["nothing", "", "invalid-address"],
  ])("is not sent to %s", async (_name, to, reason) => {
    const { send, smsc } = await open();
    expect(await send({ to })).toMatchObject({ kind: "rejected", reason, retry: "never" });
    expect(smsc.submits).toBe(0);
  });

  it("of ten parts is sent, of eleven is not", async () => {
    const { send } = await open();
    expect(await send({ body: "您".repeat(670) })).toMatchObject({ kind: "accepted" });
    expect(await send({ body: "您".repeat(671) })).toMatchObject({ kind: "rejected", reason: "content" });
  });
});

describe("the SMSC's answer", () => {
  it.each([
    ["ESME_RINVDSTADR", "invalid-address", "never"],
    ["ESME_RX_P_APPN", "blocked", "never"],
    ["ESME_RTHROTTLED", "throttled", "later"],
    ["ESME_RSYSERR", "unavailable", "later"],
    ["ESME_RQUERYFAIL", "unavailable", "later"],
  ])("%s means %s, %s again", async (name, reason, retry) => {
    const { send } = await open({ kind: "reject", code: smpp.errors[name] ?? 0 });
    expect(await send()).toEqual({ kind: "rejected", reason, retry, detail: name });
  });

  it("cut off after the submit leaves the outcome unknown", async () => {
    const { send } = await open({ kind: "cut-the-line" });
    expect(await send()).toMatchObject({ kind: "unknown" });
  });

  it("that never comes leaves the outcome unknown", async () => {
    const { send, timer, smsc } = await open();
    const asked = new Promise<void>((resolve) => {
      smsc.conduct = () => {
        resolve();
        return { kind: "stay-silent" };
      };
    });
    const receipt = send();
    await asked;
    timer.pass(10_000);
    expect(await receipt).toMatchObject({ kind: "unknown" });
  });

  it("that turns away the first part rejects, and a later part leaves the outcome unknown", async () => {
    const { send, smsc } = await open();
    const reject = { kind: "reject", code: smpp.errors.ESME_RTHROTTLED ?? 0 } as const;
    smsc.conduct = ({ position }) => (position === 1 ? reject : { kind: "accept" });
    expect(await send({ body: longText })).toMatchObject({ kind: "rejected", reason: "throttled" });
    smsc.conduct = ({ position }) => (position === 3 ? reject : { kind: "accept" });
    expect(await send({ body: longText })).toEqual({ kind: "unknown", detail: "2 of 3 parts accepted" });
  });

  it("to a wrong password is a rejection, and nothing is sent", async () => {
    const { send, smsc } = await open();
    smsc.password = "another";
    expect(await send()).toMatchObject({ kind: "rejected", reason: "unavailable", detail: "bind refused: 0xe" });
  });
});

describe("delivery", () => {
  it.each([
    ["delivered", { kind: "accept", delivery: "DELIVRD" }, "delivered"],
    ["not deliverable", { kind: "accept", delivery: "UNDELIV" }, "undeliverable"],
    ["delivered, said in tagged fields", { kind: "accept", delivery: "DELIVRD", tagged: true }, "delivered"],
  ] as const)("%s is reported", async (_name, conduct, outcome) => {
    const { send, reports } = await open(conduct);
    const receipt = await send();
    const providerRef = receipt.kind === "accepted" ? receipt.providerRef : "";
    expect(await reports(1)).toEqual([{ providerRef, outcome, at: OPENS }]);
  });

  it("of a long message is reported once, when all parts are there", async () => {
    const { send, reports } = await open({ kind: "accept", delivery: "DELIVRD" });
    const receipt = await send({ body: longText });
    const next = await send();
    expect(await reports(2)).toMatchObject([receipt, next].map((one) => ({ providerRef: refOf(one) })));
  });

  it("of a long message fails with its first lost part", async () => {
    const { send, reports, smsc } = await open();
    smsc.conduct = ({ position }) => ({ kind: "accept", delivery: position === 2 ? "UNDELIV" : "DELIVRD" });
    const receipt = await send({ body: longText });
    smsc.conduct = () => ({ kind: "accept", delivery: "DELIVRD" });
    const next = await send();
    const outcomes = new Map((await reports(2)).map((one) => [one.providerRef, one.outcome]));
    expect(outcomes.get(refOf(receipt))).toBe("undeliverable");
    expect(outcomes.get(refOf(next))).toBe("delivered");
  });
});

describe("the line to the SMSC", () => {
  it("comes back after a loss, waiting longer each time it fails", async () => {
    const { send, timer, smsc } = await open();
    await send();
    await smsc.stop();
    await gone(timer, 1_000);
    expect(await send()).toMatchObject({ kind: "rejected", detail: "connection lost" });
    timer.pass(1_000);
    expect(await send()).toMatchObject({ kind: "rejected", detail: "ECONNREFUSED" });
    await smsc.resume();
    timer.pass(2_000);
    expect(await send()).toMatchObject({ kind: "accepted" });
  });

  it("is probed in silence and given up when the probe stays unanswered", async () => {
    const { send, timer, smsc } = await open();
    await send();
    smsc.deaf = true;
    timer.pass(30_000);
    expect(timer.waits).toEqual([10_000]);
    timer.pass(10_000);
    await gone(timer, 1_000);
    expect(await send()).toMatchObject({ kind: "rejected", detail: "connection lost" });
  });

  it("carries no more unanswered submits than the window", async () => {
    const { adapter, smsc } = await open({ kind: "accept" }, { window: 3 });
    let unanswered = 0;
    let most = 0;
    smsc.conduct = () => {
      unanswered += 1;
      most = Math.max(most, unanswered);
      const after = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        unanswered -= 1;
      });
      return { kind: "accept", after };
    };
    const sends = Array.from({ length: 40 }, (_, index) =>
      adapter.send(permitFor("sms"), { ...dispatch, idempotencyKey: `contact-${index}`, body: `${index}` }),
    );
    expect((await Promise.all(sends)).every(({ kind }) => kind === "accepted")).toBe(true);
    expect(new Set(smsc.messages.map(({ text }) => text)).size).toBe(40);
    expect(most).toBe(3);
  });
});

describe("closing the channel", () => {
  it("lets what the SMSC still answers finish, and leaves the rest unknown", async () => {
    const { adapter, smsc } = await open();
    const asked = new Promise<void>((resolve) => {
      smsc.conduct = ({ text }) => {
        if (text === "2") resolve();
        return text === "2" ? { kind: "stay-silent" } : { kind: "accept" };
      };
    });
    const permit = permitFor("sms");
    const sends = ["1", "2"].map((body) => adapter.send(permit, { ...dispatch, idempotencyKey: body, body }));
    await asked;
    await adapter.close();
    expect((await Promise.all(sends)).map(({ kind }) => kind)).toEqual(["accepted", "unknown"]);
  });

  it("forgets a line it was waiting to open again", async () => {
    const { send, adapter, timer, smsc } = await open();
    await smsc.stop();
    await send();
    expect(timer.waits).toEqual([1_000]);
    await adapter.close();
    expect(timer.waits).toEqual([]);
  });
});

describe("a reply by text", () => {
  it("is passed on", async () => {
    const replies: SmsReply[] = [];
    const onReply: SmsOptions["onReply"] = async (reply) => {
      replies.push(reply);
      return "taken";
    };
    const { send, smsc } = await open({ kind: "accept" }, { onReply });
    await send();
    expect(await smsc.reply({ from: "8613800000000", to: "10690000", text: "请不要再发" })).toBe(0);
    expect(replies).toEqual([{ from: "8613800000000", text: "请不要再发", at: OPENS }]);
  });

  it("is turned away when it is not for us, and asked for again when it could not be kept", async () => {
    const answers = [async () => "not-ours" as const, () => Promise.reject(new Error("the database is gone"))];
    const { send, smsc } = await open(
      { kind: "accept" },
      { onReply: async () => (await answers.shift()?.()) ?? "taken" },
    );
    await send();
    const reply = { from: "8613800000000", to: "10690000", text: "TD" };
    expect(await smsc.reply(reply)).toBe(smpp.errors.ESME_RX_R_APPN);
    expect(await smsc.reply(reply)).toBe(smpp.errors.ESME_RX_T_APPN);
    expect(await smsc.reply(reply)).toBe(0);
  });

  it("is turned away when nobody reads replies", async () => {
    const { send, smsc } = await open();
    await send();
    const answer = await smsc.reply({ from: "8613800000000", to: "10690000", text: "TD" });
    expect(answer).toBe(smpp.errors.ESME_RX_R_APPN);
  });
});

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open(conduct: SmscConduct = { kind: "accept" }, options: Partial<SmsOptions> = {}) {
  const smsc = await LoopbackSmsc.start();
  smsc.conduct = () => conduct;
  const timer = new ManualTimer();
  const said: DeliveryReport[] = [];
  let heard = () => {};
  const onReport = (report: DeliveryReport) => {
    said.push(report);
    heard();
  };
  const account = accountOf(smsc);
  const adapter = smsChannel({ account, sender: "10690000", now: () => OPENS, timer, onReport, ...options });
  closing.push(async () => {
    await smsc.stop();
    await adapter.close();
  });
  const send = (changes: Partial<Dispatch> = {}) => adapter.send(permitFor("sms"), { ...dispatch, ...changes });
  const reports = async (count: number): Promise<readonly DeliveryReport[]> => {
    while (said.length < count) await new Promise<void>((resolve) => (heard = resolve));
    return said;
  };
  return { adapter, smsc, timer, send, reports };
}

/** Waits until the channel has noticed its loss and waits to try again. */
async function gone(timer: ManualTimer, ms: number): Promise<void> {
  while (!timer.waits.includes(ms)) await new Promise((resolve) => setImmediate(resolve));
}

function accountOf(smsc: LoopbackSmsc) {
  return { host: "127.0.0.1", port: smsc.port, systemId: "fairdue", password: "secret" };
}

function refOf(receipt: Receipt): string {
  return receipt.kind === "accepted" ? receipt.providerRef : "";
}
