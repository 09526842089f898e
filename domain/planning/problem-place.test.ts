import { expect, test } from "vitest";
import { concernsPost, concernsStage, generalGroup } from "#domain/planning/problem-place";

test.each([
  ["announcement-min-days", "time"],
  ["age-reference-date", "time"],
  ["announcement-contents", "contact"],
  ["announcement-how-to-apply", "how"],
  ["something-else", null],
])("%s stands with the fields of %s", (code, group) => {
  expect(generalGroup({ page: "general", code })).toBe(group);
  expect(generalGroup({ page: "timetable", code })).toBeNull();
});

test("a stage has what names it, what its weight breaks, and the sum of all weights", () => {
  const of = (code: string, facts = {}) =>
    (["ADMIN_CHECK", "PAPER", "INTERVIEW"] as const).filter((kind) =>
      concernsStage({ page: "stages", code, facts }, kind),
    );
  expect(of("criteria-sum", { stage: "PAPER" })).toEqual(["PAPER"]);
  expect(of("weights-band-interview")).toEqual(["INTERVIEW"]);
  expect(of("weights-sum")).toEqual(["PAPER", "INTERVIEW"]);
  expect(of("stages-minimum", { missing: 1 })).toEqual([]);
  expect(concernsStage({ page: "timetable", code: "x", facts: { stage: "PAPER" } }, "PAPER")).toBe(
    false,
  );
});

test("a post has what names it among the posts, not what is asked for it elsewhere", () => {
  const facts = { post: "Kepala Dinas Pendidikan" };
  expect(concernsPost({ page: "posts", facts }, "Kepala Dinas Pendidikan")).toBe(true);
  expect(concernsPost({ page: "posts", facts }, "Kepala Dinas Kesehatan")).toBe(false);
  expect(concernsPost({ page: "documents", facts }, "Kepala Dinas Pendidikan")).toBe(false);
});
