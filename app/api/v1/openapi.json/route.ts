import { currentMoment } from "#server/context";
import { answerProgram } from "#server/open-data/answer";
import { openApiDocument } from "#server/open-data/openapi";

export function GET(request: Request) {
  return answerProgram(request, currentMoment(), async () => openApiDocument());
}
