import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { recusal } from "#db/schema/planning";
import { auditEntry } from "#db/schema/record";
import type { StaffRole } from "#domain/actor";
import { recordAudit } from "#server/audit";
import { handOverNames } from "#server/decision/hand-over-names";
import { loadRanking } from "#server/ranking/load-ranking";
import { signRanking } from "#server/ranking/sign-ranking";
import { loadTrail } from "#server/record/load-trail";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { candidatesWithResults, EDUCATION } from "#testing/results";
import {
  aMemberOfStaff,
  anApplication,
  aSelection,
  type SelectionFixture,
} from "#testing/scenario";

withFreshDatabase();

type Deed = { kind: string; subjectId: string; by?: string; before?: unknown; after?: unknown };

/** Records the deeds one second after the other, from noon on. */
async function done(fixture: SelectionFixture, ...deeds: Deed[]): Promise<void> {
  await inTransaction(async (tx) => {
    for (const [index, { by, ...deed }] of deeds.entries()) {
      const now = new Date(NOON.getTime() + index * 1000);
      await recordAudit(tx, contextOf({ userId: by ?? null }, now), {
        ...deed,
        agencyId: fixture.agencyId,
        selectionId: fixture.selectionId,
      });
    }
  });
}

const trail = async (fixture: SelectionFixture, accountId: string, after?: string) =>
  loadTrail(await contextFor(accountId), fixture.selectionId, after);

test("what one act writes at one instant keeps its order, across pages", async () => {
  const fixture = await aSelection();
  const kinds = Array.from({ length: 120 }, (_, index) => `test.${String(index).padStart(3, "0")}`);
  await inTransaction(async (tx) => {
    for (const kind of kinds) {
      const { agencyId, selectionId } = fixture;
      await recordAudit(tx, contextOf(), { kind, subjectId: selectionId, agencyId, selectionId });
    }
  });
  const read: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await trail(fixture, fixture.secretariat, after);
    read.push(...(page?.entries ?? []).map(({ kind }) => kind));
    if (!page?.next) break;
    after = page.next;
  }
  expect(read).toEqual(kinds.toReversed());
});

test("it tells who did what to what, and the change", async () => {
  const fixture = await aSelection();
  await done(fixture, {
    kind: "stage.decided",
    subjectId: fixture.postStages.PAPER,
    by: fixture.chair.accountId,
    before: { state: "UNSEALED", version: 3 },
    after: { state: "DECIDED", version: 4, passed: 4, stopped: 1 },
  });
  const page = await trail(fixture, fixture.secretariat);
  expect(page?.entries).toMatchObject([
    {
      kind: "stage.decided",
      at: NOON.toISOString(),
      actor: { type: "person" },
      subject: {
        type: "stage",
        stage: "PAPER",
        post: { id: "Kepala Dinas Pendidikan", en: "Head of Education" },
      },
      changes: [
        { fact: "state", before: "UNSEALED", after: "DECIDED" },
        { fact: "passed", before: null, after: "4" },
        { fact: "stopped", before: null, after: "1" },
      ],
      requestId: "request-1",
    },
  ]);
});

test("the whole list is read page by page, each entry once", async () => {
  const fixture = await aSelection();
  const deeds = Array.from({ length: 120 }, () => ({
    kind: "selection.edited",
    subjectId: fixture.selectionId,
  }));
  await done(fixture, ...deeds);
  const seen = new Set<string>();
  let next: string | undefined;
  for (const size of [50, 50, 20]) {
    const page = await trail(fixture, fixture.secretariat, next);
    expect(page?.entries).toHaveLength(size);
    for (const { id } of page?.entries ?? []) seen.add(id);
    next = page?.next ?? undefined;
  }
  expect(next).toBeUndefined();
  expect(seen.size).toBe(120);
});

test("names of applicants are for the secretariat; the candidate code is for nobody", async () => {
  const fixture = await aSelection();
  const { applicationId, applicantId } = await anApplication(fixture, {
    receiptNumber: "DIK-26-0001-24",
    candidateCode: "P-01",
  });
  await done(
    fixture,
    { kind: "application.submitted", subjectId: applicationId, by: applicantId },
    {
      kind: "application.admitted",
      subjectId: applicationId,
      by: fixture.chair.accountId,
      after: { state: "ELIGIBLE", candidateCode: "P-01" },
    },
  );
  const ofSecretariat = await trail(fixture, fixture.secretariat);
  expect(ofSecretariat?.entries[1]?.actor).toMatchObject({ type: "person" });
  const ofMember = await trail(fixture, fixture.members[0]?.accountId ?? "");
  expect(ofMember?.entries[1]).toMatchObject({
    actor: "applicant",
    subject: { type: "application", receiptNumber: "DIK-26-0001-24" },
  });
  expect(JSON.stringify([ofSecretariat, ofMember])).not.toContain("P-01");
});

test("outside secretariat and panel, nobody reads verdicts or figures", async () => {
  const fixture = await aSelection();
  const { applicationId } = await anApplication(fixture);
  await done(
    fixture,
    { kind: "application.admitted", subjectId: applicationId, after: { state: "ELIGIBLE" } },
    {
      kind: "stage.decided",
      subjectId: fixture.postStages.PAPER,
      after: { state: "DECIDED", passed: 4 },
    },
  );
  const administrator = await aMemberOfStaff("AGENCY_ADMIN", fixture.agencyId);
  const page = await trail(fixture, administrator);
  expect(page?.entries).toMatchObject([
    { kind: "stage.decided", changes: [{ fact: "state", before: null, after: "DECIDED" }] },
  ]);
});

test("a recused member reads nothing of that post", async () => {
  const fixture = await aSelection();
  const { applicationId } = await anApplication(fixture);
  const [member] = fixture.members;
  await done(
    fixture,
    { kind: "selection.published", subjectId: fixture.selectionId },
    { kind: "stage.opened", subjectId: fixture.postStages.PAPER },
    { kind: "application.disqualified", subjectId: applicationId },
    { kind: "ranking.signed", subjectId: fixture.postId },
  );
  await inTransaction(async (tx) => {
    await tx.insert(recusal).values({
      memberId: member?.memberId ?? "",
      postId: fixture.postId,
      reason: "Keluarga",
      declaredAt: NOON,
    });
  });
  const page = await trail(fixture, member?.accountId ?? "");
  expect(page?.entries.map(({ kind }) => kind)).toEqual(["selection.published"]);
});

test("others read nothing, and the officer only after the hand-over", async () => {
  const fixture = await aSelection();
  const candidates = await candidatesWithResults(fixture, EDUCATION);
  const foreign = await aSelection();
  const ppk = await aMemberOfStaff("PPK", fixture.agencyId);
  const roles: StaffRole[] = ["ASSESSOR", "RESOURCE_PERSON", "PYB", "OBSERVER"];
  const others = [candidates["P-01"]?.applicantId ?? "", foreign.secretariat, ppk];
  for (const role of roles) others.push(await aMemberOfStaff(role, fixture.agencyId));
  others.push(await aMemberOfStaff("SYSTEM_ADMIN", null));
  for (const accountId of others) expect(await trail(fixture, accountId)).toBeNull();

  const chair = await contextFor(fixture.chair.accountId);
  const ranking = await loadRanking(chair, fixture.postId);
  const seen = ranking?.seen ?? "";
  await signRanking(chair, { postId: fixture.postId, seen, admittedIds: [], reason: "" });
  await handOverNames(chair, { postId: fixture.postId });
  expect((await trail(fixture, ppk))?.entries).toHaveLength(2);
  const stored = JSON.stringify(await read().select().from(auditEntry));
  for (const score of ["8295", "8281", "8100", "7857", "8340", "8472"]) {
    expect(stored).not.toContain(`:${score}`);
  }
});

test("a trail without acts is an empty page, an unknown selection is none", async () => {
  const fixture = await aSelection();
  expect(await trail(fixture, fixture.secretariat)).toMatchObject({ entries: [], next: null });
  const ctx = await contextFor(fixture.secretariat);
  expect(await loadTrail(ctx, "0192f0c4-0000-7000-8000-000000000000")).toBeNull();
});
