import { KNOWLEDGE, STANCES, TOPICS } from "#domain/input/terms";
import { choiceField, idField, reasonField } from "#server/fields";

/** What is asked of every input on a candidate, however it came in. */
export const INPUT_FIELDS = {
  applicationId: idField,
  stance: choiceField(STANCES),
  topic: choiceField(TOPICS),
  facts: reasonField(30, 2_000),
  knowledge: choiceField(KNOWLEDGE),
};
