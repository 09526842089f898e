import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { ENGINES, type EngineName, generate } from "#scripts/support/drizzle-kit";

/**
 * Writes the initial migration of both engines anew from the schema. For the time before the first
 * release only: a database made by an earlier initial migration cannot follow.
 */

/** Tables whose rows are written once and never changed or deleted. */
const APPEND_ONLY = [
  "audit_entry",
  "rule_trace",
  "integrity_pact",
  "submission",
  "parameter_change",
  "parameter_decision",
  "deviation",
  "deviation_end",
  "plan_step",
  "approved_plan",
  "verifier_conflict",
  "notice_application",
  "few_decision",
  "few_advice",
];

/** Any fixed moment: what is generated twice from one schema shall be the same, byte for byte. */
const EPOCH = Date.UTC(2026, 0, 1);

for (const engine of ENGINES) {
  rmSync(`drizzle/${engine}`, { recursive: true, force: true });
  generate(engine, "drizzle", ["--name", "initial"]);
  generate(engine, "drizzle", ["--custom", "--name", "append_only"]);
  writeFileSync(`drizzle/${engine}/0001_append_only.sql`, triggers(engine));
  makeRepeatable(engine);
  console.log(`drizzle/${engine}: 0000_initial, 0001_append_only`);
}

function triggers(engine: EngineName): string {
  const statements =
    engine === "sqlite"
      ? APPEND_ONLY.flatMap((table) =>
          ["update", "delete"].map(
            (act) =>
              `CREATE TRIGGER \`${table}_no_${act}\` BEFORE ${act.toUpperCase()} ON \`${table}\`\nBEGIN\n\tSELECT RAISE(ABORT, '${table} is append-only');\nEND;`,
          ),
        )
      : [
          `CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n\tRAISE EXCEPTION '% is append-only', TG_TABLE_NAME;\nEND;\n$$;`,
          ...APPEND_ONLY.map(
            (table) =>
              `CREATE TRIGGER "${table}_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}"\nFOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();`,
          ),
        ];
  return `${statements.join("\n--> statement-breakpoint\n")}\n`;
}

/** Replaces drizzle-kit's clock readings and random ids, which differ from run to run. */
function makeRepeatable(engine: EngineName): void {
  edit(`drizzle/${engine}/meta/_journal.json`, (journal) => {
    for (const entry of journal.entries) entry.when = EPOCH + entry.idx * 1000;
  });
  let previous = "00000000-0000-0000-0000-000000000000";
  for (const number of ["0000", "0001"]) {
    edit(`drizzle/${engine}/meta/${number}_snapshot.json`, (snapshot) => {
      snapshot.prevId = previous;
      snapshot.id = fixedId(`${engine}-${number}`);
      previous = snapshot.id;
    });
  }
}

// biome-ignore lint/suspicious/noExplicitAny: files of drizzle-kit, whose shape is its own affair.
function edit(file: string, change: (content: any) => void): void {
  const content = JSON.parse(readFileSync(file, "utf8"));
  change(content);
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

function fixedId(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
