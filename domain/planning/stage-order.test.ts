import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DIRECTIONS,
  inPlanOrder,
  movesOf,
  type PlacedStage,
  predecessorsOf,
  requireNeighbour,
} from "#domain/planning/stage-order";
import { STAGE_KINDS, type StageKind } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";

const placed = (...kinds: readonly StageKind[]): PlacedStage[] =>
  kinds.map((kind, index) => ({ kind, position: index + 1 }));
const USUAL = placed(...STAGE_KINDS);
const OTHER = placed("ADMIN_CHECK", "INTERVIEW", "PAPER", "TRACK_RECORD", "ASSESSMENT");

/** The kinds of a plan after a stage has changed places with its neighbour. */
function moved(plan: readonly PlacedStage[], kind: StageKind, direction: "EARLIER" | "LATER") {
  const own = plan.find((stage) => stage.kind === kind);
  const other = requireNeighbour(kind, direction, plan);
  return plan.map((stage) => {
    if (stage.kind === kind) return { ...stage, position: other.position };
    return stage === other ? { ...stage, position: own?.position ?? 0 } : stage;
  });
}

const kindsOf = (plan: readonly PlacedStage[]) => inPlanOrder(plan).map(({ kind }) => kind);

describe("predecessors", () => {
  const ahead = (plan: readonly PlacedStage[], kind: StageKind) =>
    predecessorsOf(kind, plan).map((stage) => stage.kind);

  test("the plan's order binds; the track record runs beside it", () => {
    expect(ahead(USUAL, "ADMIN_CHECK")).toEqual([]);
    expect(ahead(USUAL, "TRACK_RECORD")).toEqual(["ADMIN_CHECK"]);
    expect(ahead(USUAL, "ASSESSMENT")).toEqual(["ADMIN_CHECK"]);
    expect(ahead(USUAL, "INTERVIEW")).toEqual(["ADMIN_CHECK", "ASSESSMENT", "PAPER"]);
  });

  test("another order has other ones, whichever way the stages are listed", () => {
    for (const plan of [OTHER, OTHER.toReversed()]) {
      expect(ahead(plan, "INTERVIEW")).toEqual(["ADMIN_CHECK"]);
      expect(ahead(plan, "PAPER")).toEqual(["ADMIN_CHECK", "INTERVIEW"]);
      expect(ahead(plan, "ASSESSMENT")).toEqual(["ADMIN_CHECK", "INTERVIEW", "PAPER"]);
      expect(ahead(plan, "TRACK_RECORD")).toEqual(["ADMIN_CHECK"]);
    }
  });

  test("a stage that is left out holds nobody", () => {
    const short = placed("ADMIN_CHECK", "TRACK_RECORD", "ASSESSMENT", "INTERVIEW");
    expect(ahead(short, "INTERVIEW")).toEqual(["ADMIN_CHECK", "ASSESSMENT"]);
    expect(ahead(short, "PAPER")).toEqual([]);
  });
});

describe("moving", () => {
  test("a stage changes places with its neighbour and nothing else moves", () => {
    expect(kindsOf(moved(USUAL, "PAPER", "EARLIER"))).toEqual([
      ...["ADMIN_CHECK", "TRACK_RECORD", "PAPER", "ASSESSMENT", "INTERVIEW"],
    ]);
    const back = moved(moved(USUAL, "PAPER", "EARLIER"), "PAPER", "LATER");
    expect(kindsOf(back)).toEqual(kindsOf(USUAL));
  });

  test("the administrative check stays first, and there is no place beyond the last", () => {
    const refusal = (kind: StageKind, direction: "EARLIER" | "LATER") => {
      try {
        return requireNeighbour(kind, direction, USUAL).kind;
      } catch (error) {
        return error instanceof Refused ? error.code : error;
      }
    };
    expect(refusal("ADMIN_CHECK", "LATER")).toBe("stage-check-first");
    expect(refusal("TRACK_RECORD", "EARLIER")).toBe("stage-check-first");
    expect(refusal("INTERVIEW", "LATER")).toBe("stage-at-the-edge");
    expect(refusal("ASSESSMENT", "EARLIER")).toBe("TRACK_RECORD");
    expect(STAGE_KINDS.map((kind) => movesOf(kind, USUAL).join())).toEqual([
      ...["", "LATER", "EARLIER,LATER", "EARLIER,LATER", "EARLIER"],
    ]);
  });

  test("however often stages move, all are there once and the check is the first", () => {
    const step = fc.tuple(fc.constantFrom(...STAGE_KINDS), fc.constantFrom(...DIRECTIONS));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const plan = steps.reduce(
          (now, [kind, to]) => (movesOf(kind, now).includes(to) ? moved(now, kind, to) : now),
          USUAL,
        );
        expect(kindsOf(plan)[0]).toBe("ADMIN_CHECK");
        expect(kindsOf(plan).toSorted()).toEqual(kindsOf(USUAL).toSorted());
      }),
    );
  });
});
