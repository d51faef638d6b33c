import { startServer } from "../../server/store/embedded/start-server.ts";

/**
 * Starts a server as a program of its own, so that a test can race it or kill it: says what came of it in one line of
 * JSON, then stops the server when its standard input ends.
 */
const [home = ""] = process.argv.slice(2);
const outcome = await startServer({ home });
process.stdout.write(`${JSON.stringify(outcome)}\n`);
process.stdin.resume().on("end", () => {
  if (outcome.kind === "refused") return;
  outcome.stop().catch((error: unknown) => {
    throw error;
  });
});
