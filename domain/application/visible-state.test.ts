import { expect, test } from "vitest";
import { APPLICATION_STATES, type ApplicationState } from "#domain/application/life-cycle";
import { visibleState } from "#domain/application/visible-state";

const NOTHING = { adminResult: false, ownElimination: false, decision: false };
const ALL = { adminResult: true, ownElimination: true, decision: true };

test("before anything is published no decided state shows", () => {
  const shown = APPLICATION_STATES.map((state) => visibleState(state, NOTHING));
  const secret: ApplicationState[] = [
    "ELIGIBLE",
    "NOT_ELIGIBLE",
    "ELIMINATED",
    "SHORTLISTED",
    "NOT_SHORTLISTED",
    "SELECTED",
    "NOT_SELECTED",
  ];
  expect(shown.filter((state) => secret.includes(state))).toEqual([]);
});

test("opposite verdicts look the same until they are published", () => {
  expect(visibleState("ELIGIBLE", NOTHING)).toBe(visibleState("NOT_ELIGIBLE", NOTHING));
  const after = { ...ALL, ownElimination: false, decision: false };
  expect(visibleState("ELIMINATED", after)).toBe(visibleState("IN_SELECTION", after));
  expect(visibleState("SELECTED", after)).toBe(visibleState("NOT_SHORTLISTED", after));
});

test("once published every state is what it is", () => {
  expect(APPLICATION_STATES.map((state) => visibleState(state, ALL))).toEqual([
    ...APPLICATION_STATES,
  ]);
});
