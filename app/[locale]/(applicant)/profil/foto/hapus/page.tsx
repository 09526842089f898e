import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadHistory } from "#server/profile/load-history";
import { ApplicantFrame } from "../../../applicant-frame";
import { takePhotoOut } from "../../actions";

interface RemovePhotoProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: RemovePhotoProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "profile.photo" });
  return { title: t("removeTitle") };
}

/** Asks before the photo is taken out of the profile. */
export default async function RemovePhotoPage({ params }: RemovePhotoProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = "/profil/foto/hapus";
  const ctx = await requestContext(locale, path);
  if ((await loadHistory(ctx))?.photoVersion == null) notFound();
  const t = await getTranslations({ locale, namespace: "profile" });
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      back={{ path: "/profil", name: t("title") }}
    >
      <h1 className="mb-6">{t("photo.removeTitle")}</h1>
      <ActionForm action={takePhotoOut} locale={locale}>
        <Banner tone="warning">
          <p>{t("photo.removeText")}</p>
        </Banner>
        <div className="s-row">
          <SubmitButton tone="danger">{t("removeYes")}</SubmitButton>
          <TextLink href={localePath(locale, "/profil")}>{t("removeNo")}</TextLink>
        </div>
      </ActionForm>
    </ApplicantFrame>
  );
}
