import { z } from "zod";
import type { Reader } from "#db/client";
import { listPosts } from "#db/queries/plan";
import { DEFAULT_LEVEL } from "#domain/planning/presets";
import { POST_LEVELS } from "#domain/planning/terms";
import { WORK_FIELDS } from "#domain/planning/work-field";
import { Refused } from "#domain/refusal";
import { POSITION_LIMITS } from "#domain/register/position";
import { OPENING_SCOPES } from "#domain/regulation/announcement";
import { COMPETENCIES, HIGHEST_LEVEL, LOWEST_LEVEL } from "#domain/scoring/job-person-match";
import { choiceField, textField } from "#server/fields";
import { hundredthsField, optionalLine } from "#server/planning/fields";

const level = hundredthsField(LOWEST_LEVEL, HIGHEST_LEVEL).default(DEFAULT_LEVEL);

/** What a form says about a post. `levels` holds hundredths by competency code. */
export const POST_FIELDS = {
  code: textField(POSITION_LIMITS.code),
  prefix: z
    .string({ error: "required" })
    .transform((text) => text.trim().toUpperCase())
    .pipe(
      z
        .string()
        .min(1, "required")
        .regex(/^[A-Z]{2,5}$/, "not-a-prefix"),
    ),
  title: textField(160),
  titleEn: optionalLine(160),
  unit: textField(160),
  level: choiceField(POST_LEVELS),
  workField: choiceField(WORK_FIELDS).default("OTHER"),
  scope: choiceField(OPENING_SCOPES).default("NATIONAL"),
  levels: z
    .object(Object.fromEntries(COMPETENCIES.map(({ code }) => [code, level])))
    .default(() => Object.fromEntries(COMPETENCIES.map(({ code }) => [code, DEFAULT_LEVEL]))),
};

/** @throws Refused `post-code-taken`, `post-prefix-taken` by another post of the selection */
export async function requireOwnCodes(
  reader: Reader,
  selectionId: string,
  wanted: { readonly code: string; readonly prefix: string },
  postId: string | null,
): Promise<void> {
  const others = (await listPosts(reader, selectionId)).filter(({ id }) => id !== postId);
  if (others.some(({ code }) => code === wanted.code)) {
    throw new Refused("post-code-taken", null, { code: wanted.code });
  }
  if (others.some(({ prefix }) => prefix === wanted.prefix)) {
    throw new Refused("post-prefix-taken", null, { prefix: wanted.prefix });
  }
}
