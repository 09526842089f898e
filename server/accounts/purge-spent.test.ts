import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { account, accountToken, attempt } from "#db/schema/accounts";
import { ATTEMPT_LIMITS } from "#domain/accounts/attempts";
import { SPENT_LINK_DAYS } from "#domain/accounts/terms";
import { noteAttempt } from "#server/accounts/attempts";
import { loadLink } from "#server/accounts/load-link";
import { purgeSpent } from "#server/accounts/purge-spent";
import { issueLink } from "#server/accounts/tokens";
import { contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { anAccount } from "#testing/scenario";

withFreshDatabase();

const after = (milliseconds: number) => contextOf({}, new Date(NOON.getTime() + milliseconds));
const DAY = 24 * 3_600_000;
const WINDOW = ATTEMPT_LIMITS.windowMinutes * 60_000;

test("an attempt is kept for as long as it counts, and then forgotten", async () => {
  for (let times = 0; times < ATTEMPT_LIMITS.perSubject; times += 1) {
    await noteAttempt(contextOf(), "sign-in", "siti@example.test");
  }
  const again = (ctx = contextOf()) =>
    noteAttempt(ctx, "sign-in", "siti@example.test").then(
      () => "allowed",
      (error: { code?: string }) => error.code,
    );
  const last = after(WINDOW - 1);
  expect(await purgeSpent(last)).toEqual({ attempts: 0, links: 0 });
  expect(await again(last)).toBe("too-many-attempts");
  expect(await purgeSpent(after(WINDOW))).toEqual({
    attempts: ATTEMPT_LIMITS.perSubject,
    links: 0,
  });
  expect(await read().select().from(attempt)).toEqual([]);
  expect(await again(after(WINDOW))).toBe("allowed");
});

test("however many there are, all go, and the newer ones stay", async () => {
  const row = (at: Date) => ({
    ...{ act: "sign-in", subject: "siti@example.test", address: "192.0.2.1" },
    ...{ at, succeeded: false },
  });
  await inTransaction(async (tx) => {
    for (let batch = 0; batch < 4; batch += 1) {
      await tx.insert(attempt).values(Array.from({ length: 300 }, () => row(NOON)));
    }
    await tx.insert(attempt).values(row(after(1).now));
  });
  expect(await purgeSpent(after(WINDOW))).toMatchObject({ attempts: 1_200 });
  expect(await read().select().from(attempt)).toHaveLength(1);
});

test("a link says why it does not work for a month after it ended; its account stays", async () => {
  const accountId = await anAccount();
  const path = await inTransaction((tx) => issueLink(tx, contextOf(), accountId, "RESET"));
  const token = path.split("=").at(-1) ?? "";
  const [row] = await read().select().from(accountToken);
  const ended = (row?.expiresAt.getTime() ?? 0) - NOON.getTime();
  const lastDay = after(ended + SPENT_LINK_DAYS * DAY);
  expect(await purgeSpent(lastDay)).toEqual({ attempts: 0, links: 0 });
  expect((await loadLink(lastDay, token, "RESET")).state).toBe("expired");
  const tooLate = after(ended + SPENT_LINK_DAYS * DAY + 1);
  expect(await purgeSpent(tooLate)).toEqual({ attempts: 0, links: 1 });
  expect((await loadLink(tooLate, token, "RESET")).state).toBe("unknown");
  expect(await read().select({ id: account.id }).from(account)).toEqual([{ id: accountId }]);
});
