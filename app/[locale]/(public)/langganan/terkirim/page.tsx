import { type AnswerPageProps, answerMetadata, PlainAnswer } from "../plain-answer";

export const generateMetadata = (props: AnswerPageProps) => answerMetadata(props, "sent.title");

export default function SentPage(props: AnswerPageProps) {
  return <PlainAnswer {...props} path="/langganan/terkirim" name="sent" />;
}
