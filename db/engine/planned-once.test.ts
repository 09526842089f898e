import { expect, test } from "vitest";
import { databaseUrl, dialect } from "#db/dialect";
import { plannedOnce, statementNames } from "#db/engine/planned-once";
import { withFreshDatabase } from "#testing/database";

withFreshDatabase();

test("a statement is named when it comes again, and keeps its name", () => {
  const nameOf = statementNames(2);
  expect(["a", "a", "b", "a", "b", "b"].map((text) => nameOf(text, []))).toEqual([
    undefined,
    "selter_0",
    undefined,
    "selter_0",
    "selter_1",
    "selter_1",
  ]);
});

test("no more are named than there is room for, and no long lists", () => {
  const nameOf = statementNames(1);
  for (let at = 0; at < 10; at += 1) expect(nameOf(`once ${at}`, [])).toBeUndefined();
  const long = Array.from({ length: 61 }, () => 1);
  expect([nameOf("long", long), nameOf("long", long)]).toEqual([undefined, undefined]);
  expect([nameOf("a", []), nameOf("a", [])]).toEqual([undefined, "selter_0"]);
  expect([nameOf("b", []), nameOf("b", []), nameOf("a", [])]).toEqual([
    undefined,
    undefined,
    "selter_0",
  ]);
});

test.runIf(dialect === "postgres")("PostgreSQL keeps the plan of what has a name", async () => {
  const connection = new (plannedOnce(statementNames()))({ connectionString: databaseUrl() });
  await connection.connect();
  try {
    for (const slug of ["a", "b", "c"]) {
      await connection.query({ text: "select id from agency where slug = $1" }, [slug]);
    }
    const { rows } = await connection.query(
      "select statement, generic_plans + custom_plans as times from pg_prepared_statements",
    );
    expect(rows).toEqual([{ statement: "select id from agency where slug = $1", times: "2" }]);
  } finally {
    await connection.end();
  }
});
