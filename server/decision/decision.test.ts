import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application } from "#db/schema/application";
import { decision } from "#db/schema/decision";
import { outbox } from "#db/schema/notification";
import { selection, selectionPost } from "#db/schema/planning";
import { auditEntry } from "#db/schema/record";
import { Refused } from "#domain/refusal";
import { DECISION_NO_CROSS_POST, DECISION_ROUTE } from "#domain/regulation/decision";
import { PANEL_EXCLUSIVE_DUTIES } from "#domain/regulation/panel";
import { PLAN_STAGE_ORDER } from "#domain/regulation/planning";
import { handOverNames } from "#server/decision/hand-over-names";
import { loadDecision } from "#server/decision/load-decision";
import { loadDecisions } from "#server/decision/load-decisions";
import { noteChoice } from "#server/decision/note-choice";
import { pickCandidate } from "#server/decision/pick-candidate";
import { publishDecision } from "#server/decision/publish-decision";
import { loadRanking } from "#server/ranking/load-ranking";
import { signRanking } from "#server/ranking/sign-ranking";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";
import { type CandidateFixture, candidatesWithResults, EDUCATION } from "#testing/results";
import {
  aMemberOfStaff,
  anApplication,
  aSelection,
  type SelectionFixture,
} from "#testing/scenario";
import { textWithoutIds } from "#testing/without-ids";

withFreshDatabase();

const REASON = "Memimpin pembaruan 42 sekolah dasar dan menurunkan angka putus sekolah.";

type Plenary = {
  fixture: SelectionFixture;
  candidates: Record<string, CandidateFixture>;
  ppk: string;
};

async function signedPost(): Promise<Plenary> {
  const fixture = await aSelection();
  const candidates = await candidatesWithResults(fixture, EDUCATION);
  const ppk = await aMemberOfStaff("PPK", fixture.agencyId);
  const chair = await contextFor(fixture.chair.accountId);
  const page = await loadRanking(chair, fixture.postId);
  await signRanking(chair, {
    postId: fixture.postId,
    seen: page?.seen ?? "",
    admittedIds: [],
    reason: "",
  });
  return { fixture, candidates, ppk };
}

async function handedOver(): Promise<Plenary> {
  const plenary = await signedPost();
  await handOver(plenary);
  return plenary;
}

const handOver = async ({ fixture }: Plenary, accountId = fixture.chair.accountId) =>
  handOverNames(await contextFor(accountId), { postId: fixture.postId });

async function pick(plenary: Plenary, code: string, values: { by?: string; reason?: string } = {}) {
  const { fixture, candidates, ppk } = plenary;
  const [stored] = await read().select({ version: decision.version }).from(decision);
  return pickCandidate(await contextFor(values.by ?? ppk), {
    postId: fixture.postId,
    applicationId: candidates[code]?.applicationId ?? "",
    reason: values.reason ?? REASON,
    version: stored?.version ?? 1,
  });
}

async function publish({ fixture, ppk }: Plenary, by = ppk) {
  const [stored] = await read().select({ version: decision.version }).from(decision);
  const version = stored?.version ?? 1;
  return publishDecision(await contextFor(by), { postId: fixture.postId, version });
}

async function withdraw({ candidates }: Plenary, code: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx
      .update(application)
      .set({ state: "WITHDRAWN" })
      .where(eq(application.id, candidates[code]?.applicationId ?? ""));
  });
}

/** Puts a second post into the selection. @returns its id */
async function aSecondPost({ selectionId }: SelectionFixture): Promise<string> {
  const [post] = await inTransaction((tx) =>
    tx
      .insert(selectionPost)
      .values({
        ...{ selectionId, code: "JPT-30", prefix: "BAP", title: "Kepala Bappeda" },
        ...{ unit: "Bappeda", level: "PRATAMA", requiredLevels: {}, position: 2 },
      })
      .returning({ id: selectionPost.id }),
  );
  return post?.id ?? "";
}

async function aShortlistedOne(fixture: SelectionFixture): Promise<string> {
  const postId = await aSecondPost(fixture);
  const { applicationId } = await anApplication(
    { ...fixture, postId },
    { state: "SHORTLISTED", candidateCode: "BAP-01", withFiles: false },
  );
  return applicationId;
}

test("before the hand-over the appointing officer sees nothing at all", async () => {
  const { fixture, ppk } = await signedPost();
  const ctx = await contextFor(ppk);
  expect(await loadDecision(ctx, fixture.postId)).toBeNull();
  expect((await loadDecisions(ctx))?.rows).toEqual([]);
});

test("the officer gets three names by alphabet, without rank and without score", async () => {
  const plenary = await handedOver();
  const page = await loadDecision(await contextFor(plenary.ppk), plenary.fixture.postId);
  expect(page?.names.map(({ name }) => name.slice(0, 12))).toEqual([
    "Peserta P-01",
    "Peserta P-02",
    "Peserta P-03",
  ]);
  expect(page).toMatchObject({ state: "HANDED_OVER", mayPick: true, mayPublish: false });
  const text = textWithoutIds(page);
  for (const value of ["8295", "8281", "8100", "8472", "8340", '"rank"', '"total"']) {
    expect(text).not.toContain(value);
  }
  const letters = await read().select().from(outbox);
  expect(letters.map(({ kind }) => kind).toSorted()).toEqual([
    "candidate-not-shortlisted",
    "candidate-not-shortlisted",
    "candidate-shortlisted",
    "candidate-shortlisted",
    "candidate-shortlisted",
    "names-handed-over",
  ]);
});

test(
  proves(PANEL_EXCLUSIVE_DUTIES, "names go out once, signed, from the chair, to somebody"),
  async () => {
    const plenary = await signedPost();
    const { fixture } = plenary;
    const member = fixture.members[0]?.accountId ?? "";
    for (const accountId of [member, fixture.secretariat, plenary.ppk]) {
      const refused = await refusalWritingNothing(() => handOver(plenary, accountId));
      expect(refused.code).toBe("record-not-found");
    }
    await handOver(plenary);
    expect((await refusalWritingNothing(() => handOver(plenary))).code).toBe("names-handed-over");

    const unsigned = await aSelection();
    await candidatesWithResults(unsigned, EDUCATION);
    const chair = await contextFor(unsigned.chair.accountId);
    const early = await refusalWritingNothing(() =>
      handOverNames(chair, { postId: unsigned.postId }),
    );
    expect(early.code).toBe("ranking-not-signed");
  },
);

test("without an appointing officer nobody would receive them", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION);
  const chair = await contextFor(fixture.chair.accountId);
  const page = await loadRanking(chair, fixture.postId);
  const input = { postId: fixture.postId, seen: page?.seen ?? "", admittedIds: [], reason: "" };
  await signRanking(chair, input);
  const refused = await refusalWritingNothing(() =>
    handOverNames(chair, { postId: fixture.postId }),
  );
  expect(refused.code).toBe("officer-missing");
});

test(proves(DECISION_ROUTE, "the officer picks any of the three with a reason"), async () => {
  const plenary = await handedOver();
  await pick(plenary, "P-03");
  const [stored] = await read().select().from(decision);
  expect(stored).toMatchObject({
    state: "PICKED",
    reason: REASON,
    pickedApplicationId: plenary.candidates["P-03"]?.applicationId,
    pickedBy: plenary.ppk,
  });
  const [picked] = await read()
    .select({ state: application.state })
    .from(application)
    .where(eq(application.id, plenary.candidates["P-03"]?.applicationId ?? ""));
  expect(picked?.state).toBe("SHORTLISTED");
  const before = await refusalWritingNothing(() => pick(plenary, "P-01"));
  expect(before.code).toBe("pick-stands");
});

test(proves(DECISION_ROUTE, "nobody else is picked, by nobody else, for no reason"), async () => {
  const plenary = await handedOver();
  const { fixture } = plenary;
  const foreign = await aMemberOfStaff("PPK", (await aSelection()).agencyId);
  const pyb = await aMemberOfStaff("PYB", fixture.agencyId);
  for (const by of [fixture.chair.accountId, fixture.secretariat, foreign, pyb]) {
    const refused = await refusalWritingNothing(() => pick(plenary, "P-01", { by }));
    expect(refused.code).toBe("record-not-found");
  }
  expect(await loadDecision(await contextFor(foreign), fixture.postId)).toBeNull();
  expect((await refusalWritingNothing(() => pick(plenary, "P-04"))).code).toBe(
    "decision-any-of-three",
  );
  const short = { reason: "x".repeat(49) };
  expect((await refusalWritingNothing(() => pick(plenary, "P-01", short))).code).toBe(
    "pick-reason",
  );
});

test(
  proves(DECISION_NO_CROSS_POST, "who was handed over for another post is not picked for this one"),
  async () => {
    const plenary = await handedOver();
    const other = await handedOver();
    const abroad = other.candidates["P-01"]?.applicationId ?? "";
    const beside = await aShortlistedOne(plenary.fixture);
    const ctx = await contextFor(plenary.ppk);
    for (const applicationId of [abroad, beside]) {
      const input = { postId: plenary.fixture.postId, applicationId, reason: REASON, version: 1 };
      for (const act of [pickCandidate, noteChoice]) {
        expect(await refusalWritingNothing(() => act(ctx, input))).toMatchObject({
          code: "decision-any-of-three",
          citation: { text: "PP 11/2017 Ps 124–127" },
        });
      }
    }
    await pick(plenary, "P-01");
  },
);

test("a choice can be noted before it counts, and only its author reads it", async () => {
  const plenary = await handedOver();
  const { fixture, candidates, ppk } = plenary;
  const ctx = await contextFor(ppk);
  const applicationId = candidates["P-02"]?.applicationId ?? "";
  await noteChoice(ctx, { postId: fixture.postId, applicationId, reason: REASON, version: 1 });
  const page = await loadDecision(ctx, fixture.postId);
  expect(page).toMatchObject({
    state: "HANDED_OVER",
    version: 2,
    draft: { applicationId, reason: REASON },
  });
  const pyb = await contextFor(await aMemberOfStaff("PYB", fixture.agencyId));
  expect(await loadDecision(pyb, fixture.postId)).toMatchObject({
    draft: null,
    picked: null,
    mayPick: false,
    isReader: true,
  });
  const trail = await read().select().from(auditEntry);
  expect(JSON.stringify(trail)).not.toContain(REASON);
  const stale = await refusalWritingNothing(() =>
    noteChoice(ctx, { postId: fixture.postId, applicationId, reason: REASON, version: 1 }),
  );
  expect(stale.code).toBe("record-stale");
});

test("publishing tells all three and closes the selection with its last post", async () => {
  const plenary = await handedOver();
  await pick(plenary, "P-01");
  expect(await publish(plenary)).toMatchObject({ closed: true, slug: plenary.fixture.slug });

  const rows = await read()
    .select({ code: application.candidateCode, state: application.state })
    .from(application);
  expect(Object.fromEntries(rows.map(({ code, state }) => [code, state]))).toEqual({
    "P-01": "SELECTED",
    "P-02": "NOT_SELECTED",
    "P-03": "NOT_SELECTED",
    "P-04": "NOT_SHORTLISTED",
    "P-05": "NOT_SHORTLISTED",
  });
  const [closed] = await read().select().from(selection);
  expect(closed?.state).toBe("CLOSED");
  const kinds = (await read().select().from(outbox)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "candidate-selected")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "candidate-not-selected")).toHaveLength(2);
  const trail = (await read().select().from(auditEntry)).map(({ kind }) => kind);
  expect(trail.toSorted()).toEqual([
    "decision.handed-over",
    "decision.picked",
    "decision.published",
    "ranking.signed",
    "selection.closed",
  ]);
  expect((await refusalWritingNothing(() => publish(plenary))).code).toBe(
    "transition-not-possible",
  );
});

test("a selection with another post to decide stays open", async () => {
  const plenary = await handedOver();
  await aSecondPost(plenary.fixture);
  await pick(plenary, "P-01");
  expect(await publish(plenary, plenary.fixture.chair.accountId)).toMatchObject({ closed: false });
});

test(
  proves(PLAN_STAGE_ORDER, "nothing unpicked is published, and not by members or the secretariat"),
  async () => {
    const plenary = await handedOver();
    expect((await refusalWritingNothing(() => publish(plenary))).code).toBe(
      "transition-not-possible",
    );
    await pick(plenary, "P-01");
    const { fixture } = plenary;
    for (const by of [fixture.members[1]?.accountId ?? "", fixture.secretariat]) {
      expect((await refusalWritingNothing(() => publish(plenary, by))).code).toBe(
        "record-not-found",
      );
    }
    await publish(plenary);
  },
);

test("when the picked one leaves, the officer chooses among the others", async () => {
  const plenary = await handedOver();
  await pick(plenary, "P-01");
  await withdraw(plenary, "P-01");
  expect((await refusalWritingNothing(() => publish(plenary))).code).toBe("pick-withdrawn");
  expect((await refusalWritingNothing(() => pick(plenary, "P-01"))).code).toBe("pick-withdrawn");
  await pick(plenary, "P-02");
  await publish(plenary);
  const [stored] = await read().select().from(decision);
  expect(stored?.pickedApplicationId).toBe(plenary.candidates["P-02"]?.applicationId);
});

test("of two picks at once, one counts", async () => {
  const plenary = await handedOver();
  const outcomes = await Promise.allSettled([pick(plenary, "P-01"), pick(plenary, "P-02")]);
  const refused = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(refused).toHaveLength(1);
  expect(refused[0]).toBeInstanceOf(Refused);
});
