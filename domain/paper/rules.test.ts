import { expect, test } from "vitest";
import { requirePaper, requireValidity, requireWritten } from "#domain/paper/rules";

test("a paper is dated today at the latest", () => {
  expect(() => requireWritten("2026-11-25", "2026-11-25")).not.toThrow();
  expect(() => requireWritten("2026-11-26", "2026-11-25")).toThrow("paper-from-tomorrow");
});

test("a paper holds at least on its own day", () => {
  expect(() => requireValidity("2026-11-25", null)).not.toThrow();
  expect(() => requireValidity("2026-11-25", "2026-11-25")).not.toThrow();
  expect(() => requireValidity("2026-11-25", "2026-11-24")).toThrow("paper-ends-before");
});

test("an act rests on a paper of its selection, and of a kind that carries it", () => {
  const paper = { id: "a", kind: "PANEL_DECISION", number: "7", dated: "2026-11-25" } as const;
  expect(requirePaper([paper], "a", ["PANEL_DECISION"])).toBe(paper);
  expect(() => requirePaper([paper], "b", ["PANEL_DECISION"])).toThrow("paper-missing");
  expect(() => requirePaper([paper], null, ["PANEL_DECISION"])).toThrow("paper-missing");
  expect(() => requirePaper([paper], "a", ["EXTENSION_NOTICE"])).toThrow("paper-other-kind");
});
