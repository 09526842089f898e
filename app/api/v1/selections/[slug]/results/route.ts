import { currentMoment } from "#server/context";
import { answerProgram } from "#server/open-data/answer";
import { resultsAnswer } from "#server/open-data/results";

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return answerProgram(request, currentMoment(), (question) => resultsAnswer(question, slug));
}
