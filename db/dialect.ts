// The comments turbopackIgnore keep the bundler from following these paths: it would take the whole
// project into the build, or the database that happens to lie in the data folder.
import { join, resolve } from "node:path";

/** The two engines Selter runs on. SQLite is embedded; PostgreSQL serves several app nodes. */
export type Dialect = "sqlite" | "postgres";

/**
 * Where the database is: `postgres://…` or `file:<path>`; by default a file in the data folder.
 * Read on every call, so that a test can point the next connection elsewhere.
 */
export function databaseUrl(): string {
  const file = join(/* turbopackIgnore: true */ dataDir(), "selter.sqlite");
  return process.env.DATABASE_URL || `file:${file}`;
}

/** The folder that holds everything Selter keeps on disk: `SELTER_DATA_DIR`, default `./data`. */
export function dataDir(): string {
  return resolve(/* turbopackIgnore: true */ process.env.SELTER_DATA_DIR || "data");
}

/**
 * The folder with the migrations of both engines: `SELTER_MIGRATIONS_DIR`, default `./drizzle`.
 * Not looked for beside the source, which is somewhere else in every kind of build.
 */
export function migrationsDir(): string {
  return resolve(/* turbopackIgnore: true */ process.env.SELTER_MIGRATIONS_DIR || "drizzle");
}

/**
 * The engine this process speaks, fixed when the process starts.
 *
 * Tables are module-level constants, so the choice has to be made when they load. That is
 * honest: one process serves one engine, and never changes it while it runs.
 */
export const dialect: Dialect = /^postgres(ql)?:/.test(databaseUrl()) ? "postgres" : "sqlite";

/**
 * Lets a SQLite object stand in for its PostgreSQL counterpart: the only cast of the data layer.
 *
 * The compiler sees PostgreSQL everywhere, on purpose. What PostgreSQL offers and SQLite lacks
 * (`.for("update")`, `.array()`) then fails in the default test run, on SQLite, within seconds;
 * the other way round (`.get()`, `.all()`) would fail first at the agency that has outgrown it.
 */
export function standIn<Postgres extends object>(
  sqlite: Record<keyof Postgres, unknown>,
): Postgres {
  return sqlite as Postgres;
}
