import { describe, expect, test } from "vitest";
import { panelAfter, requireLawfulChange, type Successor } from "#domain/planning/panel-change";
import type { PlanProblem } from "#domain/planning/readiness";

const seat = (id: string, isChair = false) => ({
  id,
  isChair,
  element: "EXPERT" as const,
  postLevel: null,
  fromSupervisor: false,
});
const PANEL = [seat("chair", true), seat("a"), seat("b"), seat("c"), seat("d")];
const SUCCESSOR: Successor = {
  email: "new@example.test",
  name: "New",
  element: "OTHER_AGENCY",
  institution: "Provinsi",
  postLevel: null,
  expertise: "",
  fromSupervisor: false,
};

const changed = (leaving: string[], successor: Successor | null, chairId: string | null) =>
  panelAfter(PANEL, { leaving, successor, chairId }).map(({ id, isChair }) =>
    isChair ? `${id}*` : id,
  );

describe("the panel afterwards", () => {
  test("has the successor in the place of who left", () => {
    expect(changed(["b"], SUCCESSOR, "chair")).toEqual(["chair*", "a", "c", "d", ""]);
  });

  test("is chaired by another member, or by the successor, when the chair leaves", () => {
    expect(changed(["chair"], SUCCESSOR, "a")).toEqual(["a*", "b", "c", "d", ""]);
    expect(changed(["chair"], SUCCESSOR, null)).toEqual(["a", "b", "c", "d", "*"]);
  });

  test.each([
    ["the chair who leaves", ["chair"], SUCCESSOR, "chair"],
    ["a successor who does not come", ["chair"], null, null],
    ["another one while the chair stays", ["b"], SUCCESSOR, "a"],
    ["the successor while the chair stays", ["b"], SUCCESSOR, null],
  ] as const)("cannot be chaired by %s", (_who, leaving, successor, chairId) => {
    expect(() => changed([...leaving], successor, chairId)).toThrow("panel-change-chair");
  });

  test("does not lose who is gone already, or nobody", () => {
    expect(() => changed(["x"], SUCCESSOR, "chair")).toThrow("panel-change-outdated");
    expect(() => changed([], SUCCESSOR, "chair")).toThrow("panel-change-nobody");
  });
});

describe("a change is refused", () => {
  const problem = (code: string, effect: PlanProblem["effect"], page: PlanProblem["page"]) => ({
    ...{ code, effect, page, citation: null, facts: {} },
  });

  test.each(["block", "record"] as const)(
    "for a rule of the panel that it breaks: %s",
    (effect) => {
      const broken = [problem("panel-size-odd", effect, "panel")];
      expect(() => requireLawfulChange([], broken)).toThrow("panel-size-odd");
      expect(() => requireLawfulChange(broken, broken)).not.toThrow();
    },
  );

  test("not for a warning, nor for other parts of the plan", () => {
    const others = [
      problem("panel-elements", "warn", "panel"),
      problem("announcement-first-day", "block", "general"),
    ];
    expect(() => requireLawfulChange([], others)).not.toThrow();
  });
});
