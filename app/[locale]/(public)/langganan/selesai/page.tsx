import { type AnswerPageProps, answerMetadata, PlainAnswer } from "../plain-answer";

export const generateMetadata = (props: AnswerPageProps) => answerMetadata(props, "done.title");

export default function DonePage(props: AnswerPageProps) {
  return <PlainAnswer {...props} path="/langganan/selesai" name="done" />;
}
