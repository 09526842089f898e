import { currentMoment } from "#server/context";
import { answerProgram } from "#server/open-data/answer";
import { selectionsAnswer } from "#server/open-data/selections";

export function GET(request: Request) {
  return answerProgram(request, currentMoment(), selectionsAnswer);
}
