import { expect, test } from "vitest";
import { GRADES, gradeOrder, gradeTitle, isGrade, isGradeAtLeast } from "#domain/accounts/grade";

test("seventeen grades, lowest first", () => {
  expect(GRADES).toHaveLength(17);
  expect(gradeOrder("I/a")).toBe(1);
  expect(gradeOrder("IV/e")).toBe(17);
  expect(gradeTitle("IV/b")).toBe("Pembina Tingkat I");
});

test("a grade reaches itself and everything below it", () => {
  expect(isGradeAtLeast("IV/b", "IV/b")).toBe(true);
  expect(isGradeAtLeast("IV/a", "IV/b")).toBe(false);
  expect(isGradeAtLeast("IV/a", "III/d")).toBe(true);
});

test("knows a grade by its text", () => {
  expect(isGrade("III/d")).toBe(true);
  expect(isGrade("III/e")).toBe(false);
});
