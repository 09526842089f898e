import { z } from "zod";
import { UNSAVED_FORMS } from "#domain/unsaved/forms";
import { choiceField, idField, wholeField } from "#server/fields";

/** What an opened form says of itself in hidden fields, `unsaved.form` and so on. */
export const UnsavedMark = z.object({
  form: choiceField(UNSAVED_FORMS),
  about: z.string().max(60),
  /** Tells opened forms apart, on whichever device. */
  tab: idField,
  /** The version of the unsaved input that it was opened with; 0 without any. */
  seen: wholeField(0, 999_999_999),
  /** The version of the record that typing began over, even if a later one is shown by now. */
  base: wholeField(0, 999_999_999),
});

export type UnsavedPlace = Pick<z.output<typeof UnsavedMark>, "form" | "about">;
