import { defineConfig } from "vitest/config";

/** What needs a browser: apart from the rest, because it needs Chromium (CHROMIUM_PATH, default /usr/bin/chromium). */
export default defineConfig({
  test: {
    name: "browser",
    include: ["test/e2e/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
