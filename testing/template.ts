import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { dialect } from "#db/dialect";
import { migrate } from "#db/migrate";

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of the migrated, empty database that tests clone. */
    template: string;
  }
}

/** Migrates one database for the whole run; `withFreshDatabase` clones it. Vitest's globalSetup. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, prepare, drop } = dialect === "postgres" ? await onPostgres() : onSqlite();
  process.env.DATABASE_URL = url;
  try {
    await migrate();
    await prepare();
  } catch (error) {
    await drop();
    throw error;
  }
  project.provide("template", url);
  return drop;
}

function onSqlite() {
  const folder = mkdtempSync(join(tmpdir(), "selter-test-"));
  return {
    url: `file:${join(folder, "template.sqlite")}`,
    prepare: async () => {},
    drop: async () => rmSync(folder, { recursive: true }),
  };
}

async function onPostgres() {
  const server = process.env.TEST_DATABASE_URL ?? "";
  const name = `selter_test_${randomUUID().replaceAll("-", "")}`;
  await run(server, `CREATE DATABASE ${name} TEMPLATE template0 LOCALE 'C' ENCODING 'UTF8'`);
  const url = new URL(server);
  url.pathname = name;
  return {
    url: url.href,
    prepare: () => run(url.href, NOTE_TOUCHED_TABLES),
    drop: () => run(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function run(url: string, statement: string): Promise<void> {
  const connection = new Client({ connectionString: url });
  await connection.connect();
  await connection.query(statement).finally(() => connection.end());
}

/**
 * A test writes to a handful of a hundred tables. Those are noted, because emptying all of them after
 * each test takes longer than most tests.
 */
const NOTE_TOUCHED_TABLES = `
  CREATE SCHEMA testing;
  CREATE UNLOGGED TABLE testing.touched (name text NOT NULL);
  CREATE FUNCTION testing.touch() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO testing.touched VALUES (TG_TABLE_NAME);
    RETURN NULL;
  END $$;
  DO $$
  DECLARE name text;
  BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
      EXECUTE format(
        'CREATE TRIGGER touched AFTER INSERT OR UPDATE OR DELETE ON public.%I
         FOR EACH STATEMENT EXECUTE FUNCTION testing.touch()', name);
    END LOOP;
  END $$`;
