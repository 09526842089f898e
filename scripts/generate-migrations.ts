import { ENGINES, generate } from "#scripts/support/drizzle-kit";

/** `npm run db:generate -- --name what-changed`: one migration per engine, to be read, then committed. */
for (const engine of ENGINES) console.log(generate(engine, "drizzle", process.argv.slice(2)));
