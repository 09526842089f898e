import { useTranslations } from "next-intl";
import { applyHref } from "#components/announcement/apply-bar";
import { Deadline } from "#components/announcement/deadline";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { Standing } from "#domain/announcement/standing";
import { lastSecondBefore, type Zone } from "#domain/calendar";
import { type Locale, localePath } from "#domain/locale";
import type { NeededOf } from "#domain/planning/terms";

interface ApplyCardProps {
  readonly locale: Locale;
  readonly now: string;
  readonly page: {
    readonly slug: string;
    readonly standing: Standing;
    readonly zone: Zone;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly hasResults: boolean;
    readonly posts: readonly { readonly id: string }[];
    readonly documents: readonly {
      readonly mandatory: boolean;
      readonly neededOf: NeededOf;
    }[];
  };
}

/** Whether one can apply, until when, and what to have ready. */
export function ApplyCard({ locale, now, page }: ApplyCardProps) {
  const t = useTranslations("announcement.apply");
  const { standing, zone, opensAt, closesAt, documents } = page;
  if (standing === "OPEN") {
    return (
      <Card look="tint">
        <div className="s-days">
          <Deadline locale={locale} zone={zone} closesAt={closesAt} now={now} />
        </div>
        <ButtonLink href={applyHref(locale, page.posts)} size="large" wide="always">
          {page.posts.length > 1 ? t("choose") : t("apply")}
        </ButtonLink>
        <p className="s-small">
          <TextLink href={localePath(locale, eligibilityPath(page.posts))}>
            {t("eligibility")}
          </TextLink>
        </p>
        <p className="s-small">
          {t("prepare", {
            count: documents.filter(
              ({ mandatory, neededOf }) => mandatory && neededOf === "EVERYBODY",
            ).length,
          })}
        </p>
      </Card>
    );
  }
  return (
    <Card>
      <p>
        <b>{t(`closed.${standing}`)}</b>
      </p>
      <p className="s-small s-muted">
        {standing === "UPCOMING" ? (
          <>
            {t("opens")} <Instant locale={locale} zone={zone} at={opensAt} />
          </>
        ) : (
          <>
            {t("closedAt")}{" "}
            <Instant locale={locale} zone={zone} at={lastSecondBefore(closesAt).toISOString()} />
          </>
        )}
      </p>
      {page.hasResults && (
        <p>
          <TextLink href={localePath(locale, `/seleksi/${page.slug}/hasil`)}>
            {t("results")}
          </TextLink>
        </p>
      )}
    </Card>
  );
}

/** With the post chosen where there is one. */
function eligibilityPath(posts: readonly { readonly id: string }[]): string {
  const [only, ...others] = posts;
  return only === undefined || others.length > 0 ? "/kelayakan" : `/kelayakan?jabatan=${only.id}`;
}
