import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FULL_SCALE, levelProblems, POINT, shownLevels } from "#domain/scoring/rubric";

const level = (from: number) => ({ from: from * POINT, text: `mulai ${from}`, textEn: "" });
const levels = (...froms: readonly number[]) => froms.map(level);
const codes = (scale: { lowest: number; highest: number }, ...froms: readonly number[]) =>
  levelProblems(scale, levels(...froms)).map(({ at, code }) => `${at} ${code}`);

describe("levels have to cover their scale", () => {
  const fromForty = { lowest: 4_000, highest: 10_000 };

  test("none at all are fine, and so is one that begins with the scale", () => {
    expect(codes(FULL_SCALE)).toEqual([]);
    expect(codes(FULL_SCALE, 0)).toEqual([]);
    expect(codes(fromForty, 40, 60, 100)).toEqual([]);
  });

  test("one that begins outside the scale is at fault, on both sides of its ends", () => {
    expect(codes(fromForty, 40, 39)).toEqual(["1 OUTSIDE_SCALE"]);
    expect(codes(fromForty, 40, 101)).toEqual(["1 OUTSIDE_SCALE"]);
  });

  test("two cannot begin at the same score", () => {
    expect(codes(FULL_SCALE, 0, 60, 60)).toEqual(["2 TWICE"]);
  });

  test("the lowest has to begin at the lowest score, wherever it stands in the list", () => {
    expect(codes(FULL_SCALE, 70, 1)).toEqual(["1 STARTS_LATE"]);
    expect(codes(FULL_SCALE, 70, 0)).toEqual([]);
  });
});

describe("levels as they are shown", () => {
  test("a criterion without words of its own has the general anchors", () => {
    expect(shownLevels(FULL_SCALE, []).map(({ from, to, anchor }) => [from, to, anchor])).toEqual([
      [0, 5_900, "insufficient"],
      [6_000, 6_900, "weak"],
      [7_000, 7_900, "adequate"],
      [8_000, 8_900, "good"],
      [9_000, 10_000, "outstanding"],
    ]);
  });

  test("a scale from 40 cuts the lowest anchor, one of four points has none", () => {
    const [lowest] = shownLevels({ lowest: 4_000, highest: 10_000 }, []);
    expect(lowest).toEqual({ from: 4_000, to: 5_900, anchor: "insufficient", described: null });
    expect(shownLevels({ lowest: 6_000, highest: 10_000 }, [])).toHaveLength(4);
    expect(shownLevels({ lowest: 100, highest: 400 }, [])).toEqual([]);
  });

  test("own levels keep the name of an anchor only where they begin with it", () => {
    const shown = shownLevels(FULL_SCALE, levels(70, 0, 55));
    expect(shown.map(({ from, to, anchor }) => [from, to, anchor])).toEqual([
      [0, 5_400, "insufficient"],
      [5_500, 6_900, null],
      [7_000, 10_000, "adequate"],
    ]);
    expect(shown.map(({ described }) => described?.text)).toEqual([
      "mulai 0",
      "mulai 55",
      "mulai 70",
    ]);
  });

  test("of a scale of four each point is a level of its own, without a general name", () => {
    const shown = shownLevels({ lowest: 100, highest: 400 }, levels(1, 2, 3, 4));
    expect(shown.map(({ from, to, anchor }) => [from, to, anchor])).toEqual([
      [100, 100, null],
      [200, 200, null],
      [300, 300, null],
      [400, 400, null],
    ]);
  });

  test("whatever the levels, each whole point of the scale lies in exactly one", () => {
    const rubric = fc
      .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 100 }))
      .filter(([lowest, highest]) => lowest < highest)
      .chain(([lowest, highest]) =>
        fc.record({
          scale: fc.constant({ lowest: lowest * POINT, highest: highest * POINT }),
          froms: fc.uniqueArray(fc.integer({ min: lowest, max: highest }), { maxLength: 5 }),
          point: fc.integer({ min: lowest, max: highest }),
        }),
      );
    fc.assert(
      fc.property(rubric, ({ scale, froms, point }) => {
        const own = levels(...new Set([...froms, scale.lowest / POINT]));
        expect(levelProblems(scale, own)).toEqual([]);
        for (const given of scale.highest === FULL_SCALE.highest ? [own, []] : [own]) {
          const reached = shownLevels(scale, given).filter(
            ({ from, to }) => from <= point * POINT && point * POINT <= to,
          );
          expect(reached).toHaveLength(1);
        }
      }),
    );
  });
});
