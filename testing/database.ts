import { randomUUID } from "node:crypto";
import { copyFileSync, rmSync } from "node:fs";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { closeDatabase } from "#db/client";
import { dialect } from "#db/dialect";

/** Gives every test of the file an empty, migrated database of its own. Call it at the top. */
export function withFreshDatabase(): void {
  if (dialect === "postgres") freshOnPostgres();
  else freshOnSqlite();
}

function freshOnSqlite(): void {
  let copy: string;

  beforeEach(() => {
    const original = inject("template").replace(/^file:/, "");
    copy = original.replace("template", randomUUID());
    copyFileSync(original, copy);
    process.env.DATABASE_URL = `file:${copy}`;
  });

  afterEach(async () => {
    await closeDatabase();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(copy + suffix, { force: true });
  });
}

/** Cloning takes PostgreSQL a tenth of a second: done once for the file, emptied between tests. */
function freshOnPostgres(): void {
  const name = `selter_test_${randomUUID().replaceAll("-", "")}`;
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
