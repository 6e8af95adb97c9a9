import { defineConfig } from "vitest/config";

const onDatabase = (database: "embedded" | "server") => ({
  test: {
    name: database,
    include: ["test/integration/**/*.test.ts"],
    provide: { database },
    ...(database === "embedded" ? { globalSetup: "test/support/embedded-dump.ts" } : {}),
    // One database a worker, kept from file to file.
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    // Real servers, processes and clocks, on a machine that may be busy: there a failure counts that happens twice.
    retry: process.env.CI ? 1 : 0,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ["default", "./test/support/say-skipped.ts"],
    projects: [
      // A test that takes milliseconds takes seconds where everything else runs at the same time.
      {
        // Loading the modules anew for each file takes longer than the tests: no unit test may leave a trace in one.
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      onDatabase("embedded"),
      ...(process.env.TEST_DATABASE_URL ? [onDatabase("server")] : []),
    ],
  },
});
