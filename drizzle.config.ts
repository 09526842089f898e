import { defineConfig } from "drizzle-kit";

// The URL decides the engine here as everywhere else; scripts/support/drizzle-kit.ts runs this for
// both, and names another folder where the committed migrations must stay as they are.
const postgres = process.env.DATABASE_URL?.startsWith("postgres");
const folder = process.env.DRIZZLE_FOLDER ?? "drizzle";

export default defineConfig({
  dialect: postgres ? "postgresql" : "sqlite",
  schema: "./db/schema/*.ts",
  out: `${folder}/${postgres ? "postgres" : "sqlite"}`,
  casing: "snake_case",
});
