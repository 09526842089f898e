import { connection } from "next/server";
import { currentMoment } from "#server/context";
import { answerProgram } from "#server/open-data/answer";
import { openApiDocument } from "#server/open-data/openapi";

export async function GET(request: Request) {
  await connection();
  return answerProgram(request, currentMoment(), async () => openApiDocument());
}
