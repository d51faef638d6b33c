import { afterEach, describe, expect, it } from "vitest";
import { describeChannel, OPENS, permitFor } from "../contract.ts";
import { type SinkConduct, type SinkStep, SmtpSink } from "../loopback/smtp-sink.ts";
import type { Dispatch } from "../port.ts";
import { type EmailOptions, emailChannel } from "./email.ts";
import { isMailAddress, messageIdOf } from "./mail-message.ts";

const from = "演示金融 <service@lender.example>";
const dispatch: Dispatch = {
  idempotencyKey: "contact-1",
  to: "wang.fang@example.com",
  language: "zh",
  subject: "您有一条新的账户消息",
  body: "您好",
};

describeChannel("e-mail over SMTP", {
  channel: "email",
  idempotent: false,
  dispatch,
  carries: 20_000,
  rig: async (now) => {
    const sink = await SmtpSink.start();
    return {
      adapter: emailChannel({ account: { host: "127.0.0.1", port: sink.port }, from, now }),
      received: async () => sink.messages.map(({ text }) => text),
      takeProviderAway: () => sink.stop(),
      leftOpen: async () => {
        await sink.emptied();
        return sink.connections;
      },
      tearDown: () => sink.stop(),
    };
  },
});

describe("an e-mail", () => {
  it("carries sender, subject, date and an id that its key alone decides", async () => {
    const { send, sink } = await open();
    const receipt = await send();
    const [mail] = sink.messages;
    expect(mail).toMatchObject({ from: "service@lender.example", to: dispatch.to });
    expect(mail?.headers).toMatchObject({
      from,
      to: dispatch.to,
      subject: dispatch.subject,
      date: "Mon, 23 Nov 2026 02:00:00 +0000",
      "message-id": messageIdOf("contact-1", from),
      "auto-submitted": "auto-generated",
      "content-language": "zh-CN",
    });
    expect(receipt).toEqual({ kind: "accepted", providerRef: messageIdOf("contact-1", from), outcome: "sent" });
    await send({ idempotencyKey: "contact-2" });
    expect(sink.messages[1]?.headers["message-id"]).not.toBe(mail?.headers["message-id"]);
  });

  it("says the same in HTML, where nothing of the text is read as markup", async () => {
    const { send, sink } = await open();
    await send({ body: 'Dear <b>Wang</b> & "family",\nhello\n\nSecond.' });
    expect(sink.messages[0]?.html).toContain(
      "<p>Dear &lt;b&gt;Wang&lt;/b&gt; &amp; &quot;family&quot;,<br>hello</p><p>Second.</p>",
    );
  });

  it.each([
    ["a line break in the subject", { subject: "Hello\r\nBcc: other@example.com" }, "content"],
    ["a bare line feed in the subject", { subject: "Hello\nBcc: other@example.com" }, "content"],
    ["an empty subject", { subject: " " }, "content"],
    ["two addresses", { to: "a@example.com, b@example.com" }, "invalid-address"],
    ["a line break in the address", { to: "a@example.com\r\nRCPT TO:<b@example.com>" }, "invalid-address"],
    ["a name around the address", { to: "Wang <a@example.com>" }, "invalid-address"],
  ])("is not sent with %s", async (_name, changes, reason) => {
    const { send, sink } = await open();
    expect(await send(changes)).toMatchObject({ kind: "rejected", reason, retry: "never" });
    expect(sink.messages).toEqual([]);
  });

  it("cannot be set up with a sender that has no address", () => {
    const account = { host: "127.0.0.1", port: 1 };
    expect(() => emailChannel({ account, from: "Lender", now: () => OPENS })).toThrow(RangeError);
  });
});

describe("the mail server's answer", () => {
  it.each<[SinkStep, number, string, string, string]>([
    ["recipient", 550, "5.1.1 no such user", "invalid-address", "never"],
    ["recipient", 550, "no such user", "invalid-address", "never"],
    ["recipient", 554, "5.7.1 not wanted", "blocked", "never"],
    ["recipient", 450, "4.2.1 busy", "unavailable", "later"],
    ["recipient", 451, "4.7.1 come back later", "throttled", "later"],
    ["message", 554, "5.6.0 cannot read", "content", "never"],
    ["message", 552, "too large", "content", "never"],
    ["message", 452, "4.3.1 disk full", "unavailable", "later"],
    ["sender", 550, "5.7.1 sender unknown", "account", "later"],
    ["sender", 451, "try again", "unavailable", "later"],
  ])("to the %s of %i %s means %s, %s again", async (step, code, text, reason, retry) => {
    const { send } = await open((one) => (one === step ? { code, text } : "accept"));
    const receipt = await send();
    expect(receipt).toMatchObject({ kind: "rejected", reason, retry });
    expect(JSON.stringify(receipt)).not.toContain("example.com");
  });

  it.each<[SinkStep, string]>([
    ["sender", "rejected"],
    ["recipient", "rejected"],
    ["message", "unknown"],
  ])("cut off at the %s leaves it %s", async (step, kind) => {
    const { send } = await open((one) => (one === step ? "cut-the-line" : "accept"));
    expect((await send()).kind).toBe(kind);
  });

  it("of one refused mail does not spoil the next", async () => {
    const { send, sink } = await open((step, address) =>
      step === "recipient" && address === "gone@example.com" ? { code: 550, text: "5.1.1 gone" } : "accept",
    );
    expect((await send()).kind).toBe("accepted");
    expect((await send({ to: "gone@example.com" })).kind).toBe("rejected");
    expect((await send()).kind).toBe("accepted");
    expect(sink.messages).toHaveLength(2);
  });

  it("is asked for again on a fresh line when the idle one was hung up", async () => {
    const { send, sink } = await open();
    await send();
    await sink.stop();
    await sink.resume();
    expect((await send()).kind).toBe("accepted");
  });
});

describe("signing in to the mail server", () => {
  it("opens the way", async () => {
    const { send, sink } = await open(() => "accept", { user: "fairdue", pass: "right" });
    sink.password = "right";
    expect((await send()).kind).toBe("accepted");
  });

  it("with a wrong password, or without one, is about our account", async () => {
    const wrong = await open(() => "accept", { user: "fairdue", pass: "wrong" });
    wrong.sink.password = "right";
    expect(await wrong.send()).toMatchObject({ kind: "rejected", reason: "account", retry: "later" });
    const without = await open();
    without.sink.password = "right";
    expect(await without.send()).toMatchObject({ kind: "rejected", reason: "account", retry: "later" });
  });
});

it.each([
  ["a@b.cn", true],
  ["a.b+c@mail.example.com", true],
  ["a@b", false],
  ["a b@example.com", false],
  ["a@example.com ", false],
  [`${"a".repeat(64)}@example.com`, true],
  [`${"a".repeat(65)}@example.com`, false],
  ["", false],
])("%j is a mail address: %s", (text, expected) => expect(isMailAddress(text)).toBe(expected));

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open(
  conduct: (step: SinkStep, address: string) => SinkConduct = () => "accept",
  auth?: NonNullable<EmailOptions["account"]["auth"]>,
) {
  const sink = await SmtpSink.start();
  sink.conduct = conduct;
  const account = { host: "127.0.0.1", port: sink.port, ...(auth !== undefined && { auth }) };
  const adapter = emailChannel({ account, from, now: () => OPENS, lanes: 1 });
  closing.push(async () => {
    await adapter.close();
    await sink.stop();
  });
  return {
    sink,
    send: (changes: Partial<Dispatch> = {}) => adapter.send(permitFor("email"), { ...dispatch, ...changes }),
  };
}
