import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { Instant } from "#components/ui/instant";
import type { Zone } from "#domain/calendar";
import { type Locale, localePath } from "#domain/locale";

interface PickNoteProps {
  readonly locale: Locale;
  readonly page: {
    readonly postId: string;
    readonly slug: string;
    readonly zone: Zone;
    readonly pickedAt: string | null;
    readonly publishedAt: string | null;
    readonly names: readonly { readonly applicationId: string; readonly name: string }[];
    readonly picked: { readonly applicationId: string; readonly reason: string } | null;
    readonly mayPick: boolean;
    readonly mayPublish: boolean;
    readonly isReader: boolean;
  };
}

/** Who was chosen, when and why; and what can be done next. */
export function PickNote({ locale, page }: PickNoteProps) {
  const t = useTranslations("decision");
  const { picked, zone } = page;
  if (picked === null) {
    return page.isReader ? (
      <Banner tone="info" title={t("waiting.title")}>
        <p>{t("waiting.text")}</p>
      </Banner>
    ) : null;
  }
  const name =
    page.names.find(({ applicationId }) => applicationId === picked.applicationId)?.name ?? "";
  if (page.mayPick) {
    return (
      <Banner tone="warning" title={t("picked.goneTitle")}>
        <p>
          {name}. {t("picked.gone")}
        </p>
      </Banner>
    );
  }
  return (
    <Banner
      tone="success"
      title={page.isReader ? t("picked.titleReader", { name }) : t("picked.title", { name })}
    >
      {page.pickedAt !== null && (
        <p>
          {t("picked.at")} <Instant locale={locale} zone={zone} at={page.pickedAt} />.{" "}
          {page.publishedAt !== null && (
            <>
              {t("picked.publishedAt")}{" "}
              <Instant locale={locale} zone={zone} at={page.publishedAt} />.
            </>
          )}
        </p>
      )}
      <p>
        <b>{t("picked.reason")}:</b> {picked.reason}
      </p>
      {page.mayPublish && (
        <p>
          <ButtonLink href={localePath(locale, `/keputusan/${page.postId}/umumkan`)}>
            {t("picked.toPublish")}
          </ButtonLink>
        </p>
      )}
      {page.publishedAt !== null && (
        <p>
          <ButtonLink tone="secondary" href={localePath(locale, `/seleksi/${page.slug}/hasil`)}>
            {t("picked.toResults")}
          </ButtonLink>
        </p>
      )}
    </Banner>
  );
}
