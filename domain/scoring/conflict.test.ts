import { expect, test } from "vitest";
import { undeclaredSeats } from "#domain/scoring/conflict";

const seat = (memberId: string, recused = false) => ({ memberId, recused });
const about = (memberId: string, ...ids: readonly string[]) =>
  ids.map((applicationId) => ({ memberId, applicationId }));
const APPLICANTS = [{ applicationId: "a" }, { applicationId: "b" }];

test("a member has declared once something was said about every applicant", () => {
  const panel = [seat("m1"), seat("m2"), seat("m3")];
  const statements = [...about("m1", "a", "b"), ...about("m2", "b"), ...about("m3", "x", "y")];
  expect(undeclaredSeats(panel, APPLICANTS, statements)).toEqual([seat("m2"), seat("m3")]);
  expect(undeclaredSeats(panel, APPLICANTS, [...statements, ...about("m2", "a")])).toEqual([
    seat("m3"),
  ]);
});

test("a recused member owes nothing, and without applicants nobody does", () => {
  expect(undeclaredSeats([seat("m1", true)], APPLICANTS, [])).toEqual([]);
  expect(undeclaredSeats([seat("m1")], [], [])).toEqual([]);
});

test("an applicant who comes with an extension asks for a statement of their own", () => {
  const statements = about("m1", "a", "b");
  const extended = [...APPLICANTS, { applicationId: "c" }];
  expect(undeclaredSeats([seat("m1")], extended, statements)).toEqual([seat("m1")]);
});
