import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { type Locale, localePath } from "#domain/locale";

interface ChangedBannerProps {
  readonly locale: Locale;
  readonly page: {
    readonly slug: string;
    readonly zone: Zone;
    readonly changed: { readonly count: number; readonly lastAt: string } | null;
  };
}

/** Says that the announcement is no longer what it was, and leads to the differences. */
export function ChangedBanner({ locale, page }: ChangedBannerProps) {
  const t = useTranslations("changes.public");
  const { changed, slug, zone } = page;
  if (changed === null) return null;
  return (
    <div className="mt-5">
      <Banner tone="warning" title={t("banner")}>
        <p>
          {t.rich("bannerText", {
            count: changed.count,
            day: () => <Instant locale={locale} zone={zone} at={changed.lastAt} precision="date" />,
          })}{" "}
          <TextLink href={localePath(locale, `/seleksi/${slug}/perubahan`)}>{t("see")}</TextLink>
        </p>
      </Banner>
    </div>
  );
}
