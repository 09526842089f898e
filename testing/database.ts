import { randomUUID } from "node:crypto";
import { copyFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { closeDatabase } from "#db/client";
import { dialect } from "#db/dialect";

/** Gives every test of the file an empty, migrated database of its own. Call it at the top. */
export function withFreshDatabase(): void {
  if (dialect === "postgres") freshOnPostgres();
  else freshOnSqlite();
}

/**
 * Gives every test of the file a database of its own that already holds what `seed` wrote once.
 * @param options `shared` for tests that only read: one database serves them all
 * @returns what `seed` returned; to be called inside tests
 */
export function withSeededDatabase<Seeded>(
  seed: () => Promise<Seeded>,
  { shared = false } = {},
): () => Seeded {
  let seeded: { readonly value: Seeded } | undefined;
  const remember = async () => {
    seeded = { value: await seed() };
    await closeDatabase();
  };
  if (dialect === "postgres") seededOnPostgres(remember, shared);
  else seededOnSqlite(remember, shared);
  return () => {
    if (!seeded) throw new Error("The seed is read inside tests only.");
    return seeded.value;
  };
}

function freshOnSqlite(): void {
  let copy: string;

  beforeEach(() => {
    copy = switchToCopyOf(inject("template").replace(/^file:/, ""));
  });

  afterEach(async () => {
    await closeDatabase();
    removeDatabase(copy);
  });
}

function seededOnSqlite(seed: () => Promise<void>, shared: boolean): void {
  let original: string;

  beforeAll(async () => {
    original = switchToCopyOf(inject("template").replace(/^file:/, ""));
    await seed();
  });

  if (!shared) {
    let copy: string;
    beforeEach(() => {
      copy = switchToCopyOf(original);
    });

    afterEach(async () => {
      await closeDatabase();
      removeDatabase(copy);
    });
  }

  afterAll(async () => {
    await closeDatabase();
    removeDatabase(original);
  });
}

/** Copies a closed database beside itself and makes the copy the one in use. */
function switchToCopyOf(original: string): string {
  const copy = join(dirname(original), `${randomUUID()}.sqlite`);
  copyFileSync(original, copy);
  process.env.DATABASE_URL = `file:${copy}`;
  return copy;
}

function removeDatabase(file: string): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
}

/**
 * Cloning takes PostgreSQL a tenth of a second: done once for the file, emptied between tests. So
 * does a new connection, which has to learn every table: those of one test serve the next.
 */
function freshOnPostgres(): void {
  const database = ownDatabase();

  beforeAll(() => database.create());

  afterEach(() => database.query(EMPTY_TABLES));

  afterAll(async () => {
    await closeDatabase();
    await database.drop();
  });
}

function seededOnPostgres(seed: () => Promise<void>, shared: boolean): void {
  const database = ownDatabase();

  beforeAll(async () => {
    await database.create();
    await seed();
    if (!shared) await database.query(KEEP_SEED);
  });

  afterEach(async () => {
    if (shared) return;
    await database.query(RESTORE_SEED);
  });

  afterAll(async () => {
    await closeDatabase();
    await database.drop();
  });
}

/** One clone of the template, and a connection to it that no trigger or foreign key stops. */
function ownDatabase() {
  const name = `selter_test_${randomUUID().replaceAll("-", "")}`;
  const server = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  let own: Client;
  return {
    create: async () => {
      const url = new URL(inject("template"));
      await server.connect();
      await server.query(`CREATE DATABASE ${name} TEMPLATE ${url.pathname.slice(1)}`);
      url.pathname = name;
      process.env.DATABASE_URL = url.href;
      own = new Client({ connectionString: url.href });
      await own.connect();
      await own.query("SET session_replication_role = replica");
    },
    query: async (statement: string) => {
      await own.query(statement);
    },
    drop: async () => {
      await own.end();
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.end();
    },
  };
}

/** Takes back what the last test wrote: empties the tables that it touched. */
const EMPTY_TABLES = `
  DO $$
  DECLARE name text;
  BEGIN
    FOR name IN SELECT DISTINCT touched.name FROM testing.touched LOOP
      EXECUTE format('DELETE FROM public.%I', name);
    END LOOP;
    DELETE FROM testing.touched;
  END $$`;

const KEEP_SEED = `
  CREATE SCHEMA seed;
  DO $$
  DECLARE name text;
  BEGIN
    FOR name IN SELECT DISTINCT touched.name FROM testing.touched LOOP
      EXECUTE format('CREATE TABLE seed.%I AS TABLE public.%I', name, name);
    END LOOP;
    DELETE FROM testing.touched;
  END $$`;

const RESTORE_SEED = `
  DO $$
  DECLARE name text;
  BEGIN
    FOR name IN SELECT DISTINCT touched.name FROM testing.touched LOOP
      EXECUTE format('DELETE FROM public.%I', name);
      IF to_regclass(format('seed.%I', name)) IS NOT NULL THEN
        EXECUTE format('INSERT INTO public.%I TABLE seed.%I', name, name);
      END IF;
    END LOOP;
    DELETE FROM testing.touched;
  END $$`;
