/** More than somebody reads before sending the file again. */
const MOST_KEPT = 200;

/**
 * What is kept of all that is wrong with a file: how much it is, and the first of it. A wrong file
 * can have something wrong in every cell, and writing all that down would make other writers wait.
 */
export function keptProblems<Problem>(problems: readonly Problem[]): {
  readonly problemCount: number;
  readonly problems: readonly Problem[];
} {
  return { problemCount: problems.length, problems: problems.slice(0, MOST_KEPT) };
}
