import { eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { panelMember } from "#db/schema/planning";
import { assessmentResult, postStage, scoreSheet, stageResult } from "#db/schema/scoring";
import { contents } from "#testing/contents";
import { withSeededDatabase } from "#testing/database";
import { anAgencyAtWork, LEVELS, levelsOf, MARKS, WHEN } from "#testing/matrix/agency";
import { type Ids, idsIn } from "#testing/matrix/ids";
import { PUBLIC_LOADERS } from "#testing/matrix/loaders";
import { contextAs, PARTS, type Part } from "#testing/matrix/parts";
import { everythingSeen } from "#testing/matrix/sweep";
import { aMemberOfStaff, anApplication } from "#testing/scenario";
import { textWithoutIds } from "#testing/without-ids";

const agency = withSeededDatabase(async () =>
  anAgencyAtWork("Kota Arunika", await aMemberOfStaff("SYSTEM_ADMIN", null)),
);

type Places = ReturnType<typeof agency>["places"];
type PlaceName = "scoring" | "sealed" | "assessing" | "unsealed" | "decided";

let ids: Ids;

const use = async (...names: (keyof Places)[]) => {
  ids = await idsIn(names.map((name) => agency().places[name].selectionId));
};

async function seenBy(part: Part, place: keyof Places): Promise<Record<string, unknown>> {
  const ctx = await contextAs(agency().places[place].cast, part, WHEN.closed);
  return everythingSeen(ctx, ids);
}

/** 73.31, 91.17, their weighted mean 80.45, a draft's 64.73 and an assessment's 81.94, however written. */
const VALUES = /\b(?:7331|9117|8045|80454|6473|8194|73[.,]31|91[.,]17|80[.,]45|64[.,]73|81[.,]94)/;

describe("while sheets and levels are sealed", () => {
  beforeEach(() => use("scoring", "sealed", "assessing"));

  test("they stand in the database, and not in the audit trail, in letters or in traces", async () => {
    const stored = await contents();
    const sheets = JSON.stringify(stored.score_sheet);
    for (const mark of Object.values(MARKS)) expect(sheets).toContain(`${mark}`);
    const levels = JSON.stringify(stored.assessment_result);
    for (const level of LEVELS) expect(levels).toContain(`${level}`);
    expect(stored.audit_entry?.length).toBeGreaterThan(100);
    expect(stored.outbox?.length).toBeGreaterThan(10);
    expect(stored.rule_trace?.length).toBeGreaterThan(10);
    const elsewhere = textWithoutIds([stored.audit_entry, stored.outbox, stored.rule_trace]);
    expect(VALUES.exec(elsewhere)?.[0]).toBeUndefined();
  });

  test.each(PARTS)(
    "%s learns nothing of what others wrote: no other value would show",
    async (part) => {
      const before = await everywhere(part);
      const isAuthor = part === "member" || part === "chair" || part === "assessor";
      if (!isAuthor) expect(VALUES.exec(textWithoutIds(before))?.[0]).toBeUndefined();
      const { places } = agency();
      for (const name of ["scoring", "sealed"] as const) {
        const { cast } = places[name];
        await rewriteSheets(name, part === "visitor" ? "" : cast[part]);
      }
      if (part !== "assessor") await rewriteLevels();
      expect(await everywhere(part)).toEqual(before);
    },
  );

  test("who wrote them sees them, or there would be nothing to learn", async () => {
    const { places } = agency();
    const ofMember = await seenBy("member", "scoring");
    expect(textWithoutIds(ofMember["scoring/loadSheet"])).toContain(`${MARKS.draft}`);
    const before = textWithoutIds(ofMember);
    await rewriteSheets("scoring", places.scoring.cast.chair);
    expect(textWithoutIds(await seenBy("member", "scoring"))).not.toBe(before);
    const ofAssessor = textWithoutIds(await seenBy("assessor", "assessing"));
    await rewriteLevels();
    expect(textWithoutIds(await seenBy("assessor", "assessing"))).not.toBe(ofAssessor);
  });
});

describe("after the seal was broken", () => {
  const PANEL: readonly Part[] = ["member", "chair"];

  test.each([
    { place: "unsealed", knows: PANEL },
    { place: "decided", knows: [...PANEL, "secretariat"] as readonly Part[] },
  ] as const)("$place: before publication only those know who decide", async ({ place, knows }) => {
    await use(place);
    const before = new Map<Part, unknown>();
    for (const part of PARTS) before.set(part, await seenBy(part, place));
    await rewriteSheets(place, "");
    await rewriteResults(place);
    const knowing: Part[] = [];
    for (const part of PARTS) {
      const after = await seenBy(part, place);
      if (textWithoutIds(after) !== textWithoutIds(before.get(part))) knowing.push(part);
    }
    expect(knowing.toSorted()).toEqual([...knows].toSorted());
  });

  test("whoever appoints learns no score from the office, nor do others outside the panel", async () => {
    await use("handedOver");
    const outside: readonly Part[] = [
      "visitor",
      "ppk",
      "pyb",
      "observer",
      "agencyAdmin",
      "assessor",
    ];
    const before = new Map<Part, unknown>();
    const officialOf = async (part: Part) => withoutPublic(await seenBy(part, "handedOver"));
    const ofPanel = await officialOf("member");
    for (const part of outside) before.set(part, await officialOf(part));
    await rewriteResults("handedOver");
    for (const part of outside) {
      expect({ part, seen: await officialOf(part) }).toEqual({ part, seen: before.get(part) });
    }
    expect(await officialOf("member")).not.toEqual(ofPanel);
  });
});

describe("a recused member", () => {
  test.each([
    "checked",
    "scoring",
    "unsealed",
    "decided",
    "ranked",
    "signed",
    "handedOver",
  ] as const)("finds nobody of the post while it is %s, nor how many there are", async (place) => {
    await use(place);
    const { places } = agency();
    const officialOf = async (part: Part) => withoutPublic(await seenBy(part, place));
    const before = await officialOf("recusedMember");
    // Their own declaration names the post; nothing else may.
    const { "scoring/loadRecusal": own, ...seen } = before;
    expect(own).toMatchObject([{ posts: [{ applicants: [] }] }]);
    const json = JSON.stringify(seen);
    const things = [...ids.applications, ...ids.postStages, ...ids.sheets, ...ids.posts];
    expect(things.filter((id) => json.includes(id))).toEqual([]);
    expect(/\b[PB]-0\d\b|Peserta |Pelamar \d/.exec(json)?.[0]).toBeUndefined();
    const ofSecretariat = await officialOf("secretariat");
    for (const state of ["DRAFT", "SUBMITTED", "UNDER_CHECK", "IN_SELECTION"] as const) {
      await anApplication(places[place], { state, withFiles: false });
    }
    expect(await officialOf("recusedMember")).toEqual(before);
    expect(await officialOf("secretariat")).not.toEqual(ofSecretariat);
  });
});

/** Staff are the same people at all three places; panels and candidates are not. */
async function everywhere(part: Part): Promise<Record<string, unknown>[]> {
  const isLocal = ["owner", "member", "recusedMember", "chair"].includes(part);
  const seen = [await seenBy(part, "scoring")];
  if (isLocal) seen.push(await seenBy(part, "sealed"), await seenBy(part, "assessing"));
  return seen;
}

/** What was seen, without the pages that show everybody what has been published. */
function withoutPublic(seen: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(seen).filter(([key]) => !PUBLIC_LOADERS.includes(key)));
}

/** Gives all sheets of a place other marks and notes, save those of one author. */
async function rewriteSheets(place: PlaceName, exceptBy: string): Promise<void> {
  const stageIds = Object.values(agency().places[place].postStages);
  const sheets = await read()
    .select({ id: scoreSheet.id, marks: scoreSheet.marks, accountId: panelMember.accountId })
    .from(scoreSheet)
    .innerJoin(panelMember, eq(panelMember.id, scoreSheet.memberId))
    .where(inArray(scoreSheet.postStageId, stageIds));
  const others = sheets.filter(({ marks, accountId }) => marks && accountId !== exceptBy);
  expect(others.length).toBeGreaterThan(3);
  await inTransaction(async (tx) => {
    for (const [at, { id, marks }] of others.entries()) {
      const keys = Object.keys(marks ?? {});
      // All different, so that every order, mean and count by value changes with them.
      const other = Object.fromEntries(keys.map((key, row) => [key, 5_003 + 311 * at + row]));
      const notes = Object.fromEntries(keys.map((key) => [key, `Catatan lain ${at}.`]));
      await tx.update(scoreSheet).set({ marks: other, notes }).where(eq(scoreSheet.id, id));
    }
  });
}

async function rewriteLevels(): Promise<void> {
  const levels = levelsOf(LEVELS.map((level) => level - 100));
  await inTransaction(async (tx) => {
    await tx.update(assessmentResult).set({ levels });
  });
}

/** Reverses what the decided stages of a place say of its candidates. */
async function rewriteResults(place: keyof Places): Promise<void> {
  const { postId } = agency().places[place];
  const results = await read()
    .select({ id: stageResult.id, value: stageResult.value })
    .from(stageResult)
    .innerJoin(postStage, eq(postStage.id, stageResult.postStageId))
    .where(eq(postStage.postId, postId));
  await inTransaction(async (tx) => {
    for (const { id, value } of results) {
      if (value === null) continue;
      await tx
        .update(stageResult)
        .set({ value: 10_000 - value, exact: null })
        .where(eq(stageResult.id, id));
    }
  });
}
