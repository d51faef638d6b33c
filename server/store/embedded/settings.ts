import { statfs } from "node:fs/promises";

/** Durable (fsync and synchronous_commit stay on, as they come) and modest: what a laptop can give without asking. */
const SETTINGS: Readonly<Record<string, string>> = {
  shared_buffers: "256MB",
  max_wal_size: "4GB",
  checkpoint_timeout: "15min",
  jit: "off",
  max_connections: "60",
  autovacuum_naptime: "15s",
  // Our statements answer for themselves. The server's own log would quote rows, and rows are about people:
  // it keeps to the server's life (start, stop, crash, recovery).
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};

/** Below this much /dev/shm (containers have 64 MB) a parallel query runs out of it. */
const ENOUGH_SHARED_BYTES = 256 * 1024 * 1024;

/** Settings of a server on this machine; `over` is laid over them. */
export async function settingsHere(over: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const shared = await statfs("/dev/shm").catch(() => undefined);
  const scarce = shared !== undefined && shared.bavail * shared.bsize < ENOUGH_SHARED_BYTES;
  return { ...SETTINGS, ...(scarce && { dynamic_shared_memory_type: "mmap" }), ...over };
}
