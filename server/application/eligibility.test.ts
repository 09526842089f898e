import { beforeEach, expect, test } from "vitest";
import { inTransaction } from "#db/client";
import { agency } from "#db/schema/agency";
import { selectionPost } from "#db/schema/planning";
import { CheckEligibility, checkEligibility } from "#server/application/check-eligibility";
import { loadEligibility } from "#server/application/load-eligibility";
import { contents } from "#testing/contents";
import { contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aSelection, type SelectionFixture } from "#testing/scenario";

withFreshDatabase();

let selection: SelectionFixture;
beforeEach(async () => {
  selection = await aSelection();
});

const typed = (more: Record<string, string> = {}) => ({
  postId: selection.postId,
  service: "PNS",
  birthDate: "1975-03-02",
  grade: "III/d",
  educationLevel: "S1",
  currentLevel: "ADMINISTRATOR",
  currentPostSince: "2023-01-05",
  qualifyingSince: "2023-01-05",
  experienceYears: "9",
  ...more,
});

const sealed = async (more?: Record<string, string>) => {
  const { path } = await checkEligibility(contextOf(), CheckEligibility.parse(typed(more)));
  return new URL(path, "http://selter.test").searchParams.get("isian") ?? "";
};

test("each requirement of the post is answered with value and clause, and nothing is written", async () => {
  const before = await contents();
  const { answer, fields } = await loadEligibility(new Date(NOON), await sealed());
  expect(answer).toMatchObject({
    postId: selection.postId,
    isOpen: true,
    requirements: [
      { kind: "AGE_MAX", outcome: "met", value: { kind: "age" } },
      { kind: "GRADE_MIN", outcome: "notMet", value: { kind: "grade", grade: "III/d" } },
    ],
  });
  expect(answer?.requirements[0]?.citation?.text).toBe("PP 11/2017 Ps 107 c");
  expect(fields).toMatchObject({ birthDate: "1975-03-02", qualifyingSince: "2023-01-05" });
  expect(await contents()).toEqual(before);
});

test("the address tells nobody what was typed", async () => {
  expect(await sealed()).not.toMatch(/1975|III/);
});

test("what was not sealed here, or is of no announced post, has no answer", async () => {
  const moment = new Date(NOON);
  expect(await loadEligibility(moment, "abc")).toMatchObject({ fields: null, answer: null });
  expect(await loadEligibility(moment, undefined)).toMatchObject({ fields: null, answer: null });
  const elsewhere = await sealed({ postId: "0198c0de-0000-7000-8000-000000000000" });
  expect((await loadEligibility(moment, elsewhere)).answer).toBeNull();
  const draft = await aSelection({ state: "DRAFT" });
  const early = await sealed({ postId: draft.postId });
  expect((await loadEligibility(moment, early)).answer).toBeNull();
});

test("posts to choose from take applications now", async () => {
  const listed = async (now: string | Date) =>
    (await loadEligibility(new Date(now), undefined)).posts.map(({ id }) => id);
  expect(await listed(NOON)).toEqual([selection.postId]);
  expect(await listed("2026-11-29T17:00:00.000Z")).toEqual([]);
  await inTransaction((tx) => tx.update(selectionPost).set({ cancelledAt: new Date(NOON) }));
  expect(await listed(NOON)).toEqual([]);
});

test.each([
  ["birthDate", "2 Maret 1971"],
  ["birthDate", "1900-01-01"],
  ["service", "HONORER"],
  ["grade", "V/a"],
  ["experienceYears", "9,5"],
  ["currentPostSince", ""],
])("%s cannot be %s", (field, value) => {
  const { error } = CheckEligibility.safeParse(typed({ [field]: value }));
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test.each(["birthDate", "currentPostSince", "qualifyingSince"])(
  "%s cannot lie in the future",
  async (name) => {
    const ask = (day: string) =>
      checkEligibility(contextOf(), CheckEligibility.parse(typed({ [name]: day })));
    expect((await ask("2026-11-24")).path).toContain("isian=");
    const later = await ask("2026-11-25").catch((error) => error);
    expect(later).toMatchObject({ code: "entry-in-future", field: name });
  },
);

test("a post that a link names is offered, however long the list of others", async () => {
  const [first] = await inTransaction((tx) => tx.select().from(selectionPost));
  if (first === undefined) throw new Error("no post");
  const { id: _, ...post } = first;
  const sooner = new Date((post.closesAt?.getTime() ?? 0) - 1);
  await inTransaction((tx) =>
    tx.insert(selectionPost).values(
      Array.from({ length: 200 }, (__, index) => ({
        ...post,
        code: `X-${index}`,
        prefix: `X${index}`,
        position: index + 2,
        closesAt: sooner,
      })),
    ),
  );
  const offered = async (named?: string) =>
    (await loadEligibility(new Date(NOON), undefined, named)).posts.map(({ id }) => id);
  expect(await offered()).not.toContain(selection.postId);
  expect((await offered(selection.postId))[0]).toBe(selection.postId);
  expect(await offered("x")).toHaveLength(200);
  const typedBefore = await loadEligibility(new Date(NOON), await sealed());
  expect(typedBefore.posts[0]?.id).toBe(selection.postId);
});

test("a post open to its province alone asks whether the agency lies in it", async () => {
  const opening = async (more?: Record<string, string>) =>
    (await loadEligibility(new Date(NOON), await sealed(more))).answer?.opening;
  expect(await opening()).toBeNull();
  await inTransaction(async (tx) => {
    await tx.update(agency).set({ province: "Jawa Tengah" });
    await tx.update(selectionPost).set({ scope: "WITHIN_PROVINCE" });
  });
  const citation = { text: "PP 11/2017 Ps 117(3)", certainty: "read" };
  expect(await opening()).toEqual({ onlyIn: "Jawa Tengah", isInside: false, citation });
  expect(await opening({ isInside: "on" })).toMatchObject({ isInside: true });
});
