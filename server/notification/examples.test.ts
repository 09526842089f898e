import { expect, test } from "vitest";
import { read } from "#db/client";
import { outbox } from "#db/schema/notification";
import { deliverLetters } from "#server/notification/deliver-letters";
import { exampleLetters, LETTER_KINDS } from "#server/notification/example-letter";
import { loadExample, loadExamples } from "#server/notification/load-examples";
import type { Mail } from "#server/notification/post";
import { tryLetter } from "#server/notification/try-letter";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency } from "#testing/scenario";
import { auditOf } from "#testing/verification-scenario";

withFreshDatabase();

const READER = { name: "Siti Rahmawati", agencyName: "Kota Contoh", zone: "Asia/Jakarta" } as const;

test("every letter has an example for each fact that it names", () => {
  expect(LETTER_KINDS).toEqual(expect.arrayContaining(["account.confirm", "post-cancelled.panel"]));
  for (const kind of LETTER_KINDS) {
    const [id, en] = exampleLetters(kind, NOON, READER);
    expect({ kind, greeting: id?.body.split("\n")[0] }).toEqual({
      kind,
      greeting: "Yth. Siti Rahmawati,",
    });
    expect({ kind, same: id?.body === en?.body }).toEqual({ kind, same: false });
    expect({ kind, gaps: `${id?.subject}${id?.body}${en?.subject}${en?.body}` }).toEqual({
      kind,
      gaps: expect.not.stringMatching(/[{}]/),
    });
  }
});

test("a kind is tried out on oneself, marked as a test, by who has to do with letters", async () => {
  const agencyId = await anAgency();
  const secretariat = await aMemberOfStaff("SECRETARIAT", agencyId);
  const ctx = await contextFor(secretariat);
  const found = await loadExample(ctx, "application.receipt");
  await tryLetter(ctx, { kind: "application.receipt" });
  expect(await read().select().from(outbox)).toMatchObject([
    { recipientId: secretariat, agencyId },
    { recipientId: secretariat, agencyId },
  ]);
  const mails: Mail[] = [];
  await deliverLetters(
    async (mail) => void mails.push(mail),
    () => NOON,
  );
  expect(mails.map(({ subject }) => subject).toSorted()).toEqual(
    (found?.letters ?? [])
      .map(({ locale, subject }) => `${locale === "id" ? "[UJI]" : "[TEST]"} ${subject}`)
      .toSorted(),
  );
  expect(await auditOf("letter.tried")).toMatchObject([
    { after: { letter: "application.receipt" } },
  ]);

  const unknown = () => tryLetter(ctx, { kind: "no.such-letter" });
  expect((await refusalWritingNothing(unknown)).code).toBe("record-not-found");
  const member = await contextFor(await aMemberOfStaff("OBSERVER", agencyId));
  const tried = () => tryLetter(member, { kind: "application.receipt" });
  expect((await refusalWritingNothing(tried)).code).toBe("record-not-found");
  expect(await loadExamples(member)).toBeNull();
});
