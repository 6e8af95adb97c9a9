import { defineConfig } from "vitest/config";

/** What needs a browser: apart from the rest, because it needs Chromium (CHROMIUM_PATH, default /usr/bin/chromium). */
export default defineConfig({
  test: {
    name: "browser",
    include: ["test/e2e/**/*.test.ts"],
    globalSetup: "test/support/embedded-dump.ts",
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // A browser on a busy machine: in CI a failure counts that happens twice.
    retry: process.env.CI ? 1 : 0,
  },
});
