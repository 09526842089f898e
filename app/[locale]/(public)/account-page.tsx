import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicShell } from "#components/layout/public-shell";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { isLocale, type Locale, localePath } from "#domain/locale";
import { env } from "#server/env";

export interface AccountPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The language of an account page; an unknown one is nowhere. */
export async function localeOf({ params }: Pick<AccountPageProps, "params">): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return locale;
}

/** The token of a one-time link. */
export async function tokenOf({
  searchParams,
}: Pick<AccountPageProps, "searchParams">): Promise<string | undefined> {
  const { token } = await searchParams;
  return typeof token === "string" ? token : undefined;
}

type TitleKey =
  | "register"
  | "confirm"
  | "forgot"
  | "reset"
  | "invitation"
  | "sent"
  | "claim"
  | "claim.objection";

/** Title of the page; kept out of search engines, because links with tokens lead here. */
export async function accountMetadata(
  props: Pick<AccountPageProps, "params">,
  key: TitleKey,
): Promise<Metadata> {
  const { locale } = await props.params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t(`${key}.title`), robots: { index: false } };
}

interface AccountFrameProps {
  readonly locale: Locale;
  readonly path: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A page about getting into an account: the form at left, why at right. */
export async function AccountFrame({ locale, path, aside, children }: AccountFrameProps) {
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <PublicShell locale={locale} path={path} demo={env().SELTER_DEMO}>
      <p className="s-noprint mb-4">
        <TextLink href={localePath(locale, "/masuk")} className="s-back">
          <Icon name="arrow-left" />
          {t("backToSignIn")}
        </TextLink>
      </p>
      <div className="s-cols">
        <div>{children}</div>
        {aside !== undefined && <aside>{aside}</aside>}
      </div>
    </PublicShell>
  );
}
