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

/** Cloning takes PostgreSQL a tenth of a second: done once for the file, emptied between tests. */
function freshOnPostgres(): void {
  const name = databaseName();
  const server = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  let own: Client;

  beforeAll(async () => {
    const url = new URL(inject("template"));
    await server.connect();
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${url.pathname.slice(1)}`);
    url.pathname = name;
    process.env.DATABASE_URL = url.href;
    own = new Client({ connectionString: url.href });
    await own.connect();
    // Emptying goes past the triggers that keep the audit trail and past foreign keys.
    await own.query("SET session_replication_role = replica");
  });

  afterEach(async () => {
    await closeDatabase();
    await emptyTables(own);
  });

  afterAll(async () => {
    await own.end();
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.end();
  });
}

function seededOnPostgres(seed: () => Promise<void>, shared: boolean): void {
  const original = databaseName();
  const server = new Client({ connectionString: process.env.TEST_DATABASE_URL });

  const switchToCopyOf = async (source: string, name: string) => {
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
    const url = new URL(inject("template"));
    url.pathname = name;
    process.env.DATABASE_URL = url.href;
  };

  beforeAll(async () => {
    await server.connect();
    await switchToCopyOf(new URL(inject("template")).pathname.slice(1), original);
    await seed();
  });

  if (!shared) {
    let copy: string;
    beforeEach(async () => {
      copy = databaseName();
      await switchToCopyOf(original, copy);
    });

    afterEach(async () => {
      await closeDatabase();
      await server.query(`DROP DATABASE ${copy} WITH (FORCE)`);
    });
  }

  afterAll(async () => {
    await closeDatabase();
    await server.query(`DROP DATABASE ${original} WITH (FORCE)`);
    await server.end();
  });
}

function databaseName(): string {
  return `selter_test_${randomUUID().replaceAll("-", "")}`;
}

async function emptyTables(connection: Client): Promise<void> {
  await connection.query(`
    DO $$
    DECLARE name text; filled boolean;
    BEGIN
      FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I)', name) INTO filled;
        IF filled THEN EXECUTE format('DELETE FROM %I', name); END IF;
      END LOOP;
    END $$`);
}
