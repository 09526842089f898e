import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card";
import { Instant } from "#components/ui/instant";
import type { Zone } from "#domain/calendar";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";

export type OwnNotice = {
  readonly noticeId: string;
  readonly subject: Bilingual;
  readonly body: Bilingual;
  readonly sentAt: string;
};

interface OwnNoticesProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly notices: readonly OwnNotice[];
}

/** What the secretariat has written about an application, the youngest first; nothing if nothing. */
export function OwnNotices({ locale, zone, notices }: OwnNoticesProps) {
  const t = useTranslations("notification.notice");
  if (notices.length === 0) return null;
  return (
    <section id="pemberitahuan">
      <h2>{t("own")}</h2>
      <div className="s-stack mt-4">
        {notices.map(({ noticeId, subject, body, sentAt }) => (
          <Card key={noticeId} as="article">
            <h3>{inLocale(locale, subject)}</h3>
            <p className="s-small s-muted mt-1">
              <Instant locale={locale} zone={zone} at={sentAt} />
            </p>
            <p className="s-text mt-2 whitespace-pre-line">{inLocale(locale, body)}</p>
          </Card>
        ))}
      </div>
    </section>
  );
}
