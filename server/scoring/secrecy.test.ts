import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { account } from "#db/schema/accounts";
import { application } from "#db/schema/application";
import { scoreSheet } from "#db/schema/scoring";
import { COI_RECUSAL } from "#domain/regulation/conflicts";
import { SECRETARIAT_NO_ASSESSMENT } from "#domain/regulation/panel";
import { COMPETENCIES } from "#domain/scoring/job-person-match";
import type { Context } from "#server/context";
import { decideStage } from "#server/scoring/decide-stage";
import { declareConflicts } from "#server/scoring/declare-conflicts";
import { disqualifyCandidate } from "#server/scoring/disqualify-candidate";
import { loadAssessment, loadAssessments } from "#server/scoring/load-assessments";
import { loadPostStage } from "#server/scoring/load-post-stage";
import { loadRecusal } from "#server/scoring/load-recusal";
import { loadSheet } from "#server/scoring/load-sheet";
import { loadStages } from "#server/scoring/load-stages";
import { loadOwnSheets, loadWork } from "#server/scoring/load-work";
import { saveAssessment } from "#server/scoring/save-assessment";
import { saveScoreSheet } from "#server/scoring/save-score-sheet";
import { submitAssessment } from "#server/scoring/submit-assessment";
import { unsealStage } from "#server/scoring/unseal-stage";
import { contents } from "#testing/contents";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAccount } from "#testing/scenario";
import {
  aSelectionToScore,
  aTie,
  handIn,
  handInAll,
  openAsChair,
  type ScoringFixture,
  setStage,
  sheetOf,
  versionOfStage,
} from "#testing/scoring";

withFreshDatabase();

/** What one person gets from every loader of the area, for every sheet and stage there is. */
async function everythingFor(ctx: Context, fixture: ScoringFixture) {
  const sheets = await read().select({ id: scoreSheet.id }).from(scoreSheet);
  const seen: Record<string, unknown> = {
    work: await loadWork(ctx),
    own: await loadOwnSheets(ctx),
    recusal: await loadRecusal(ctx, fixture.selectionId),
    stages: await loadStages(ctx, fixture.selectionId),
  };
  for (const { id } of sheets) seen[`sheet ${id}`] = await loadSheet(ctx, id);
  for (const [kind, postStageId] of Object.entries(fixture.postStages)) {
    seen[`stage ${kind}`] = await loadPostStage(ctx, postStageId);
    seen[`assessments ${kind}`] = await loadAssessments(ctx, postStageId);
    for (const { applicationId } of fixture.candidates) {
      seen[`assessment ${kind} ${applicationId}`] = await loadAssessment(
        ctx,
        postStageId,
        applicationId,
      );
    }
  }
  return seen;
}

async function everybody(fixture: ScoringFixture): Promise<Record<string, string>> {
  const { agencyId, selectionId } = fixture;
  return {
    chair: fixture.chair.accountId,
    author: fixture.members[0]?.accountId ?? "",
    member: fixture.members[1]?.accountId ?? "",
    secretariat: fixture.secretariat,
    assessor: fixture.assessor,
    applicant: fixture.candidates[0]?.applicantId ?? "",
    stranger: await anAccount(),
    agencyAdmin: await aMemberOfStaff("AGENCY_ADMIN", agencyId),
    observer: await aMemberOfStaff("OBSERVER", agencyId, selectionId),
    resourcePerson: await aMemberOfStaff("RESOURCE_PERSON", agencyId, selectionId),
    ppk: await aMemberOfStaff("PPK", agencyId),
    pyb: await aMemberOfStaff("PYB", agencyId),
    systemAdmin: await aMemberOfStaff("SYSTEM_ADMIN", null),
    foreignChair: (await aSelectionToScore()).chair.accountId,
  };
}

/** 73.31, 91.17, their mean 82.24 and the assessment's 81.94, in every way they could be written. */
const SECRETS = /7331|9117|8224|8194|73[.,]31|91[.,]17|82[.,]24|81[.,]94/;

/** All that somebody gets, without ids: those are random and may hold any digits. */
function words(seen: unknown): string {
  return JSON.stringify(seen).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "");
}

/** Two candidates in the interview, all sheets in: 73.31 and 91.17 from half the panel each. */
async function aSealedStage() {
  const fixture = await aSelectionToScore();
  await openAsChair(fixture, "INTERVIEW");
  for (const [index, seat] of [fixture.chair, ...fixture.members].entries()) {
    const mark = index % 2 === 0 ? 7_331 : 9_117;
    await handIn(fixture, "INTERVIEW", seat, 0, [mark, mark]);
    await handIn(fixture, "INTERVIEW", seat, 1, [9_117, 9_117]);
  }
  return fixture;
}

describe("before the seal is broken", () => {
  test("nobody gets a value, a mean or an order from any loader", async () => {
    const fixture = await aSealedStage();
    const stored = JSON.stringify((await contents()).score_sheet);
    expect(stored).toContain("7331");
    expect(stored).toContain("9117");
    for (const [role, accountId] of Object.entries(await everybody(fixture))) {
      const seen = words(await everythingFor(await contextFor(accountId), fixture));
      expect({ role, leak: SECRETS.exec(seen)?.[0] }).toEqual({ role, leak: undefined });
    }
  });

  test("the audit trail and the letters hold none either", async () => {
    await aSealedStage();
    const { audit_entry: trail, outbox: letters } = await contents();
    expect(trail?.length).toBeGreaterThan(20);
    expect(SECRETS.exec(words([trail, letters]))).toBe(null);
  });

  test("a draft is for its author alone", async () => {
    const fixture = await aSelectionToScore();
    await openAsChair(fixture, "INTERVIEW");
    const [author] = fixture.members;
    if (!author) throw new Error("A panel has members.");
    const sheet = await sheetOf(fixture, "INTERVIEW", author.memberId, 0);
    const [first = ""] = fixture.criteria.INTERVIEW;
    const own = await contextFor(author.accountId);
    await saveScoreSheet(own, {
      sheetId: sheet.id,
      version: 1,
      marks: { [first]: 7_331 },
      notes: {},
    });
    expect((await loadSheet(own, sheet.id))?.content?.marks).toEqual({ [first]: 7_331 });
    for (const [role, accountId] of Object.entries(await everybody(fixture))) {
      if (role === "author") continue;
      const seen = words(await everythingFor(await contextFor(accountId), fixture));
      expect({ role, leak: SECRETS.exec(seen)?.[0] }).toEqual({ role, leak: undefined });
    }
  });

  test("levels of an assessment are sealed the same way", async () => {
    const fixture = await aSelectionToScore();
    await openAsChair(fixture, "ASSESSMENT");
    const assessor = await contextFor(fixture.assessor);
    const postStageId = fixture.postStages.ASSESSMENT;
    const sums = [350, 300, 325, 350, 300, 300, 325, 300, 400];
    const levels = Object.fromEntries(
      COMPETENCIES.map(({ code }, index) => [code, sums[index] ?? 0]),
    );
    for (const { applicationId } of fixture.candidates) {
      await saveAssessment(assessor, { postStageId, applicationId, version: 0, levels });
      const draft = await loadAssessment(assessor, postStageId, applicationId);
      expect(draft?.profile?.jobPersonMatch).toBe(8_194);
      await submitAssessment(assessor, { postStageId, applicationId, version: 1 });
    }
    for (const [role, accountId] of Object.entries(await everybody(fixture))) {
      const seen = words(await everythingFor(await contextFor(accountId), fixture));
      const leak = /8194|"(INTEGRITY|COMMUNICATION)":3\d\d/.exec(seen)?.[0];
      expect({ role, leak }).toEqual({ role, leak: undefined });
    }
    const chair = await contextFor(fixture.chair.accountId);
    await unsealStage(chair, { postStageId, version: 2 });
    const page = await loadPostStage(chair, postStageId);
    expect(page?.candidates.map(({ value, category }) => ({ value, category }))).toEqual([
      { value: 8_194, category: "QUALIFIED" },
      { value: 8_194, category: "QUALIFIED" },
    ]);
  });
});

describe("after it", () => {
  test(
    proves(
      SECRETARIAT_NO_ASSESSMENT,
      "the panel sees values and means; the secretariat only once the panel has decided",
    ),
    async () => {
      const fixture = await aSealedStage();
      const postStageId = fixture.postStages.INTERVIEW;
      const chair = await contextFor(fixture.chair.accountId);
      await unsealStage(chair, { postStageId, version: await versionOfStage(postStageId) });
      const people = await everybody(fixture);
      const author = await contextFor(people.author ?? "");
      const page = await loadPostStage(author, postStageId);
      // Three sheets of 73.31 and two of 91.17: 80.454.
      expect(page?.candidates.map(({ value, scorers }) => ({ value, scorers }))).toEqual([
        { value: 8_045, scorers: 5 },
        { value: 9_117, scorers: 5 },
      ]);
      expect(page?.candidates[0]?.valueByMember).toMatchObject({
        [fixture.chair.memberId]: 7_331,
      });
      const own = await sheetOf(fixture, "INTERVIEW", fixture.members[0]?.memberId ?? "", 1);
      expect(Object.values((await loadSheet(author, own.id))?.content?.marks ?? {})).toEqual([
        9_117, 9_117,
      ]);
      for (const [role, accountId] of Object.entries(people)) {
        if (["chair", "author", "member"].includes(role)) continue;
        const seen = words(await everythingFor(await contextFor(accountId), fixture));
        expect({ role, leak: SECRETS.exec(seen)?.[0] }).toEqual({ role, leak: undefined });
      }
      await decideStage(chair, { postStageId, version: await versionOfStage(postStageId) });
      const secretariat = await loadPostStage(await contextFor(fixture.secretariat), postStageId);
      expect(secretariat?.candidates[1]?.value).toBe(9_117);
    },
  );
});

describe("who is kept out", () => {
  test(
    proves(COI_RECUSAL, "a recused member gets nothing of the post, before and after"),
    async () => {
      const fixture = await aSelectionToScore();
      await openAsChair(fixture, "INTERVIEW");
      const [member] = fixture.members;
      if (!member) throw new Error("A panel has members.");
      const ctx = await contextFor(member.accountId);
      await declareConflicts(ctx, aTie(fixture.postId));
      const keptOut = async () => {
        const { work, own, recusal, stages, ...rest } = await everythingFor(ctx, fixture);
        expect(new Set(Object.values(rest))).toEqual(new Set([null]));
        expect(own).toEqual([]);
        expect(work).toMatchObject({ groups: [], now: null, seats: [{ recusals: 1 }] });
        expect(stages).toMatchObject({ stages: [] });
        expect(recusal).toMatchObject({ posts: [{ applicants: [] }] });
      };
      await keptOut();
      await handInAll(fixture, "INTERVIEW", [7_000, 7_000], [member.memberId]);
      const postStageId = fixture.postStages.INTERVIEW;
      await unsealStage(await contextFor(fixture.chair.accountId), {
        postStageId,
        version: await versionOfStage(postStageId),
      });
      await keptOut();
      await setStage(postStageId, "PUBLISHED");
      await keptOut();
    },
  );

  test("another agency's people, whatever they are there, get nothing at all", async () => {
    const fixture = await aSealedStage();
    const foreign = await aSelectionToScore();
    const people = [
      foreign.chair.accountId,
      foreign.members[0]?.accountId ?? "",
      foreign.secretariat,
      foreign.assessor,
      await aMemberOfStaff("AGENCY_ADMIN", foreign.agencyId),
    ];
    for (const person of people) {
      const seen = await everythingFor(await contextFor(person), fixture);
      const { work, own, ...rest } = seen;
      expect(JSON.stringify([work, own])).not.toContain(fixture.postStages.INTERVIEW);
      expect(new Set(Object.values(rest))).toEqual(new Set([null]));
    }
  });

  test("what a scorer reads of papers holds nothing by which another page names the person", async () => {
    const fixture = await aSelectionToScore();
    await openAsChair(fixture, "PAPER");
    const postStageId = fixture.postStages.PAPER;
    const keys = (
      await read()
        .select({
          id: application.id,
          applicantId: application.applicantId,
          receiptNumber: application.receiptNumber,
          candidateCode: application.candidateCode,
        })
        .from(application)
    ).flatMap((row) => Object.values(row));
    expect(keys.length).toBe(4 * fixture.candidates.length);
    for (const seat of [fixture.chair, ...fixture.members]) {
      const ctx = await contextFor(seat.accountId);
      const page = await loadPostStage(ctx, postStageId);
      const sheets = [0, 1].map((index) => sheetOf(fixture, "PAPER", seat.memberId, index));
      const seen = JSON.stringify([
        page,
        await loadWork(ctx),
        await loadOwnSheets(ctx),
        ...(await Promise.all(sheets.map(async (sheet) => loadSheet(ctx, (await sheet).id)))),
      ]);
      expect(keys.filter((key) => key !== null && seen.includes(key))).toEqual([]);
      // A version counts the acts of one application, and stands in forms beside its name.
      const { candidates = [] } = page ?? {};
      expect(candidates.flatMap((each) => Object.keys(each))).not.toContain("version");
    }

    // Under this code alone an absence is recorded.
    const chair = await contextFor(fixture.chair.accountId);
    const act = {
      postStageId,
      version: await versionOfStage(postStageId),
      reason: "ABSENT",
    } as const;
    const explanation = "Tidak hadir pada penulisan makalah tanpa keterangan.";
    const byName = () => disqualifyCandidate(chair, { ...act, explanation, code: "P-01" });
    expect((await refusalWritingNothing(byName)).code).toBe("record-not-found");
    await disqualifyCandidate(chair, { ...act, explanation, code: "M-9009" });
    const [out] = await read()
      .select({ state: application.state })
      .from(application)
      .where(eq(application.paperCode, "M-9009"));
    expect(out?.state).toBe("DISQUALIFIED");
  });

  test("papers are read under a code that stands nowhere beside a name", async () => {
    const fixture = await aSelectionToScore();
    await inTransaction(async (tx) => {
      await tx
        .update(account)
        .set({ name: "Dr. Rahma Anindita, M.Pd." })
        .where(eq(account.id, fixture.candidates[0]?.applicantId ?? ""));
    });
    await openAsChair(fixture, "PAPER");
    const member = fixture.members[0];
    if (!member) throw new Error("A panel has members.");
    const sheet = await sheetOf(fixture, "PAPER", member.memberId, 0);
    const seenBy = async (accountId: string) => {
      const ctx = await contextFor(accountId);
      return JSON.stringify([
        await loadWork(ctx),
        await loadSheet(ctx, sheet.id),
        await loadPostStage(ctx, fixture.postStages.PAPER),
      ]);
    };
    for (const scorer of [member.accountId, fixture.chair.accountId]) {
      const seen = await seenBy(scorer);
      expect(seen).not.toContain("Rahma");
      // Members know it from the track record and from what was published.
      expect(seen).not.toContain("P-01");
      expect(seen).toContain("M-9009");
    }
    const own = await loadOwnSheets(await contextFor(member.accountId));
    const codes = own.flatMap(({ sheets }) => sheets.map(({ code }) => code));
    expect(codes).toEqual(codes.toSorted());
    expect(codes.every((code) => code.startsWith("M-"))).toBe(true);
    // Who hands the papers out scores none of them, and has to know whose is missing.
    const secretariat = await seenBy(fixture.secretariat);
    expect(secretariat).toContain("Rahma");
    expect(secretariat).toContain("M-9009");
    await setStage(fixture.postStages.TRACK_RECORD, "PLANNED");
    await openAsChair(fixture, "TRACK_RECORD");
    const track = await sheetOf(fixture, "TRACK_RECORD", member.memberId, 0);
    const page = await loadSheet(await contextFor(member.accountId), track.id);
    expect(page).toMatchObject({ name: "Dr. Rahma Anindita, M.Pd.", code: "P-01" });
    expect(JSON.stringify(page)).not.toContain("M-900");
  });
});
