import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CLAIM_LIFE } from "#domain/accounts/claim";
import { AMENDMENT_LIFE } from "#domain/announcement/amendment";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { COMPLAINT_LIFE } from "#domain/complaint/life-cycle";
import { DECISION_LIFE } from "#domain/decision/life-cycle";
import { INPUT_LIFE } from "#domain/input/life-cycle";
import { NOTICE_LIFE } from "#domain/notification/notice";
import { SELECTION_LIFE } from "#domain/planning/life-cycle";
import { CHANGE_LIFE } from "#domain/regulation/changed-parameters";
import {
  ADMIN_STAGE_LIFE,
  ASSESSMENT_LIFE,
  SHEET_LIFE,
  STAGE_LIFE,
} from "#domain/scoring/life-cycle";
import { isPossible, nextState, type Transitions } from "#domain/transitions";
import { OBJECTION_LIFE } from "#domain/verification/objection";
import { filesOf } from "#testing/sources";

/** Every life cycle with all that is possible in it: state, act, and the state it leads to. */
const LIVES: Readonly<Record<string, [Transitions<string, string>, readonly string[]]>> = {
  APPLICATION_LIFE: [
    APPLICATION_LIFE,
    [
      "DRAFT submit SUBMITTED",
      "DRAFT missDeadline MISSED_DEADLINE",
      "DRAFT withdraw WITHDRAWN",
      "DRAFT cancelPost POST_CANCELLED",
      "SUBMITTED takeBack DRAFT",
      "SUBMITTED startCheck UNDER_CHECK",
      "SUBMITTED withdraw WITHDRAWN",
      "SUBMITTED cancelPost POST_CANCELLED",
      "MISSED_DEADLINE reopen DRAFT",
      "UNDER_CHECK admit ELIGIBLE",
      "UNDER_CHECK reject NOT_ELIGIBLE",
      "UNDER_CHECK withdraw WITHDRAWN",
      "UNDER_CHECK cancelPost POST_CANCELLED",
      "ELIGIBLE enterSelection IN_SELECTION",
      "ELIGIBLE disqualify DISQUALIFIED",
      "ELIGIBLE withdraw WITHDRAWN",
      "ELIGIBLE cancelPost POST_CANCELLED",
      "NOT_ELIGIBLE reinstate ELIGIBLE",
      "IN_SELECTION eliminate ELIMINATED",
      "IN_SELECTION disqualify DISQUALIFIED",
      "IN_SELECTION withdraw WITHDRAWN",
      "IN_SELECTION shortlist SHORTLISTED",
      "IN_SELECTION leaveOut NOT_SHORTLISTED",
      "IN_SELECTION cancelPost POST_CANCELLED",
      "ELIMINATED reinstate IN_SELECTION",
      "SHORTLISTED pick SELECTED",
      "SHORTLISTED passOver NOT_SELECTED",
      "SHORTLISTED disqualify DISQUALIFIED",
      "SHORTLISTED withdraw WITHDRAWN",
      "SHORTLISTED cancelPost POST_CANCELLED",
    ],
  ],
  AMENDMENT_LIFE: [
    AMENDMENT_LIFE,
    ["PROPOSED approve PUBLISHED", "PROPOSED reject REJECTED", "PROPOSED withdraw WITHDRAWN"],
  ],
  ASSESSMENT_LIFE: [
    ASSESSMENT_LIFE,
    [
      "DRAFT save DRAFT",
      "DRAFT submit SUBMITTED",
      "DRAFT recuse DRAFT",
      "SUBMITTED unseal OPENED",
      "SUBMITTED recuse DRAFT",
    ],
  ],
  ADMIN_STAGE_LIFE: [
    ADMIN_STAGE_LIFE,
    [
      "PLANNED open OPEN",
      "PLANNED extend PLANNED",
      "OPEN decide DECIDED",
      "OPEN extend PLANNED",
      "DECIDED publish PUBLISHED",
      "DECIDED extend PLANNED",
    ],
  ],
  CHANGE_LIFE: [CHANGE_LIFE, ["PROPOSED confirm CONFIRMED", "PROPOSED decline DECLINED"]],
  CLAIM_LIFE: [
    CLAIM_LIFE,
    [
      "OFFERED replace REPLACED",
      "OFFERED file FILED",
      "FILED accept ACCEPTED",
      "FILED reject REJECTED",
      "ACCEPTED object OBJECTED",
      "ACCEPTED settle SETTLED",
      "ACCEPTED reject REJECTED",
      "OBJECTED settle SETTLED",
      "OBJECTED reject REJECTED",
    ],
  ],
  COMPLAINT_LIFE: [
    COMPLAINT_LIFE,
    ["NEW review IN_REVIEW", "IN_REVIEW answer ANSWERED", "IN_REVIEW forward FORWARDED"],
  ],
  DECISION_LIFE: [
    DECISION_LIFE,
    [
      "HANDED_OVER note HANDED_OVER",
      "HANDED_OVER pick PICKED",
      "PICKED note PICKED",
      "PICKED pickAgain PICKED",
      "PICKED publish PUBLISHED",
    ],
  ],
  INPUT_LIFE: [INPUT_LIFE, ["NEW use USED", "NEW dismiss NOT_USED", "NEW forward FORWARDED"]],
  NOTICE_LIFE: [NOTICE_LIFE, ["DRAFT edit DRAFT", "DRAFT send SENT", "DRAFT discard DISCARDED"]],
  OBJECTION_LIFE: [
    OBJECTION_LIFE,
    [
      "FILED admit ADMISSIBLE",
      "FILED dismiss INADMISSIBLE",
      "ADMISSIBLE answer ANSWERED",
      "ANSWERED uphold UPHELD",
      "ANSWERED reject REJECTED",
      "ANSWERED return ADMISSIBLE",
    ],
  ],
  SELECTION_LIFE: [
    SELECTION_LIFE,
    [
      "DRAFT submit INTERNAL_REVIEW",
      "DRAFT discard DISCARDED",
      "INTERNAL_REVIEW approve SENT_TO_SUPERVISOR",
      "INTERNAL_REVIEW return DRAFT",
      "INTERNAL_REVIEW takeBack DRAFT",
      "INTERNAL_REVIEW discard DISCARDED",
      "SENT_TO_SUPERVISOR confirm APPROVED",
      "SENT_TO_SUPERVISOR refuse DRAFT",
      "SENT_TO_SUPERVISOR takeBack DRAFT",
      "SENT_TO_SUPERVISOR discard DISCARDED",
      "APPROVED sign SIGNED",
      "APPROVED takeBack DRAFT",
      "APPROVED discard DISCARDED",
      "SIGNED publish RUNNING",
      "SIGNED takeBack DRAFT",
      "SIGNED discard DISCARDED",
      "RUNNING close CLOSED",
      "RUNNING cancel CANCELLED",
    ],
  ],
  SHEET_LIFE: [
    SHEET_LIFE,
    [
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
    ],
  ],
  STAGE_LIFE: [
    STAGE_LIFE,
    [
      "PLANNED open OPEN",
      "OPEN unseal UNSEALED",
      "UNSEALED decide DECIDED",
      "DECIDED publish PUBLISHED",
    ],
  ],
};

test.each(Object.entries(LIVES))("%s: each act in each state", (_name, [table, expected]) => {
  const acts = new Set(Object.values(table).flatMap((exits) => Object.keys(exits)));
  const possible: string[] = [];
  for (const state of Object.keys(table)) {
    for (const act of acts) {
      if (isPossible(table, state, act)) {
        possible.push(`${state} ${act} ${nextState(table, state, act)}`);
      } else {
        expect(() => nextState(table, state, act)).toThrow("transition-not-possible");
      }
    }
  }
  expect(possible.toSorted()).toEqual(expected.toSorted());
});

test.each(Object.entries(LIVES))("%s: each state is reached from the first", (name, [table]) => {
  const reached = new Set(Object.keys(table).slice(0, 1));
  for (const state of reached) {
    for (const next of Object.values(table[state] ?? {})) if (next) reached.add(next);
  }
  // The stages of a post share their states, and the administrative check has no seal.
  const never = name === "ADMIN_STAGE_LIFE" ? ["UNSEALED"] : [];
  expect(Object.keys(table).filter((state) => !reached.has(state))).toEqual(never);
});

test("no life cycle is missing here", () => {
  const declared = filesOf("domain/**/*.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^export const (\w+_LIFE)\b/gm)].map(
      ([, name]) => name,
    ),
  );
  expect(Object.keys(LIVES).toSorted()).toEqual(declared.toSorted());
});
