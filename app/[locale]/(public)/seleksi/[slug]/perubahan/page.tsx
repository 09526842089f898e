import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Notices } from "#components/announcement/notices";
import { PublicShell } from "#components/layout/public-shell";
import { CiteRule } from "#components/regulation/cite-rule";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { PLAN_FROZEN_AFTER_PUBLICATION } from "#domain/regulation/planning";
import { loadNotices } from "#server/announcement/load-notices";
import { env } from "#server/env";
import { publicMetadata } from "../../../public-metadata";

interface NoticesPageProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

// Nothing is made at build time; the first visitor fills the cache, and publishing empties it.
export const revalidate = 300;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: NoticesPageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return {};
  const page = await loadNotices(slug);
  if (page === null) return {};
  const t = await getTranslations({ locale, namespace: "changes" });
  return publicMetadata({
    locale,
    path: `/seleksi/${slug}/perubahan`,
    title: t("public.title", { name: inLocale(locale, page.name) }),
    description: lead(t, page.notices.length),
    image: `/seleksi/${slug}/opengraph-image`,
  });
}

/** Everything that changed since the announcement; the original stays beside it. */
export default async function NoticesPage({ params }: NoticesPageProps) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const page = await loadNotices(slug);
  if (page === null) notFound();
  const [t, announcement] = await Promise.all([
    getTranslations({ locale, namespace: "changes" }),
    getTranslations({ locale, namespace: "announcement" }),
  ]);
  const { contact } = page;
  return (
    <PublicShell
      locale={locale}
      path={`/seleksi/${slug}/perubahan`}
      demo={env().SELTER_DEMO}
      owner={page.agencyName}
      contact={[
        contact.name,
        contact.address,
        announcement("page.phone", { phone: contact.phone }),
      ]}
    >
      <p className="s-noprint mb-4">
        <TextLink href={localePath(locale, `/seleksi/${slug}`)} className="s-back">
          <Icon name="arrow-left" />
          {inLocale(locale, page.name)}
        </TextLink>
      </p>
      <div className="s-cols">
        <div>
          <h1>{t("public.title", { name: inLocale(locale, page.name) })}</h1>
          <p className="s-lead mt-3">{lead(t, page.notices.length)}</p>
          <div className="s-section">
            {page.notices.length === 0 ? (
              <EmptyState title={t("public.emptyTitle")}>{t("public.empty")}</EmptyState>
            ) : (
              <Notices
                locale={locale}
                zone={page.zone}
                notices={page.notices}
                supervisor={page.supervisor}
                paperHref={(paper) => `/seleksi/${slug}/surat/${paper.id}`}
              />
            )}
          </div>
        </div>
        <aside className="s-stack-6 s-aside">
          <div>
            <h2 className="text-base">{t("public.ruleTitle")}</h2>
            <p className="s-small mt-1">{t("public.rule")}</p>
            <p className="s-small mt-1">
              <CiteRule rule={PLAN_FROZEN_AFTER_PUBLICATION} />
            </p>
          </div>
          <div>
            <h2 className="text-base">{t("public.originalTitle")}</h2>
            <p className="s-small mt-1">
              {page.announcementNumber}
              <br />
              <Instant locale={locale} zone={page.zone} at={page.publishedAt} precision="date" />
              {t("public.original")}
            </p>
          </div>
        </aside>
      </div>
    </PublicShell>
  );
}

function lead(t: Awaited<ReturnType<typeof getTranslations<"changes">>>, count: number): string {
  return count === 0 ? t("public.none") : t("public.lead", { count });
}
