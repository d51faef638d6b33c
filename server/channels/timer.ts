/** Runs something later; passed in wherever a channel waits, so that tests decide when time passes. */
export type Timer = { after(ms: number, run: () => void): Cancel };
export type Cancel = () => void;

/** The machine's own timer. It keeps no process alive. */
export const machineTimer: Timer = {
  after(ms, run) {
    const timeout = setTimeout(run, ms);
    timeout.unref();
    return () => clearTimeout(timeout);
  },
};
