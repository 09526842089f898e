import { getTranslations } from "next-intl/server";
import type { Effect } from "#domain/finding";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { PlanPage, PlanProblem } from "#domain/planning/readiness";
import { STAGE_KINDS } from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";
import { codedTexts } from "#server/texts";

export type ProblemText = {
  readonly key: string;
  readonly effect: Effect;
  readonly page: PlanPage;
  readonly what: string;
  readonly remedy: string;
  readonly citation: Citation | null;
};

type Plan = {
  readonly problems: readonly PlanProblem[];
  readonly posts: readonly { readonly title: Bilingual }[];
};

/** Problems of a plan as sentences; the same sentences as when one of them refuses an act. */
export async function problemTexts(
  locale: Locale,
  { problems, posts }: Plan,
): Promise<ProblemText[]> {
  const t = await codedTexts(locale, "refusal");
  const stages = await getTranslations({ locale, namespace: "terms.stage" });
  return problems.map(({ code, effect, page, citation, facts }, index) => {
    const kind = STAGE_KINDS.find((stage) => stage === facts.stage);
    const post = posts.find(({ title }) => title.id === facts.post);
    const words = {
      ...facts,
      ...(kind === undefined ? {} : { stage: stages(kind) }),
      ...(post === undefined ? {} : { post: inLocale(locale, post.title) }),
      ...(typeof facts.day === "string" ? { day: formatDay(locale, facts.day) } : {}),
    };
    return {
      key: `${code}-${index}`,
      effect,
      page,
      what: t(`${code}.what`, words),
      remedy: t(`${code}.remedy`, words),
      citation,
    };
  });
}
