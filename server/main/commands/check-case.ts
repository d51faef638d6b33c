import { formatDay, parseDay } from "@fairdue/core/calendar/day.ts";
import { instantAt, localTimeAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { CHANNELS, type Channel } from "@fairdue/core/contact/request.ts";
import type { Language } from "@fairdue/core/text.ts";
import { type Explained, explainContact } from "../../app/explain-contact.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say } from "../terminal.ts";

const ZONE = "Asia/Shanghai" as Zone;

const WHY_NOT = {
  "no-such-case": "there is no such case",
  "no-address": "there is no address for this channel",
  "no-text": "there is no approved text for this channel",
} as const;

/** `fairdue check --at … --channel … CASE`: would this contact be lawful, and if not, why and when. */
export async function checkCase(
  house: House,
  asked: { caseId: number; at: string | undefined; channel: string; json: boolean; lang: Language },
): Promise<number> {
  const at = asked.at === undefined ? await houseNow(house.pool) : parseMoment(asked.at);
  const channel = CHANNELS.find((one) => one === asked.channel);
  if (at === undefined || channel === undefined) {
    complain(
      at === undefined
        ? `--at ${asked.at} is not a moment. Write it like "2026-11-23 21:58".`
        : `--channel must be one of ${CHANNELS.join(", ")}.`,
    );
    return EXIT.refused;
  }
  const explained = await explainContact(
    { ...house, catalogue: await house.catalogue() },
    { caseId: asked.caseId, channel, at },
  );
  if (explained.kind === "refused") {
    complain(`Case ${asked.caseId}: ${WHY_NOT[explained.because]}.`);
    return EXIT.refused;
  }
  if (asked.json) say(JSON.stringify(explained));
  else say(describe(explained, { channel, at, lang: asked.lang }));
  return explained.verdict.kind === "permit" ? EXIT.done : EXIT.found;
}

function describe(
  explained: Extract<Explained, { kind: "explained" }>,
  asked: { channel: Channel; at: number; lang: Language },
): string {
  const { verdict, reasons, notes } = explained;
  const { lang } = asked;
  const said = [...reasons, ...notes].map((reason) => {
    const cites = reason.cites.map(({ instrument, article, status }) => {
      const doubt = status === "unverified" ? (lang === "zh" ? "（未核实）" : " (unverified)") : "";
      return `${instrument[lang]}${article === "" ? "" : ` ${article}`}${doubt}`;
    });
    return `  [${reason.kind}] ${reason.title[lang]}: ${reason.text[lang]}\n      ${reason.rule} · ${cites.join("; ")}`;
  });
  if (verdict.kind === "permit") {
    const until = moment(verdict.permit.expiresAt);
    return [
      lang === "zh" ? `准许（${asked.channel}），有效至 ${until}` : `permitted (${asked.channel}), until ${until}`,
      ...said,
    ].join("\n");
  }
  const earliest =
    verdict.earliest === undefined
      ? lang === "zh"
        ? "在现有情况下没有合法时间"
        : "no lawful moment as things stand"
      : moment(verdict.earliest);
  const head =
    lang === "zh"
      ? `不准许（${verdict.kind}）；最早合法时间：${earliest}`
      : `not permitted (${verdict.kind}); earliest lawful moment: ${earliest}`;
  return [head, ...said].join("\n");
}

function moment(at: number): string {
  const local = localTimeAt(ZONE, at);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${formatDay(local.day)} ${two(Math.floor(local.minute / 60))}:${two(local.minute % 60)}`;
}

/** `YYYY-MM-DD HH:MM` in the house's zone. */
function parseMoment(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})$/.exec(text);
  const day = match?.[1] === undefined ? undefined : parseDay(match[1]);
  const minute = Number(match?.[2]) * 60 + Number(match?.[3]);
  if (day === undefined || !(minute >= 0 && minute < 1440)) return undefined;
  return instantAt(ZONE, { day, minute });
}
