import type { requirementsOfPost } from "#db/queries/application";
import { dayOf, type Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { PostLevel, RequirementKind } from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";
import type { Law } from "#domain/regulation/law";
import {
  type RequirementFacts,
  requirementOutcome,
  type ValueUsed,
} from "#domain/verification/requirements";

export type KnownRequirement = {
  readonly id: string;
  readonly kind: RequirementKind;
  readonly parameter: string;
  readonly wording: Bilingual;
  readonly outcome: "met" | "notMet" | "open";
  readonly value: ValueUsed | null;
  readonly citation: Citation | null;
};

type Requirement = Awaited<ReturnType<typeof requirementsOfPost>>[number];
type Post = {
  readonly postLevel: PostLevel;
  readonly referenceDate: string | null;
  readonly zone: Zone;
};

/**
 * What can be known of each requirement from one's own entries: an estimate, never a decision.
 * The day it counts for is the announcement's reference date, today where it has none.
 */
export function knownRequirements(
  now: Date,
  law: Law,
  requirements: readonly Requirement[],
  post: Post,
  facts: RequirementFacts,
): KnownRequirement[] {
  const referenceDate = post.referenceDate ?? dayOf(now, post.zone);
  return requirements.map(({ id, kind, parameter, wording, wordingEn }) => {
    const on = { referenceDate, law, postLevel: post.postLevel };
    const { outcome, value, citation } = requirementOutcome({ kind, parameter }, facts, on);
    const words = { id: wording, en: wordingEn };
    return { id, kind, parameter, wording: words, outcome, value, citation };
  });
}
