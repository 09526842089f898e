import { connection } from "next/server";
import { currentMoment } from "#server/context";
import { answerProgram } from "#server/open-data/answer";
import { selectionsAnswer } from "#server/open-data/selections";

export async function GET(request: Request) {
  await connection();
  return answerProgram(request, currentMoment(), selectionsAnswer);
}
