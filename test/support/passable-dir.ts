import { spawn } from "node:child_process";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * A new directory for servers, which the account that runs them may pass.
 *
 * @returns it, and how to remove it with all servers in it; that happens by itself when this program ends, even killed
 */
export async function passableDir(prefix: string): Promise<{ readonly dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(path.join(tmpdir(), prefix));
  await chmod(dir, 0o711);
  return { dir, remove: clearUpAfterUs(dir) };
}

/**
 * Waits for the end of its input, which comes when we end, in whatever way; then stops the servers whose files lie in
 * the directory, if any are left, and removes the directory.
 */
const SCRIPT = `
cat > /dev/null
runs_here() { grep -qF "$1" "/proc/$2/cmdline" || ps -o command= -p "$2" | grep -qF "$1"; }
for file in "$1"/data/postmaster.pid "$1"/*/data/postmaster.pid "$1"/*/*/data/postmaster.pid; do
  pid=$(head -n 1 "$file") && runs_here "$1" "$pid" && kill -INT "$pid"
  for wait in 1 2 3 4 5 6 7 8 9 10; do runs_here "$1" "$pid" && sleep 0.2; done
done
rm -rf "$1"
`;

/** Leaves someone behind who clears up: a killed test run must leave neither a server nor its files. */
function clearUpAfterUs(home: string): () => Promise<void> {
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
