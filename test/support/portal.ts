import { layOutLetter } from "../../server/channels/letter/letter-pdf.ts";
import { buildPortal } from "../../server/http/portal/build-portal.ts";
import type { PortalSite } from "../../server/http/portal/portal-site.ts";
import type { App } from "../../server/http/site.ts";
import { openChannels } from "../../server/main/channels.ts";
import { sandboxProvider } from "../../server/payments/sandbox.ts";
import { FIRST_DAY, momentOn, openWorld, sampleOf, type World } from "../promises/world.ts";
import type { TestDatabase } from "./database.ts";
import { exampleOffers } from "./offers.ts";

/** The first borrower of the sample portfolio, as they know themselves. */
export const ZHAO = {
  phone: "10000000000",
  email: "person0000@example.com",
  name: "赵立春",
  lastFour: "0000",
} as const;

/** What the portal answers, asked without a network. */
type Answer = Awaited<ReturnType<App["inject"]>>;

/** What somebody knows of themselves. */
export type Person = { readonly phone: string; readonly name: string; readonly lastFour: string };

/** One who is three weeks late. */
export const LATE = { phone: "10000000300", name: "蒋立秋", lastFour: "0300" } as const;
/** Ones who dispute, in two languages, and one who complains. */
export const DISPUTES = { phone: "10000000270", name: "卫立夏", lastFour: "0270" } as const;
export const ANSWERED = { phone: "10000000210", name: "冯立冬", lastFour: "0210" } as const;
export const COMPLAINS = { phone: "10000000150", name: "郑立夏", lastFour: "0150" } as const;
/** One who is late and pays. */
export const PAYS = { phone: "10000000360", name: "杨立春", lastFour: "0360" } as const;

const HOST = { host: "127.0.0.1:4181" };

/** The portal over part of the sample portfolio, with a real message centre; time stands still until moved. */
export type PortalWorld = {
  readonly world: World;
  readonly app: App;
  /** Real time and the house's, epoch milliseconds; tests move them. */
  readonly time: { real: number; house: number };
  /** Texts that arrived at a phone, the newest last. */
  textsTo(phone: string): readonly string[];
  /** The code a phone was sent last, after asking for one. */
  codeFor(phone: string): Promise<string>;
  /** A session's cookie of somebody checked. */
  signedIn(person?: Person): Promise<string>;
  get(url: string, cookie?: string): Promise<Answer>;
  post(url: string, payload: object, cookie?: string): Promise<Answer>;
  close(): Promise<void>;
};

/**
 * @param portfolioCsv by default every thirtieth borrower of the sample
 * @param portalDir the built pages, for tests in a browser
 */
export async function openPortal(
  database: TestDatabase,
  { portfolioCsv = sampleOf(30), portalDir }: { readonly portfolioCsv?: string; readonly portalDir?: string } = {},
): Promise<PortalWorld> {
  const world = await openWorld(database, portfolioCsv);
  const time = { real: momentOn(FIRST_DAY, 12), house: momentOn(FIRST_DAY, 12) };
  const channels = await openChannels(world.house, { now: () => time.house });
  const { pool, vault, gate, catalogue } = world;
  const provider = sandboxProvider("secret of a test");
  const site: PortalSite = {
    reading: async () => ({
      pool,
      vault,
      gate,
      catalogue,
      asOf: new Date(time.house + 8 * 3_600_000).toISOString().slice(0, 10),
    }),
    house: async () => ({
      pool,
      vault,
      gate,
      catalogue,
      channels: channels.adapters,
      now: time.house,
      realNow: () => time.real,
      layOut: layOutLetter,
    }),
    ...(portalDir !== undefined && { portalDir }),
    offers: exampleOffers(),
    realNow: () => time.real,
    pay: {
      provider,
      sandbox: {
        read: (ticket) => provider.read(ticket),
        environment: async () => ({ pool, vault, catalogue, clock: () => time.house, tenant: "test" }),
      },
    },
    demo: {
      messagesTo: (address) => world.providers.smsc.messages.filter(({ to }) => to === address).map(({ text }) => text),
      people: async () => [ZHAO, LATE],
    },
  };
  const app = await buildPortal(site);
  const headers = (cookie: string | undefined) => ({ ...HOST, ...(cookie !== undefined && { cookie }) });
  const get = (url: string, cookie?: string) => app.inject({ method: "GET", url, headers: headers(cookie) });
  const post = (url: string, payload: object, cookie?: string) =>
    app.inject({ method: "POST", url, payload, headers: headers(cookie) });
  const codeFor = async (phone: string): Promise<string> => {
    await post("/api/sign-in/code", { kind: "phone", address: phone });
    const { messages } = (await get(`/api/demo/messages?address=${phone}`)).json<{ messages: string[] }>();
    return /\d{6}/.exec(messages.at(-1) ?? "")?.[0] ?? "";
  };
  return {
    world,
    app,
    time,
    textsTo: (phone) => site.demo?.messagesTo(phone) ?? [],
    codeFor,
    async signedIn(person: Person = ZHAO) {
      const code = await codeFor(person.phone);
      const entered = await post("/api/sign-in", { kind: "phone", address: person.phone, code });
      const cookie = String(entered.headers["set-cookie"]).split(";")[0] ?? "";
      const { name, lastFour } = person;
      const checked = await post("/api/sign-in/person", { name, lastFour }, cookie);
      if (checked.statusCode !== 200) throw new Error(`not signed in: ${checked.body}`);
      return cookie;
    },
    get,
    post,
    async close() {
      await app.close();
      await channels.close();
      await world.close();
    },
  };
}
