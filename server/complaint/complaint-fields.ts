import { z } from "zod";
import { INVOLVEMENTS } from "#domain/complaint/terms";
import { choiceField, optionalEmail, optionalText, reasonField } from "#server/fields";

const ABOUT = /^(?<kind>agency|selection):(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What a report is about, as one choice of a list. */
const aboutField = z
  .string({ error: "choose-one" })
  .regex(ABOUT, "choose-one")
  .transform((text) => {
    const { kind, id = "" } = ABOUT.exec(text)?.groups ?? {};
    return { kind: kind === "agency" ? ("agency" as const) : ("selection" as const), id };
  });

/** What is asked of every report, however it came in. */
export const COMPLAINT_FIELDS = {
  about: aboutField,
  aboutSecretariat: choiceField(INVOLVEMENTS),
  story: reasonField(20, 5_000),
  happenedWhen: optionalText(120),
  happenedWhere: optionalText(160),
  reporterName: optionalText(120),
  reporterEmail: optionalEmail,
  reporterPhone: optionalText(40),
};
