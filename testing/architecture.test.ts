import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { getTableName } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { TABLES } from "#testing/contents";
import { filesOf, type Source, sourcesIn } from "#testing/sources";

/** For each layer, what its files may import besides their own folder. */
const MAY_IMPORT: Record<string, RegExp> = {
  domain: /^$/,
  db: /^(#domain\/|drizzle-orm|pg$|better-sqlite3$|node:)/,
  server:
    /^(#domain\/|#db\/(client|dialect|migrate|queries\/|schema\/)|#messages\/|next|use-intl|node:|zod|pino|nodemailer|file-type|@node-rs\/argon2|@fastify\/busboy|csv-parse\/|pdfkit$|qr$|unpdf$|client-zip$|fflate$|@tus\/(?:server|file-store)$|read-excel-file\/|write-excel-file\/)/,
  components:
    /^(#domain\/|#messages\/|#server\/form-state$|\.\/|react|tus-js-client$|jspdf$|next-intl|use-intl|next\/)/,
  app: /^(#domain\/|#server\/|#components\/|#messages\/|\.\/|next|use-intl|react|node:|zod)/,
};

/** Belongs to no layer, has no subpath, and is read where it is needed. */
const ABOVE_THE_LAYERS = /^\.\.\/.*(package\.json|\.css)$/;

/** The folders of app/ are addresses; no subpath reaches one with brackets in its name. */
const climbsWithinApp = (file: string, name: string) =>
  name.startsWith("../") && join(dirname(file), name).startsWith("app/");

/** React's `cache` gives a request its one context. */
const MAY_TOO: Record<string, string> = { "server/context.ts": "react" };

/** Where a request, a sign-in and the server itself begin: each takes the time once. */
const CLOCKS = ["server/auth.ts", "server/context.ts", "server/start.ts"];

/** Components that show the running time: a display, on which nothing is decided. */
const SHOWS_THE_TIME: readonly string[] = [];

const all = Object.keys(MAY_IMPORT).flatMap(sourcesIn);
const product = all.filter(({ file }) => !file.includes(".test."));

const filesWhere = (holds: (source: Source) => boolean) =>
  product.filter(holds).map((source) => source.file);

describe("the layers", () => {
  test("import only what they may", () => {
    const strangers = product.flatMap(({ file, folder, imports }) =>
      imports
        .filter((name) => !name.startsWith(`#${folder}/`) && !MAY_IMPORT[folder]?.test(name))
        .filter(
          (name) =>
            !ABOVE_THE_LAYERS.test(name) &&
            !climbsWithinApp(file, name) &&
            !(file in MAY_TOO && name === MAY_TOO[file]),
        )
        .map((name) => `${file}: ${name}`),
    );
    expect(strangers).toEqual([]);
  });

  test("are never left by climbing", () => {
    const climbs = (file: string, name: string) =>
      name.startsWith("..") && !ABOVE_THE_LAYERS.test(name) && !climbsWithinApp(file, name);
    expect(filesWhere(({ file, imports }) => imports.some((name) => climbs(file, name)))).toEqual(
      [],
    );
  });

  test("know two kinds of table in db/columns.ts alone", () => {
    const files = filesWhere(({ imports }) => imports.some((name) => /-core$/.test(name)));
    expect(files).toEqual(["db/columns.ts"]);
  });

  // What Next keeps of a route it keeps for every method: the refusal of a POST, for those who GET.
  test("let Next keep pages, and no answers of routes", () => {
    const kept = /export (?:const (?:revalidate|dynamic)|function generateStaticParams)\b/;
    const files = filesWhere(({ file, code }) => file.endsWith("/route.ts") && kept.test(code));
    expect(files).toEqual([]);
  });

  test("know next-auth in server/auth.ts alone", () => {
    const files = filesWhere(({ imports }) => imports.some((name) => /^next-auth/.test(name)));
    expect(files.filter((file) => file !== "server/auth.ts")).toEqual([]);
  });

  test("keep Next out of what the areas of server/ do", () => {
    const files = filesWhere(
      ({ file, imports }) =>
        /^server\/[^/]+\//.test(file) && imports.some((name) => /^next($|\/|-auth)/.test(name)),
    );
    expect(files).toEqual([]);
  });

  test("read the environment in two places", () => {
    const files = filesWhere(({ code }) => code.includes("process.env"));
    expect(files.filter((file) => !["db/dialect.ts", "server/env.ts"].includes(file))).toEqual([]);
  });

  test("look at the clock where something begins", () => {
    const files = filesWhere(({ code }) => /new Date\(\)|new Date\b(?!\()|Date\.now\(/.test(code));
    expect(files.filter((file) => ![...CLOCKS, ...SHOWS_THE_TIME].includes(file))).toEqual([]);
  });
});

describe("the code", () => {
  test("awaits every statement", () => {
    // Drizzle sends a statement when it is awaited. A forgotten one is lost without a word, and
    // the linter does not see it, because what it leaves behind is not a Promise to its eyes.
    expect(filesWhere(({ code }) => /[;{})]\s*tx\s*\./.test(code))).toEqual([]);
  });

  test("counts in whole numbers where scores are reckoned", () => {
    const floats = ({ folder, code }: Source) =>
      folder === "domain" && /\bparseFloat\b|\.toFixed\b/.test(code);
    expect(filesWhere(floats)).toEqual([]);
  });

  // Every object has a `constructor`; `wordsFor` looks up what stands in an address.
  test("asks no object for a word that it may not have", () => {
    const asking = ({ file, code }: Source) =>
      /^(?:app|components)\//.test(file) && /\[\w+ as keyof typeof \w+\]/.test(code);
    expect(filesWhere(asking)).toEqual([]);
  });

  test("has no folder for what nobody has understood", () => {
    const vague = /(^|\/)(lib|utils|helpers|hooks|services|src)\//;
    expect(filesOf("**/*.{ts,tsx,mjs}").filter((file) => vague.test(file))).toEqual([]);
  });

  test("is finished", () => {
    const unfinished = filesOf("**/*.{ts,tsx,mjs,css,md}").filter((file) =>
      /\bTO[D]O\b|\bFIX[M]E\b/.test(readFileSync(file, "utf8")),
    );
    expect(unfinished).toEqual([]);
  });

  test("skips no test", () => {
    const skipping = [...all, ...["e2e", "scripts", "testing"].flatMap(sourcesIn)]
      .filter(({ code }) => /\b(test|it|describe)\.(skip|only|todo|fixme|fails)\b/.test(code))
      .map(({ file }) => file);
    expect(skipping).toEqual([]);
  });
});

describe("the migrations", () => {
  const journal = (engine: string) =>
    JSON.parse(readFileSync(`drizzle/${engine}/meta/_journal.json`, "utf8")).entries as {
      tag: string;
      when: number;
    }[];
  const statements = (engine: string) =>
    journal(engine)
      .map(({ tag }) => readFileSync(`drizzle/${engine}/${tag}.sql`, "utf8"))
      .join("\n");

  test("are the same for both engines, in the order of time", () => {
    const tags = (engine: string) => journal(engine).map((entry) => entry.tag);
    expect(tags("postgres")).toEqual(tags("sqlite"));
    for (const engine of ["sqlite", "postgres"]) {
      const times = journal(engine).map((entry) => entry.when);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });

  test.each(["sqlite", "postgres"])("sweep nothing away on %s", (engine) => {
    expect(statements(engine)).not.toMatch(/ON DELETE (cascade|set|no action)/i);
  });

  test.each(["sqlite", "postgres"])("make every table of the schema on %s", (engine) => {
    const made = [...statements(engine).matchAll(/CREATE TABLE ["`](\w+)["`]/g)].map((m) => m[1]);
    expect([...TABLES.values()].map(getTableName).toSorted()).toEqual(made.toSorted());
  });
});
