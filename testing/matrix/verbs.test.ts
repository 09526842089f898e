import { describe, expect, test } from "vitest";
import { Refused } from "#domain/refusal";
import { contents } from "#testing/contents";
import { withSeededDatabase } from "#testing/database";
import { ACCOUNT_ROWS } from "#testing/matrix/account-rows";
import { type AgencyWorld, WHEN } from "#testing/matrix/agency";
import { APPLICATION_ROWS } from "#testing/matrix/application-rows";
import { CHANGE_ROWS } from "#testing/matrix/change-rows";
import { COMPLAINT_ROWS } from "#testing/matrix/complaint-rows";
import { INPUT_ROWS } from "#testing/matrix/input-rows";
import { NOTICE_ROWS } from "#testing/matrix/notice-rows";
import { PAPER_ROWS } from "#testing/matrix/paper-rows";
import { contextAs, FOREIGN_PARTS, PARTS, type Part } from "#testing/matrix/parts";
import { PLANNING_ROWS } from "#testing/matrix/planning-rows";
import { PROFILE_ROWS } from "#testing/matrix/profile-rows";
import { REGISTER_ROWS } from "#testing/matrix/register-rows";
import { REGULATION_ROWS } from "#testing/matrix/regulation-rows";
import { SCORING_ROWS } from "#testing/matrix/scoring-rows";
import { foundActions, foundUseCases } from "#testing/matrix/source";
import { SUPERVISION_ROWS } from "#testing/matrix/supervision-rows";
import { OUTSIDE_THE_MATRIX, type VerbRow } from "#testing/matrix/verbs";
import { aWorld } from "#testing/matrix/world";

const ROWS = [
  ...ACCOUNT_ROWS,
  ...PLANNING_ROWS,
  ...CHANGE_ROWS,
  ...PAPER_ROWS,
  ...REGISTER_ROWS,
  ...REGULATION_ROWS,
  ...APPLICATION_ROWS,
  ...PROFILE_ROWS,
  ...COMPLAINT_ROWS,
  ...INPUT_ROWS,
  ...NOTICE_ROWS,
  ...SCORING_ROWS,
  ...SUPERVISION_ROWS,
];
const named = ROWS.map((row) => ({ name: [row.verb, row.on].join(" ").trim(), row }));

const world = withSeededDatabase(aWorld);

describe("the matrix is complete", () => {
  const inMatrix = new Set(ROWS.map(({ verb }) => verb));

  test("every use case has a row, or a reason why not", () => {
    const known = [...inMatrix, ...Object.keys(OUTSIDE_THE_MATRIX)];
    expect(foundUseCases()).toEqual(known.toSorted());
  });

  test("every action is of one use case in it, for visitors only where visitors may", () => {
    const actions = foundActions();
    expect(actions.length).toBeGreaterThan(50);
    for (const { action, useCases, isForVisitors } of actions) {
      const reason = OUTSIDE_THE_MATRIX[useCases[0] ?? ""] ?? "";
      const row = { action, useCases: useCases.length, isForVisitors };
      expect(row).toEqual({ action, useCases: 1, isForVisitors: /^by /.test(reason) });
    }
  });

  test("what belongs to the command line or the server is called by no page", () => {
    const called = foundActions().flatMap(({ useCases }) => useCases);
    for (const [name, reason] of Object.entries(OUTSIDE_THE_MATRIX)) {
      if (!/^by (visitors|whoever)/.test(reason)) expect(called).not.toContain(name);
    }
  });
});

describe.each(named)("$name", ({ row }) => {
  const [first, ...others] = row.triedAs ?? row.may;

  test(`writes nothing when others try, here or elsewhere, and is done by ${first}`, async () => {
    const { own, foreign } = world();
    const before = await seeded();
    const wrong: string[] = [];
    const attempt = async (who: string, whose: AgencyWorld, part: Part) => {
      const outcome = await outcomeOf(row, own, whose, part);
      if (!["record-not-found", ...(row.codes ?? [])].includes(outcome)) {
        wrong.push(`${who} ${part}: ${outcome}`);
      }
    };
    for (const part of PARTS) if (!row.may.includes(part)) await attempt("own", own, part);
    for (const part of FOREIGN_PARTS) {
      if (!row.foreignMay?.includes(part)) await attempt("foreign", foreign, part);
    }
    expect(wrong).toEqual([]);
    expect(await contents()).toEqual(before);
    // The same input in the right hands: what was refused above was refused for who asked.
    expect(first && (await outcomeOf(row, own, own, first))).toBe("done");
  });

  test.each(others)("is done by %s, too", async (part) => {
    const { own } = world();
    expect(await outcomeOf(row, own, own, part)).toBe("done");
  });
});

let kept: ReturnType<typeof contents> | undefined;

/** What every test finds, read once. */
function seeded(): ReturnType<typeof contents> {
  kept ??= contents();
  return kept;
}

/** The code of the refusal, or `done`. */
async function outcomeOf(
  row: VerbRow,
  own: AgencyWorld,
  whose: AgencyWorld,
  part: Part,
): Promise<string> {
  const now = row.closed ? WHEN.closed : WHEN.open;
  const ctx = await contextAs(whose.places[row.at].cast, part, now);
  try {
    await row.run(ctx, own);
    return "done";
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}
