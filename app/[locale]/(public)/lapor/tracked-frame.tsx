import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicShell } from "#components/layout/public-shell";
import { Banner } from "#components/ui/banner";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { isLocale, type Locale, localePath } from "#domain/locale";
import { env } from "#server/env";

export interface TrackedPageProps {
  readonly params: Promise<{ locale: string; code: string }>;
  readonly searchParams: Promise<{ tolak?: string | string[] }>;
}

/** Kept out of search engines. What other sites are told of the address: next.config.mjs. */
export async function trackedMetadata(
  { params }: Pick<TrackedPageProps, "params">,
  key: "tracked.title" | "sent.title",
): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "complaint" });
  return {
    title: t(key),
    robots: { index: false, follow: false },
  };
}

interface TrackedFrameProps {
  readonly locale: Locale;
  readonly path: string;
  readonly children: ReactNode;
}

/** A page about one report, opened by its code. */
export function TrackedFrame({ locale, path, children }: TrackedFrameProps) {
  const t = useTranslations("complaint");
  return (
    <PublicShell locale={locale} path={path} demo={env().SELTER_DEMO}>
      <p className="s-noprint mb-4">
        <TextLink href={localePath(locale, "/lapor")} className="s-back">
          <Icon name="arrow-left" />
          {t("tracked.back")}
        </TextLink>
      </p>
      {children}
    </PublicShell>
  );
}

/** Instead of a report, after too many codes from one address. */
export function TooManyLooks({ seconds }: { readonly seconds: number }) {
  const t = useTranslations("complaint.wait");
  return (
    <>
      <h1>{t("title")}</h1>
      <div className="mt-6">
        <Banner tone="warning">
          <p>{t("text", { seconds })}</p>
        </Banner>
      </div>
    </>
  );
}
