import { useTranslations } from "next-intl";
import { DecisionStateTag } from "#components/decision/state-tag";
import { RankingStateTag } from "#components/ranking/state-tag";
import { ButtonLink } from "#components/ui/button";
import type { DecisionState } from "#domain/decision/life-cycle";
import { type Locale, localePath } from "#domain/locale";
import type { RankingState } from "#domain/ranking/life-cycle";

interface RankingStepsProps {
  readonly locale: Locale;
  /** Of the ranking, without its language. */
  readonly path: string;
  readonly page: {
    readonly state: RankingState;
    readonly decision: DecisionState | null;
    readonly maySign: boolean;
    readonly mayHandOver: boolean;
    readonly toPublish: object | null;
  };
}

/** Where the ranking stands, and the next act of whoever presides. */
export function RankingSteps({ locale, path, page }: RankingStepsProps) {
  const t = useTranslations("ranking");
  const step = (name: string) => localePath(locale, `${path}/${name}`);
  return (
    <>
      {page.decision === null ? (
        <RankingStateTag state={page.state} />
      ) : (
        <DecisionStateTag state={page.decision} />
      )}
      {page.maySign && <ButtonLink href={step("tetapkan")}>{t("page.toSign")}</ButtonLink>}
      {page.mayHandOver && <ButtonLink href={step("serahkan")}>{t("page.toHandOver")}</ButtonLink>}
      {page.toPublish !== null && (
        <ButtonLink href={step("umumkan")}>{t("page.toPublish")}</ButtonLink>
      )}
    </>
  );
}
