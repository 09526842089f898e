import { useTranslations } from "next-intl";
import { EligibilityVerdict } from "#components/application/eligibility-verdict";
import { KnownRequirements } from "#components/application/known-requirements";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { Cite } from "#components/ui/cite";
import type { PlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { RequirementKind } from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";
import type { ValueUsed } from "#domain/verification/requirements";

interface EligibilityAnswerProps {
  readonly locale: Locale;
  readonly answer: {
    readonly title: Bilingual;
    readonly selectionName: Bilingual;
    readonly slug: string;
    readonly isOpen: boolean;
    readonly referenceDate: PlainDate;
    readonly requirements: readonly {
      readonly id: string;
      readonly kind: RequirementKind;
      readonly parameter: string;
      readonly wording: Bilingual;
      readonly outcome: "met" | "notMet" | "open";
      readonly value: ValueUsed | null;
      readonly citation: Citation | null;
    }[];
    readonly opening: {
      readonly onlyIn: string;
      readonly isInside: boolean;
      readonly citation: Citation | null;
    } | null;
  };
}

/** What the typed facts come to, requirement by requirement; the panel decides, not this page. */
export function EligibilityAnswer({ locale, answer }: EligibilityAnswerProps) {
  const t = useTranslations("application.eligibility");
  return (
    <section aria-labelledby="hasil">
      <h2 id="hasil">{t("result", { post: inLocale(locale, answer.title) })}</h2>
      <p className="s-small s-muted mt-1">{inLocale(locale, answer.selectionName)}</p>
      <div className="mt-4">
        <EligibilityVerdict requirements={answer.requirements} />
      </div>
      {answer.opening !== null && (
        <div className="mt-4">
          <Banner
            tone={answer.opening.isInside ? "info" : "danger"}
            level={3}
            title={t("onlyIn", { province: answer.opening.onlyIn })}
          >
            <p>{t(answer.opening.isInside ? "inside" : "outside")}</p>
            {answer.opening.citation !== null && <Cite citation={answer.opening.citation} />}
          </Banner>
        </div>
      )}
      <div className="mt-4">
        <KnownRequirements locale={locale} requirements={answer.requirements} />
      </div>
      <div className="mt-5">
        <Banner tone="info" level={3} title={t("estimate")}>
          <p>{t("reference", { day: formatDay(locale, answer.referenceDate) })}</p>
        </Banner>
      </div>
      <p className="s-row mt-5 s-noprint">
        <ButtonLink href={localePath(locale, `/seleksi/${answer.slug}`)} tone="secondary">
          {t("toSelection")}
        </ButtonLink>
      </p>
      <p className="s-small s-muted mt-2">{answer.isOpen ? t("mayApply") : t("closed")}</p>
    </section>
  );
}
