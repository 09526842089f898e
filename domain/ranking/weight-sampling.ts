import type { Candidate, Component } from "#domain/ranking/rank";
import { rankTotals } from "#domain/ranking/tie";
import { divide, fraction, HUNDRED, multiply, roundHalfUp, toHundredths } from "#domain/rational";

/** Limits of a weight in hundredths of a percent, both allowed. */
export type WeightBand = { readonly lowest: number; readonly highest: number };

const WHOLE = 10_000;

// A region so thin that hardly any draw falls into it is reported with the samples found so far.
const MOST_DRAWS_PER_SAMPLE = 200;

/** The combinations of weights that the bands allow: none, exactly one, or many. */
export type Region = "EMPTY" | "SINGLE" | "MANY";

/** How many combinations of weights lie within the bands and add up to the whole. */
export function regionOf(bands: readonly WeightBand[]): Region {
  const lowest = bands.reduce((total, band) => total + band.lowest, 0);
  const highest = bands.reduce((total, band) => total + band.highest, 0);
  const isOpen = bands.every((band) => band.lowest <= band.highest);
  if (!isOpen || lowest > WHOLE || highest < WHOLE) return "EMPTY";
  const movable = bands.filter((band) => band.lowest < band.highest).length;
  return lowest === WHOLE || highest === WHOLE || movable <= 1 ? "SINGLE" : "MANY";
}

/** A what-if, to be labelled as outside the legal bands: each weight ± `points` percent. */
export function bandsAround(components: readonly Component[], points: number): WeightBand[] {
  return components.map(({ weight }) => {
    const middle = toHundredths(weight);
    return {
      lowest: Math.max(0, middle - points * 100),
      highest: Math.min(WHOLE, middle + points * 100),
    };
  });
}

export type SamplingResult = {
  /** In how many samples the same candidates were shortlisted, without a tie at the cut. */
  readonly held: number;
  /** In how many a tie at the cut left the shortlist open. */
  readonly tied: number;
  readonly changed: number;
  /** Draws whose last weight fell outside its band. */
  readonly rejected: number;
};

/**
 * Ranks with weights drawn evenly from `bands`, and counts how often the shortlist stays the same.
 * The same seed gives the same result on every machine.
 * @param bands in the order of the components
 * @param expected ids of the shortlist as it stands
 * @throws RangeError if no weights lie within the bands
 */
export function sampleWeights(
  components: readonly Component[],
  candidates: readonly Candidate[],
  bands: readonly WeightBand[],
  expected: readonly string[],
  options: { readonly seed: number; readonly samples: number; readonly shortlist: number },
): SamplingResult {
  if (regionOf(bands) === "EMPTY") throw new RangeError("no weights lie within the bands");
  const next = mulberry32(options.seed);
  const points = candidates.map((each) => ({ id: each.id, points: pointsOf(each, components) }));
  const result = { held: 0, tied: 0, changed: 0, rejected: 0 };
  const mostDraws = options.samples * MOST_DRAWS_PER_SAMPLE;
  for (let accepted = 0, draws = 0; accepted < options.samples && draws < mostDraws; draws++) {
    const weights = drawWeights(bands, next);
    if (weights === null) {
      result.rejected += 1;
      continue;
    }
    accepted += 1;
    const totals = points.map((each) => ({ id: each.id, total: totalOf(each.points, weights) }));
    result[outcomeOf(totals, expected, options.shortlist)] += 1;
  }
  return result;
}

/** A small generator of pseudo-random whole numbers from 0 to 2³² − 1, the same everywhere. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Null if the weight left for the last component lies outside its band. */
function drawWeights(bands: readonly WeightBand[], next: () => number): number[] | null {
  const weights = bands.slice(0, -1).map(({ lowest, highest }) => {
    const width = BigInt(highest - lowest + 1);
    return lowest + Number((BigInt(next()) * width) >> 32n);
  });
  const last = WHOLE - weights.reduce((total, weight) => total + weight, 0);
  const band = bands.at(-1);
  if (band === undefined || last < band.lowest || last > band.highest) return null;
  return [...weights, last];
}

/** Component scores out of 100 as whole numbers over one common denominator. */
type Points = { readonly numerators: readonly bigint[]; readonly denominator: bigint };

function pointsOf({ id, scores }: Candidate, components: readonly Component[]): Points {
  const exact = components.map(({ code, max }) => {
    const score = scores.get(code);
    if (score === undefined) throw new RangeError(`no score ${code} for ${id}`);
    return multiply(divide(score, max), HUNDRED);
  });
  const denominator = exact.reduce((product, each) => product * each.denominator, 1n);
  return {
    numerators: exact.map((each) => each.numerator * (denominator / each.denominator)),
    denominator,
  };
}

/** The published total in hundredths. */
function totalOf({ numerators, denominator }: Points, weights: readonly number[]): bigint {
  const weighted = numerators.reduce(
    (total, numerator, at) => total + numerator * BigInt(weights[at] ?? 0),
    0n,
  );
  return roundHalfUp(fraction(weighted, denominator * BigInt(WHOLE)), 2);
}

function outcomeOf(
  totals: readonly { readonly id: string; readonly total: bigint }[],
  expected: readonly string[],
  shortlist: number,
): "held" | "tied" | "changed" {
  const ranked = rankTotals(totals, shortlist);
  if (ranked.some((each) => each.shortlisted === "tie-at-cut")) return "tied";
  const chosen = ranked.filter((each) => each.shortlisted === "yes");
  const isSame =
    chosen.length === expected.length && chosen.every(({ id }) => expected.includes(id));
  return isSame ? "held" : "changed";
}
