import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Candidate,
  type Component,
  rankCandidates,
  type Standing,
} from "#domain/ranking/rank";
import { compare, divide, fraction, HUNDRED, multiply, sum, ZERO } from "#domain/rational";

/** Weights that add up to 100, maxima, and scores from 0 to the maximum in hundredths. */
const selection = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50_000 })), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }), {
      maxLength: 8,
    }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([parts, scores, decimals, shortlist]) => {
    const shares = sum(parts.map(([share]) => fraction(share)));
    const components: Component[] = parts.map(([share, max], index) => ({
      code: `c${index}`,
      weight: divide(multiply(fraction(share), HUNDRED), shares),
      max: fraction(max, 100),
    }));
    const candidates: Candidate[] = scores.map((row, index) => ({
      id: `p${index}`,
      // Few different scores, so that ties are common.
      scores: new Map(
        components.map(({ code, max }, column) => [
          code,
          multiply(max, fraction(row[column] ?? 0, 40)),
        ]),
      ),
    }));
    return { components, candidates, decimals, shortlist };
  });

const ranksById = (standings: readonly Standing[]) =>
  new Map(standings.map((each) => [each.id, each.rank]));

test("the order of the input changes nothing", () => {
  fc.assert(
    fc.property(selection, fc.infiniteStream(fc.nat()), (input, keys) => {
      const shuffled = input.candidates
        .map((candidate) => ({ candidate, key: keys.next().value ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ candidate }) => candidate);
      const components = input.components.toReversed();
      const total = (each: Standing) => [each.id, each.published, each.rank, each.shortlisted];
      expect(rankCandidates({ ...input, candidates: shuffled })).toEqual(rankCandidates(input));
      expect(rankCandidates({ ...input, components }).map(total)).toEqual(
        rankCandidates(input).map(total),
      );
    }),
  );
});

test("a lower candidate never moves a higher one", () => {
  fc.assert(
    fc.property(selection, fc.integer({ min: 0, max: 40 }), (input, level) => {
      const scores = new Map(
        input.components.map(({ code, max }) => [code, multiply(max, fraction(level, 40))]),
      );
      const grown = rankCandidates({
        ...input,
        candidates: [...input.candidates, { id: "newcomer", scores }],
      });
      const newcomer = grown.find((each) => each.id === "newcomer");
      const before = ranksById(rankCandidates(input));
      for (const each of grown) {
        if (each.id === "newcomer" || newcomer === undefined) continue;
        const moved = each.rank - (before.get(each.id) ?? 0);
        expect(moved).toBe(each.total < newcomer.total ? 1 : 0);
      }
    }),
  );
});

test("scaling a score together with its maximum changes nothing", () => {
  fc.assert(
    fc.property(selection, fc.integer({ min: 1, max: 999 }), (input, factor) => {
      const scale = fraction(factor, 37);
      const components = input.components.map((each) => ({
        ...each,
        max: multiply(each.max, scale),
      }));
      const candidates = input.candidates.map((each) => ({
        ...each,
        scores: new Map([...each.scores].map(([code, score]) => [code, multiply(score, scale)])),
      }));
      expect(rankCandidates({ ...input, components, candidates })).toEqual(rankCandidates(input));
    }),
  );
});

test("every total lies within 0 and 100", () => {
  fc.assert(
    fc.property(selection, (input) => {
      for (const { exact, total } of rankCandidates(input)) {
        expect(compare(exact, ZERO)).toBeGreaterThanOrEqual(0);
        expect(compare(exact, HUNDRED)).toBeLessThanOrEqual(0);
        expect(total >= 0n && total <= 100n * 10n ** BigInt(input.decimals)).toBe(true);
      }
    }),
  );
});

test("a rank is one more than the number of greater published totals", () => {
  fc.assert(
    fc.property(selection, (input) => {
      const standings = rankCandidates(input);
      for (const each of standings) {
        expect(each.rank).toBe(1 + standings.filter((other) => other.total > each.total).length);
      }
    }),
  );
});

test("at most as many are surely in as there are places, and equals are marked alike", () => {
  fc.assert(
    fc.property(selection, (input) => {
      const standings = rankCandidates(input);
      const marked = (mark: string) => standings.filter((each) => each.shortlisted === mark);
      const tied = marked("tie-at-cut");
      const inside = marked("yes").length;
      expect(inside).toBeLessThanOrEqual(input.shortlist);
      expect(new Set(tied.map((each) => each.rank)).size).toBeLessThanOrEqual(1);
      if (tied.length > 0) expect(inside + tied.length).toBeGreaterThan(input.shortlist);
      else expect(inside).toBe(Math.min(input.shortlist, standings.length));
    }),
  );
});
