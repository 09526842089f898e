import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Poster } from "#components/announcement/poster";
import { Share } from "#components/announcement/share";
import { PublicShell } from "#components/layout/public-shell";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { currentMoment } from "#server/context";
import { env, publicUrl } from "#server/env";
import { pictureWords, shareText } from "#server/open-data/share-text";
import { qrCode } from "#server/print/qr-code";

interface PosterPageProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

// Nothing is made at build time; the first visitor fills the cache, and publishing empties it.
export const revalidate = 300;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PosterPageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return {};
  const page = await loadAnnouncement(currentMoment(), slug);
  if (page === null) return {};
  const t = await getTranslations({ locale, namespace: "announcement.poster" });
  return {
    title: t("pageTitle", { name: inLocale(locale, page.name) }),
    robots: { index: false },
  };
}

/** A sheet to print and hang up, and the words to send along with its address. */
export default async function PosterPage({ params }: PosterPageProps) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const page = await loadAnnouncement(currentMoment(), slug);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "announcement.poster" });
  const { title, agency, deadline, number } = pictureWords(locale, page);
  const path = localePath(locale, `/seleksi/${slug}`);
  const address = publicUrl() + path;
  return (
    <PublicShell
      locale={locale}
      path={`/seleksi/${slug}/qr`}
      demo={env().SELTER_DEMO}
      owner={page.agencyName}
    >
      <div className="s-noprint">
        <p className="mb-4">
          <TextLink href={path} className="s-back">
            <Icon name="arrow-left" />
            {title}
          </TextLink>
        </p>
        <h1>{t("title")}</h1>
        <p className="s-lead mt-3 mb-6">{t("lead")}</p>
      </div>
      <div className="s-cols">
        <Poster
          locale={locale}
          poster={{
            agency,
            kind: t("kind"),
            title,
            posts: page.posts,
            until: deadline ?? number,
            address: address.replace(/^https?:\/\//, ""),
            invitation: t("invitation"),
            codeLabel: t("codeLabel", { address }),
            code: qrCode(address),
          }}
        />
        <aside className="s-stack-6 s-aside">
          <Share text={shareText(locale, page)} />
        </aside>
      </div>
    </PublicShell>
  );
}
