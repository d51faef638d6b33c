import { readEnvironment } from "../environment.ts";
import { type House, openHouse } from "../house.ts";
import { DATABASE_FULL, DATABASE_GONE, isFullDatabase, isLostDatabase } from "../lost-database.ts";
import { complain, describeRefusal, EXIT } from "../terminal.ts";

const SAME_INTERRUPTION_STEPS = 20;
const STEP_MS = 50;
type Work = (house: House, interrupted: Promise<void>) => Promise<number>;

/** Opens the house, does the work, closes it whatever happens; the exit code is the work's. */
export async function inHouseUntil(work: Work): Promise<void> {
  const house = await openHouse(readEnvironment());
  if (house.kind === "refused") {
    complain(describeRefusal(house));
    process.exitCode = EXIT.refused;
    return;
  }
  const interrupted = interruption();
  try {
    process.exitCode = await work(house, interrupted);
  } catch (error) {
    const said = isLostDatabase(error) ? DATABASE_GONE : isFullDatabase(error) ? DATABASE_FULL : undefined;
    if (said === undefined) throw error;
    complain(`${said.en}\n${said.zh}`);
    process.exitCode = EXIT.refused;
  } finally {
    await house.close();
  }
  // What was left half-way must not hold us up: its transactions are over, its timers and sockets may not be.
  if (process.exitCode === EXIT.interrupted) process.exit();
}

/**
 * Settles at Ctrl-C. One Ctrl-C can arrive twice, from the terminal and from the program that started us; one that
 * comes later is a user's who will not wait for an orderly end. The time between is counted in small steps, so that a
 * busy second in which nothing of ours could run does not make the same Ctrl-C look like two.
 */
function interruption(): Promise<void> {
  let calls = 0;
  let stepsLeft = SAME_INTERRUPTION_STEPS;
  const count = (): void => {
    stepsLeft -= 1;
    if (stepsLeft > 0) setTimeout(count, STEP_MS).unref();
  };
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.on(signal, () => {
        calls += 1;
        if (calls === 1) setTimeout(count, STEP_MS).unref();
        else if (stepsLeft <= 0) process.exit(EXIT.interrupted);
        resolve();
      });
  });
}

/** The same for work that ends by itself; Ctrl-C ends it earlier, after the transaction under way. */
export function inHouse(work: (house: House) => Promise<number>): Promise<void> {
  return inHouseUntil((house, interrupted) => Promise.race([work(house), interrupted.then(() => EXIT.interrupted)]));
}
