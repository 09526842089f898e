import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { account } from "#db/schema/accounts";
import { outbox } from "#db/schema/notification";
import { consoleContext } from "#server/accounts/install-administrator";
import { deliverLetters } from "#server/notification/deliver-letters";
import { loadLetters } from "#server/notification/load-letters";
import { loadReturnedMail } from "#server/notification/load-returned-mail";
import { takeBounce } from "#server/notification/take-bounce";
import { enqueue } from "#server/outbox";
import { fromExim, fromGmail, fromPostfix, NO_REPORTS } from "#testing/bounces";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAccount, anAgency } from "#testing/scenario";
import { auditOf } from "#testing/verification-scenario";

withFreshDatabase();

const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const byPipe = (minutes = 10) => consoleContext("console:1", at(minutes));
const to = "siti@penerima.example";

/** A letter of an agency that a mail server has taken. */
async function aSentLetter() {
  const agencyId = await anAgency();
  const recipient = await anAccount({ email: to });
  await inTransaction((tx) =>
    enqueue(tx, contextOf(), {
      kind: "account.password-changed",
      recipientIds: [recipient],
      agencyId,
    }),
  );
  await deliverLetters(
    async () => {},
    () => at(0),
  );
  const [row] = await read().select().from(outbox);
  return { letterId: row?.id ?? "", recipient, agencyId };
}

const stored = async () => (await read().select().from(outbox))[0];

describe("a letter that came back", () => {
  test("is marked with the server's reason, counted, and in the trail without the address", async () => {
    const { letterId, agencyId } = await aSentLetter();
    const taken = await takeBounce(
      byPipe(),
      fromPostfix({ letterId, to: "Siti@Penerima.example" }),
    );
    expect(taken).toEqual({ letterId, told: "BOUNCED" });
    expect(await stored()).toMatchObject({
      deliveredAt: at(0),
      sentTo: to,
      bounce: "BOUNCED",
      bounceAt: at(10),
      bounceStatus: "5.1.1",
    });
    const admin = await contextFor(await aMemberOfStaff("AGENCY_ADMIN", agencyId));
    const page = await loadLetters(admin, undefined, true);
    expect(page?.counts).toEqual({ all: 1, delivered: 0, bounced: 1, failed: 1, parked: 0 });
    expect(page?.rows).toMatchObject([
      { state: "bounced", lastError: expect.stringMatching(/^5\.1\.1 550 5\.1\.1 .*User unknown/) },
    ]);
    expect(await auditOf("letter.bounced")).toMatchObject([
      { subjectId: letterId, actorId: null, agencyId, after: { status: "5.1.1" } },
    ]);
  });

  test("is said once, however often it is reported", async () => {
    const { letterId } = await aSentLetter();
    await takeBounce(byPipe(), fromExim({ letterId, to }));
    const before = await stored();
    for (const raw of [
      fromExim({ letterId, to }),
      fromPostfix({ letterId, to, action: "delayed", status: "4.4.1" }),
    ]) {
      expect(await takeBounce(byPipe(20), raw)).toEqual({ letterId, told: "NOTHING_NEW" });
    }
    expect(await stored()).toEqual(before);
    expect(await auditOf("letter.bounced")).toHaveLength(1);
  });

  test("may have been late before; being late alone, it still counts as handed over", async () => {
    const { letterId, agencyId } = await aSentLetter();
    const late = fromPostfix({ letterId, to, action: "delayed", status: "4.4.1" });
    expect(await takeBounce(byPipe(5), late)).toEqual({ letterId, told: "DELAYED" });
    const admin = await contextFor(await aMemberOfStaff("AGENCY_ADMIN", agencyId));
    const page = await loadLetters(admin, undefined, true);
    expect(page?.counts).toMatchObject({ delivered: 1, bounced: 0, failed: 1 });
    expect(page?.rows).toMatchObject([{ state: "delayed" }]);
    // Given up after five days: each attempt failed for a while only, the letter for good.
    const final = fromPostfix({ letterId, to, action: "failed", status: "4.4.1" });
    expect(await takeBounce(byPipe(7_200), final)).toEqual({ letterId, told: "BOUNCED" });
  });
});

describe("writes nothing:", () => {
  test.each(Object.entries(NO_REPORTS))("%s", async (_, raw) => {
    await aSentLetter();
    const refusal = await refusalWritingNothing(() => takeBounce(byPipe(), raw));
    expect(refusal.code).toBe("bounce-no-report");
  });

  test("a letter that there is not, and a report that names none", async () => {
    const { letterId } = await aSentLetter();
    const unknown = fromGmail({ letterId: "0199a000-0000-7000-8000-000000000001", to });
    const nameless = fromGmail({ letterId: "", to });
    for (const raw of [unknown, nameless]) {
      const refusal = await refusalWritingNothing(() => takeBounce(byPipe(), raw));
      expect(refusal.code).toBe("bounce-unknown-letter");
    }
    expect((await stored())?.id).toBe(letterId);
  });

  test("a letter that was handed over for another address", async () => {
    const { letterId } = await aSentLetter();
    const forged = fromPostfix({ letterId, to: "orang-lain@penerima.example" });
    const refusal = await refusalWritingNothing(() => takeBounce(byPipe(), forged));
    expect(refusal.code).toBe("bounce-unknown-letter");
  });

  test("a letter that no server has taken yet", async () => {
    const recipient = await anAccount({ email: to });
    await inTransaction((tx) =>
      enqueue(tx, contextOf(), { kind: "account.password-changed", recipientIds: [recipient] }),
    );
    const raw = fromPostfix({ letterId: (await stored())?.id ?? "", to });
    const refusal = await refusalWritingNothing(() => takeBounce(byPipe(), raw));
    expect(refusal.code).toBe("bounce-unknown-letter");
  });
});

test("a report that overtakes the note of the hand-over is to come again", async () => {
  const recipient = await anAccount({ email: to });
  await inTransaction((tx) =>
    enqueue(tx, contextOf(), { kind: "account.password-changed", recipientIds: [recipient] }),
  );
  const raw = fromPostfix({ letterId: (await stored())?.id ?? "", to });
  let code = "";
  await deliverLetters(
    async () => {
      code = (await refusalWritingNothing(() => takeBounce(byPipe(), raw))).code;
    },
    () => at(0),
  );
  expect(code).toBe("letter-under-way");
  expect(await takeBounce(byPipe(), raw)).toMatchObject({ told: "BOUNCED" });
});

test("its recipient reads of it until a later letter goes out or the address is another", async () => {
  const { letterId, recipient } = await aSentLetter();
  const own = () => contextFor(recipient).then(loadReturnedMail);
  expect(await own()).toBeNull();
  await takeBounce(byPipe(), fromPostfix({ letterId, to }));
  expect(await own()).toEqual({ address: to, at: at(10).toISOString() });
  expect(await loadReturnedMail(await contextFor(await anAccount()))).toBeNull();
  expect(await loadReturnedMail(contextOf())).toBeNull();
  await inTransaction((tx) =>
    tx.update(account).set({ email: "siti@baru.example" }).where(eq(account.id, recipient)),
  );
  expect(await own()).toBeNull();
});
