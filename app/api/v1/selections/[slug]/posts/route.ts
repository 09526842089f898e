import { currentMoment } from "#server/context";
import { answerProgram } from "#server/open-data/answer";
import { postsAnswer } from "#server/open-data/selection";

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return answerProgram(request, currentMoment(), (question) => postsAnswer(question, slug));
}
