import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { LetterBody } from "#components/notification/letter-body";
import { LetterStateTag } from "#components/notification/letter-state";
import { Instant } from "#components/ui/instant";
import { isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { publicUrl } from "#server/env";
import { loadLetter } from "#server/notification/load-letters";

interface LetterPageProps {
  readonly params: Promise<{ locale: string; letterId: string }>;
}

export async function generateMetadata({ params }: LetterPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "notification" });
  return { title: t("list.title") };
}

export default async function LetterPage({ params }: LetterPageProps) {
  const { locale, letterId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/kantor/surat-keluar/${letterId}`);
  const letter = await loadLetter(ctx, letterId);
  if (letter === null) notFound();
  const t = await getTranslations({ locale, namespace: "notification" });
  const { zone } = letter;
  return (
    <>
      <PageHead
        title={<span lang={letter.locale}>{letter.subject}</span>}
        context={
          letter.recipientName === null
            ? t("list.outside")
            : `${letter.recipientName} · ${letter.recipientEmail}`
        }
        trail={{ locale, pages: [{ path: "/kantor/surat-keluar", name: t("list.title") }] }}
      />
      <div className="s-gapstack max-w-[44rem]">
        <div>
          <LetterStateTag locale={locale} zone={zone} letter={letter} />
        </div>
        <article className="s-mail" lang={letter.locale}>
          <header>
            <p>
              <span>{t("mail.sender")}</span>
              <span>{letter.agencyName ?? "Selter"}</span>
            </p>
            <p>
              <span>{t("mail.to")}</span>
              <span>{letter.recipientEmail ?? t("list.outside")}</span>
            </p>
            <p>
              <span>{t("mail.date")}</span>
              <span>
                <Instant locale={locale} zone={zone} at={letter.createdAt} precision="second" />
              </span>
            </p>
            <p>
              <span>{t("mail.subject")}</span>
              <b>{letter.subject}</b>
            </p>
          </header>
          <div className="s-mail-body">
            <LetterBody text={letter.body} origin={publicUrl()} />
          </div>
        </article>
      </div>
    </>
  );
}
