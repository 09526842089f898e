import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { outbox } from "#db/schema/notification";
import { deliverLetters } from "#server/notification/deliver-letters";
import { enqueue } from "#server/outbox";
import { fromExchange, NO_REPORTS } from "#testing/bounces";
import { contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { anAccount } from "#testing/scenario";

withFreshDatabase();

/** The command as a mail server runs it. */
function pipe(message: string, env: Readonly<Record<string, string>> = {}) {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, "take-bounce.ts")], {
    input: message,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { code: run.status, out: run.stdout, errors: run.stderr.trim().split("\n") };
}

test("the exit code tells a mail server whether to keep a report", async () => {
  const to = "siti@penerima.example";
  const recipient = await anAccount({ email: to });
  await inTransaction((tx) =>
    enqueue(tx, contextOf(), { kind: "account.password-changed", recipientIds: [recipient] }),
  );
  await deliverLetters(
    async () => {},
    () => NOON,
  );
  const [letter] = await read().select({ id: outbox.id }).from(outbox);
  const letterId = letter?.id ?? "";
  const report = fromExchange({ letterId, to });
  expect(pipe(report)).toMatchObject({ code: 0, out: `${letterId} bounced\n` });
  expect(pipe(report)).toMatchObject({ code: 0, out: `${letterId} nothing new\n` });
  expect(await read().select().from(outbox)).toMatchObject([{ bounceStatus: "5.1.10" }]);

  const spam = pipe(NO_REPORTS["an absence note"] ?? "");
  expect(spam).toMatchObject({ code: 2, out: "" });
  expect(spam.errors).toHaveLength(1);
  const away = pipe(report, { DATABASE_URL: "file:/nowhere/selter.sqlite" });
  expect(away).toMatchObject({ code: 75, out: "" });
});
