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
  const { url, drop } = dialect === "postgres" ? await onPostgres() : onSqlite();
  process.env.DATABASE_URL = url;
  try {
    await migrate();
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
    drop: async () => rmSync(folder, { recursive: true }),
  };
}

async function onPostgres() {
  const server = process.env.TEST_DATABASE_URL ?? "";
  const name = `selter_test_${randomUUID().replaceAll("-", "")}`;
  const asAdministrator = async (statement: string) => {
    const connection = new Client({ connectionString: server });
    await connection.connect();
    await connection.query(statement).finally(() => connection.end());
  };
  await asAdministrator(`CREATE DATABASE ${name} TEMPLATE template0 LOCALE 'C' ENCODING 'UTF8'`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, drop: () => asAdministrator(`DROP DATABASE ${name} WITH (FORCE)`) };
}
