import path from "node:path";

/** What FairDue reads from its surroundings; nothing else in the program looks at the environment. */
export type Environment = {
  /** Directory for the built-in database, keys and letters. */
  readonly home: string;
  /** Server to use instead of the built-in one. */
  readonly databaseUrl: string | undefined;
  readonly masterKeyHex: string | undefined;
  readonly port: number;
};

export function readEnvironment(): Environment {
  const { FAIRDUE_HOME, DATABASE_URL, FAIRDUE_MASTER_KEY, FAIRDUE_PORT } = process.env;
  return {
    home: path.resolve(FAIRDUE_HOME ?? ".fairdue"),
    databaseUrl: DATABASE_URL === "" ? undefined : DATABASE_URL,
    masterKeyHex: FAIRDUE_MASTER_KEY === "" ? undefined : FAIRDUE_MASTER_KEY,
    port: Number(FAIRDUE_PORT ?? 4180),
  };
}
