import type { Day } from "@fairdue/core/calendar/day.ts";
import { prepareGate } from "@fairdue/core/contact/gate.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import type { ChannelAdapter } from "../../server/channels/port.ts";
import { loadCatalogue } from "../../server/store/catalogue.ts";
import { openPool } from "../../server/store/connect.ts";
import { Vault } from "../../server/store/vault.ts";
import { collectDay, houseAt, SHANGHAI } from "./house.ts";

/** What a worker is told on its command line, as JSON. */
export type WorkerOrder = {
  readonly url: string;
  readonly home: string;
  readonly ports: { readonly smpp: number; readonly smtp: number };
  readonly sealPem: string;
  readonly masterHex: string;
  readonly day: Day;
  /** The machine's clock as this worker reads it, epoch milliseconds. */
  readonly realNow: number;
  /** The point at which it kills itself; undefined for never. */
  readonly killAt?: number;
};

/**
 * Runs one collection day as `fairdue run` does, in a process of its own that counts points: before, right after and
 * once answered, for every statement and every send. At the point it was told it is dead within that instruction, as
 * by kill -9. Whoever lives to the end says how many points there were.
 */
const order = JSON.parse(process.argv[2] ?? "") as WorkerOrder;
let points = 0;

function point(): void {
  points += 1;
  if (points === order.killAt) process.kill(process.pid, "SIGKILL");
}

const pool = openPool(order.url);
pool.on("connect", (client) => {
  const query = client.query.bind(client) as (...words: unknown[]) => unknown;
  const counted = (...words: unknown[]): unknown => {
    point();
    const answer = query(...words);
    point();
    return answer instanceof Promise ? answer.finally(point) : answer;
  };
  Object.assign(client, { query: counted });
});

function throughPoints(adapter: ChannelAdapter): ChannelAdapter {
  return {
    ...adapter,
    async send(permit, dispatch) {
      point();
      const sending = adapter.send(permit, dispatch);
      await new Promise((resolve) => setImmediate(resolve));
      point();
      return sending.finally(point);
    },
  };
}

const { url, home, ports, sealPem } = order;
const vault = new Vault(Buffer.from(order.masterHex, "hex"));
const gate = prepareGate([rulebookCn], SHANGHAI);
const house = houseAt({ pool, url, home, ports, vault, gate, sealPem, catalogue: await loadCatalogue(pool) });
await collectDay(house, order.day, () => order.realNow, throughPoints);
await pool.end();
process.stdout.write(String(points));
