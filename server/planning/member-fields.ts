import { MEMBER_ORIGINS } from "#domain/planning/terms";
import { choiceField, textField, tick } from "#server/fields";

export const MEMBER_FIELDS = {
  origin: choiceField(MEMBER_ORIGINS),
  institution: textField(160),
  isChair: tick,
};
