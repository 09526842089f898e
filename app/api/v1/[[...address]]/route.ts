import { currentMoment } from "#server/context";
import { answerProgram } from "#server/open-data/answer";

/** Addresses that the interface for programs does not have: a problem, not a page. */
export function GET(request: Request) {
  return answerProgram(request, currentMoment(), async () => null);
}
