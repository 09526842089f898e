import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicShell } from "#components/layout/public-shell";
import { Banner } from "#components/ui/banner";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { env } from "#server/env";

export interface AnswerPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Kept out of search engines: these pages answer one person. */
export async function answerMetadata(
  { params }: Pick<AnswerPageProps, "params">,
  key: "sent.title" | "own.title" | "done.title",
): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "subscription" });
  return { title: t(key), robots: { index: false, follow: false } };
}

type PlainAnswerProps = AnswerPageProps & {
  readonly path: string;
  readonly name: "sent" | "done";
};

/** The same answer for everybody, which tells nothing about an address. */
export async function PlainAnswer({ params, searchParams, path, name }: PlainAnswerProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  await searchParams;
  const t = await getTranslations({ locale, namespace: "subscription" });
  return (
    <PublicShell locale={locale} path={path} demo={env().SELTER_DEMO}>
      <h1>{t(`${name}.title`)}</h1>
      <div className="mt-6">
        <Banner tone="success" title={t(`${name}.heading`)}>
          <p>{t(`${name}.text`)}</p>
          {name === "done" && (
            <p>
              <TextLink href={localePath(locale, "/langganan")}>{t("done.again")}</TextLink>
            </p>
          )}
        </Banner>
      </div>
    </PublicShell>
  );
}
