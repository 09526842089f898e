import type { Effect } from "#domain/finding";
import type { Bilingual, Locale } from "#domain/locale";
import type { PlanPage, PlanProblem } from "#domain/planning/readiness";
import type { Citation } from "#domain/refusal";
import { codedTexts } from "#server/texts";

export type ProblemText = {
  readonly key: string;
  /** Id of the rule, or a word of ours. */
  readonly code: string;
  readonly effect: Effect;
  readonly page: PlanPage;
  readonly what: string;
  readonly remedy: string;
  readonly citation: Citation | null;
  /** It does not stand in the way of the next act, only of a later one. */
  readonly isLater: boolean;
};

type Plan = {
  readonly problems: readonly (PlanProblem & { readonly isLater?: boolean })[];
  readonly posts: readonly { readonly title: Bilingual }[];
};

/** Problems of a plan as sentences; the same sentences as when one of them refuses an act. */
export async function problemTexts(
  locale: Locale,
  { problems, posts }: Plan,
): Promise<ProblemText[]> {
  const t = codedTexts(locale, "refusal");
  return problems.map(({ code, effect, page, citation, facts, isLater = false }, index) => {
    const post = posts.find(({ title }) => title.id === facts.post);
    const words = post === undefined ? facts : { ...facts, post: post.title };
    return {
      key: `${code}-${index}`,
      code,
      effect,
      page,
      what: t(`${code}.what`, words),
      remedy: t(`${code}.remedy`, words),
      citation,
      isLater,
    };
  });
}
