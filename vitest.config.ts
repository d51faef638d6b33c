import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{core,rulebook,server,client,console,portal,test,bench}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist/**", "test/fixtures/**"],
    globalSetup: ["test/support/postgres.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
