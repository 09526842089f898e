import { expect, test } from "vitest";
import { printable } from "#server/print/letters";

test.each([
  ["Kepala Dinas – “Arsip”", "Kepala Dinas – “Arsip”"],
  ["Ŝ é ẽ ≥ 5", "S é e >= 5"],
  ["日本日本", "????"],
  ["🎓 日", "? ?"],
])("%s is printed as %s", (text, printed) => {
  expect(printable(text, "?")).toBe(printed);
});
