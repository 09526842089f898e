import { expect, test } from "vitest";
import {
  ADMIN_STAGE_LIFE,
  ASSESSMENT_LIFE,
  ASSESSMENT_STATES,
  SHEET_LIFE,
  SHEET_STATES,
  STAGE_LIFE,
  STAGE_STATES,
} from "#domain/scoring/life-cycle";
import { isPossible, nextState, type Transitions } from "#domain/transitions";

/** Every state with every act: exactly the listed ones are possible. */
function possible<State extends string, Act extends string>(
  table: Transitions<State, Act>,
  states: readonly State[],
  acts: readonly Act[],
): string[] {
  return states.flatMap((state) =>
    acts.flatMap((act) =>
      isPossible(table, state, act) ? [`${state} ${act} ${nextState(table, state, act)}`] : [],
    ),
  );
}

test("a scored stage", () => {
  const acts = ["open", "unseal", "decide", "publish"] as const;
  expect(possible(STAGE_LIFE, STAGE_STATES, acts)).toEqual([
    "PLANNED open OPEN",
    "OPEN unseal UNSEALED",
    "UNSEALED decide DECIDED",
    "DECIDED publish PUBLISHED",
  ]);
});

test("the administrative check has no seal", () => {
  const acts = ["open", "unseal", "decide", "publish"] as const;
  expect(possible(ADMIN_STAGE_LIFE, STAGE_STATES, acts)).toEqual([
    "PLANNED open OPEN",
    "OPEN decide DECIDED",
    "DECIDED publish PUBLISHED",
  ]);
});

test("a sheet", () => {
  const acts = ["save", "submit", "requestReopening", "agree", "refuse", "unseal", "void"] as const;
  expect(possible(SHEET_LIFE, SHEET_STATES, acts)).toEqual([
    "EMPTY save DRAFT",
    "EMPTY submit SUBMITTED",
    "EMPTY void VOIDED",
    "DRAFT save DRAFT",
    "DRAFT submit SUBMITTED",
    "DRAFT void VOIDED",
    "SUBMITTED requestReopening REOPEN_REQUESTED",
    "SUBMITTED unseal OPENED",
    "SUBMITTED void VOIDED",
    "REOPEN_REQUESTED agree DRAFT",
    "REOPEN_REQUESTED refuse SUBMITTED",
    "REOPEN_REQUESTED void VOIDED",
  ]);
});

test("an assessment result", () => {
  const acts = ["save", "submit", "unseal"] as const;
  expect(possible(ASSESSMENT_LIFE, ASSESSMENT_STATES, acts)).toEqual([
    "DRAFT save DRAFT",
    "DRAFT submit SUBMITTED",
    "SUBMITTED unseal OPENED",
  ]);
});
