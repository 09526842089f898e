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

/**
 * Migrates one database for the whole run, which `withFreshDatabase` clones, and points the run to a
 * data folder of its own, which `withDataFolder` does for single tests. Vitest's globalSetup.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "selter-test-"));
  // Workers inherit it. Without it what tests upload and post would land in the project's own folder.
  process.env.SELTER_DATA_DIR = join(folder, "data");
  const database = dialect === "postgres" ? await onPostgres() : onSqlite(folder);
  const { url, prepare } = database;
  const drop = async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  };
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

function onSqlite(folder: string) {
  return {
    url: `file:${join(folder, "template.sqlite")}`,
    prepare: async () => {},
    drop: async () => {},
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
