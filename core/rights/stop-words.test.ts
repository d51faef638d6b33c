import { describe, expect, it } from "vitest";
import { asksToStop } from "./stop-words.ts";

describe("a reply to a message", () => {
  it.each([
    "STOP",
    " Stop. ",
    "ＴＤ",
    "td",
    "T",
    "退订",
    "【退订】",
    "请不要再给我发短信了",
    "别打了",
    "停止骚扰！",
    "Opt out",
    "please leave me alone",
    "Don’t text me again",
    "stop sending me these messages",
    "No more calls please",
  ])("asks to stop: %s", (reply) => expect(asksToStop(reply)).toBe(true));

  it.each([
    "",
    "ok",
    "已还款",
    "我下周发工资就还",
    "谁？",
    "I can't stop by the bank before Friday",
    "I will pay at the end of the month",
    "发个账单给我",
    "打我电话吧",
    "do you take cards?",
  ])("says something else: %s", (reply) => expect(asksToStop(reply)).toBe(false));
});
