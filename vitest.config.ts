import { defineConfig } from "vitest/config";

// SQLite unless TEST_DATABASE_URL names a PostgreSQL server on which databases may be created.
// Set before any worker starts, because the dialect is fixed when its modules load.
process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? "file:unused";
// Signs nothing that lives longer than a test.
process.env.AUTH_SECRET ??= "a secret that everybody may know";

/**
 * What people learn who ask every loader for everything there is: policies, written once for both
 * engines. Each loader by itself runs on PostgreSQL in its own tests and in the matrix.
 */
const SWEEPS = ["server/secrecy.test.ts", "testing/matrix/foreign.test.ts"];

/** Without a database: they say the same on either. */
const OF_NO_ENGINE = ["domain", "components", "messages", "server/front"];

export default defineConfig({
  test: {
    pool: "forks",
    // A process per file would load Drizzle anew for each, which takes longer than the tests.
    isolate: false,
    // Beside a build and on two cores a test may wait; that is no failure.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    globalSetup: "testing/template.ts",
    exclude: [
      ...["node_modules", ".next", ".selter", "data", "e2e"],
      ...(process.env.TEST_DATABASE_URL ? [...SWEEPS, ...OF_NO_ENGINE] : []),
    ],
  },
});
