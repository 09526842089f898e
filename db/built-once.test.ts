import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { builtOnceForIds } from "#db/built-once";
import { inTransaction, read } from "#db/client";
import { insertAttempt } from "#db/queries/accounts";
import { attempt } from "#db/schema/accounts";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";

withFreshDatabase();

const attemptsOf = builtOnceForIds("test_attempts", (reader, ids) =>
  reader.select({ id: attempt.id }).from(attempt).where(inArray(attempt.id, ids)),
);

const found = async (ids: readonly string[]) =>
  (await attemptsOf(read(), ids)).map(({ id }) => id).sort();

test("it finds the rows of as many ids as are asked for, each once, and no others", async () => {
  const ids: string[] = [];
  await inTransaction(async (tx) => {
    for (let index = 0; index < 120; index++) {
      const values = { act: "test", subject: `${index}`, address: "", at: NOON, succeeded: true };
      ids.push(await insertAttempt(tx, values));
    }
  });
  for (const count of [0, 1, 49, 50, 51, 120]) {
    expect(await found(ids.slice(0, count))).toEqual(ids.slice(0, count).sort());
  }
  expect(await found(["not-there"])).toEqual([]);
});
