import { describe, expect, it } from "vitest";
import { OPENS, permitFor } from "../contract.ts";
import { emailChannel } from "../email/email.ts";
import { smsChannel } from "../sms/sms.ts";
import { startLoopbackProviders } from "./providers.ts";

describe("the providers on loopback", () => {
  it("take a text message and a mail, and say what they got", async () => {
    const providers = await startLoopbackProviders();
    const { smsc, smtp } = providers;
    const host = "127.0.0.1";
    const now = () => OPENS;
    const account = { host, port: smsc.port, systemId: "fairdue", password: "loopback" };
    const sms = smsChannel({ account, sender: "10690000", now });
    const email = emailChannel({ account: { host, port: smtp.port }, from: "演示金融 <service@lender.example>", now });
    const dispatch = { idempotencyKey: "contact-1", language: "zh", body: "您好，这是一条提醒。" } as const;
    await sms.send(permitFor("sms"), { ...dispatch, to: "13800000000" });
    await email.send(permitFor("email"), { ...dispatch, to: "someone@mail.example", subject: "演示金融给您的消息" });
    await Promise.all([sms.close(), email.close()]);
    await providers.stop();
    expect(smsc.messages).toMatchObject([{ to: "13800000000", text: dispatch.body }]);
    expect(smtp.messages).toMatchObject([{ to: "someone@mail.example", text: dispatch.body }]);
  });

  it("can be started several times side by side, and are gone once stopped", async () => {
    const [one, other] = await Promise.all([startLoopbackProviders(), startLoopbackProviders()]);
    expect(new Set([one.smsc.port, one.smtp.port, other.smsc.port, other.smtp.port]).size).toBe(4);
    await Promise.all([one.stop(), other.stop()]);
    const email = emailChannel({
      account: { host: "127.0.0.1", port: one.smtp.port },
      from: "service@lender.example",
      now: () => OPENS,
    });
    const dispatch = { idempotencyKey: "contact-2", to: "someone@mail.example", language: "zh" } as const;
    const receipt = await email.send(permitFor("email"), { ...dispatch, subject: "您好", body: "您好" });
    expect(receipt).toMatchObject({ kind: "rejected", reason: "unavailable" });
    await email.close();
  });
});
