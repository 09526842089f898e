import { z } from "zod";
import { CHECK_VERDICTS, REFUSAL_REASONS } from "#domain/verification/terms";
import { choiceField, optionalText, wholeField } from "#server/fields";

export const verdictField = choiceField(CHECK_VERDICTS);

/** A coded reason, or the empty first entry of the list. */
export const reasonCodeField = z
  .enum(["", ...REFUSAL_REASONS], { error: "choose-one" })
  .default("")
  .transform((reason) => (reason === "" ? null : reason));

/** Words for the applicant. */
export const noteField = optionalText(500);

/** The version of the verdict that the person saw; 0 where there was none. */
export const seenField = wholeField(0, 999_999_999);
