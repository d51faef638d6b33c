/** Words that alone ask us to stop: those the US names (47 CFR 64.1200(a)(10)), and those Chinese texts offer to reply. */
const ALONE = new Set(
  "stop quit end revoke optout cancel unsubscribe td t n 退订 退 退出 停 停止 停发 拒收 取消 取消订阅 不要再发 别发了 勿扰".split(
    " ",
  ),
);

/** Free words to the same end; reading them too generously costs a message, too narrowly the person's right. */
const WITHIN: readonly RegExp[] = [
  /(?:不要|别|请勿|勿|停止|不许|禁止)(?:再|继续)?(?:给我|向我|跟我)?(?:发|打|联系|骚扰|催)/u,
  /(?:退订|拒收|拒绝接收)/u,
  /\bopt(?:ing)? ?out\b|\bunsubscribe\b|\bleave me alone\b|\bremove me\b|\bno more (?:texts?|calls?|messages?|contact)/u,
  /\b(?:stop|quit|cease)\b.{0,20}\b(?:text|call|contact|messag|send|bother|harass|writ)/u,
  /\b(?:do not|don'?t|never)\b (?:ever |please )?(?:text|call|contact|message|send|bother|write)/u,
];

/** Whether a person who answers a message asks us not to send more. */
export function asksToStop(reply: string): boolean {
  const text = reply.normalize("NFKC").toLowerCase().replaceAll("’", "'").trim();
  return ALONE.has(text.replace(/[^\p{L}\p{N}]/gu, "")) || WITHIN.some((words) => words.test(text));
}
