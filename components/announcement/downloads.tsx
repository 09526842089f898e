import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { formatBytes } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";

interface DownloadsProps {
  readonly locale: Locale;
  readonly slug: string;
  /** Null where there is none to be had. */
  readonly paperBytes: number | null;
}

/** The announcement as papers to keep, to file and to hang up. */
export function Downloads({ locale, slug, paperBytes }: DownloadsProps) {
  const t = useTranslations("announcement.downloads");
  return (
    <section className="s-noprint" aria-labelledby="unduhan">
      <h2 className="text-base" id="unduhan">
        {t("title")}
      </h2>
      {paperBytes !== null && (
        <p className="mt-1">
          <TextLink
            file
            href={localePath(locale, `/seleksi/${slug}/pengumuman.pdf`)}
            className="s-back"
          >
            <Icon name="download" />
            {t("paper", { size: formatBytes(locale, paperBytes) })}
          </TextLink>
        </p>
      )}
      <p className="mt-1">
        <TextLink href={localePath(locale, `/seleksi/${slug}/qr`)} className="s-back">
          <Icon name="qrcode" />
          {t("poster")}
        </TextLink>
      </p>
    </section>
  );
}
