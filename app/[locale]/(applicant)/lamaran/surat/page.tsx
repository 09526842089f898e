import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OwnLetters } from "#components/notification/own-letters";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadOwnLetters } from "#server/notification/load-own-letters";
import { ApplicantFrame } from "../../applicant-frame";

interface LettersProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ sesudah?: string | string[] }>;
}

export async function generateMetadata({
  params,
}: Pick<LettersProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "notification.own" });
  return { title: t("title") };
}

export default async function OwnLettersPage({ params, searchParams }: LettersProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/lamaran/surat");
  const page = await loadOwnLetters(ctx, (await searchParams).sesudah);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "notification.own" });
  const here = localePath(locale, "/lamaran/surat");
  return (
    <ApplicantFrame ctx={ctx} locale={locale} path="/lamaran/surat">
      <h1>{t("title")}</h1>
      <p className="s-lead mt-2 mb-6">{t("lead")}</p>
      {page.letters.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      ) : (
        <OwnLetters locale={locale} origin={page.origin} letters={page.letters} />
      )}
      <Pager
        firstHref={page.isFirst ? undefined : here}
        nextHref={page.next === null ? undefined : `${here}?sesudah=${page.next}`}
      />
    </ApplicantFrame>
  );
}
