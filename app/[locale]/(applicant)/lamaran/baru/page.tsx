import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OpenSelections } from "#components/application/open-selections";
import { StartView } from "#components/application/start-view";
import { isLocale, type Locale } from "#domain/locale";
import { loadApplicantHome } from "#server/application/load-home";
import { loadStart } from "#server/application/load-start";
import { type Context, requestContext } from "#server/context";
import { ApplicantFrame } from "../../applicant-frame";
import { start } from "./actions";

interface StartProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ jabatan?: string | string[] }>;
}

export async function generateMetadata({ params }: StartProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "application.start" });
  return { title: t("chooseTitle") };
}

export default async function StartPage({ params, searchParams }: StartProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { jabatan } = await searchParams;
  const postId = typeof jabatan === "string" && jabatan !== "" ? jabatan : null;
  const path = postId === null ? "/lamaran/baru" : `/lamaran/baru?jabatan=${postId}`;
  const ctx = await requestContext(locale, path);
  if (postId === null) return <Choose ctx={ctx} locale={locale} />;
  const post = await loadStart(ctx, postId);
  if (post === null) notFound();
  const t = await getTranslations({ locale, namespace: "application.nav" });
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path="/lamaran/baru"
      owner={post.agencyName}
      back={{ path: "/lamaran", name: t("applications") }}
    >
      <StartView locale={locale} post={post} action={start} />
    </ApplicantFrame>
  );
}

async function Choose({ ctx, locale }: { readonly ctx: Context; readonly locale: Locale }) {
  const home = await loadApplicantHome(ctx);
  if (home === null) notFound();
  const t = await getTranslations({ locale, namespace: "application" });
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path="/lamaran/baru"
      back={{ path: "/lamaran", name: t("nav.applications") }}
    >
      <h1>{t("start.chooseTitle")}</h1>
      <p className="s-lead mt-2">{t("start.chooseText")}</p>
      <div className="s-measure mt-6">
        <OpenSelections locale={locale} selections={home.open} level={2} />
      </div>
    </ApplicantFrame>
  );
}
