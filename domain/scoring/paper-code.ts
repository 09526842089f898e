/** Codes of papers have four digits, so that neither their order nor their number says anything. */
const FIRST = 1_000;
const COUNT = 9_000;

/**
 * Codes that stand on papers instead of names, `M-4821`, by lot. They are others than the codes of
 * the candidates: members read the track record and the result of the assessment with the name, and
 * a code that they know from there would name the paper.
 * @param lotOf what an application drew: hexadecimal, at least eight digits, foreseen by nobody
 * @param taken codes that others of the same post have already
 */
export function paperCodes(
  applicationIds: readonly string[],
  lotOf: (applicationId: string) => string,
  taken: readonly string[] = [],
): ReadonlyMap<string, string> {
  const given = new Set(taken);
  const codes = new Map<string, string>();
  const drawn = applicationIds
    .map((applicationId) => ({ applicationId, lot: lotOf(applicationId) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1));
  for (const { applicationId, lot } of drawn) {
    const code = freeCode(Number.parseInt(lot.slice(0, 8), 16) % COUNT, given);
    given.add(code);
    codes.set(applicationId, code);
  }
  return codes;
}

function freeCode(start: number, given: ReadonlySet<string>): string {
  for (let step = 0; step < COUNT; step++) {
    const code = `M-${FIRST + ((start + step) % COUNT)}`;
    if (!given.has(code)) return code;
  }
  throw new Error("every paper code of the post is given");
}
