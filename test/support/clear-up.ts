import { spawn } from "node:child_process";

/**
 * Waits for the end of its input, which comes when we end, in whatever way; then stops the server whose files lie in
 * the directory, if one is left, and removes the directory.
 */
const SCRIPT = `
cat > /dev/null
if pid=$(head -n 1 "$1/data/postmaster.pid"); then
  kill -INT "$pid"
  while kill -0 "$pid"; do sleep 0.1; done
fi
rm -rf "$1"
`;

/**
 * Leaves someone behind who clears up a server's directory even when this program is killed: a killed test run must
 * leave neither a server nor its files.
 *
 * @returns has it done now, and waits until it is
 */
export function clearUpAfterUs(home: string): () => Promise<void> {
  const cleaner = spawn("/bin/sh", ["-c", SCRIPT, "clear-up", home], {
    // Away from our session, or the Ctrl-C that ends us would end it too.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  cleaner.unref();
  const done = new Promise<void>((resolve) => cleaner.once("close", () => resolve()));
  return () => {
    cleaner.stdin?.end();
    return done;
  };
}
