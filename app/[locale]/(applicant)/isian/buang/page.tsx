import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { formatInstant } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { UNSAVED_FORMS } from "#domain/unsaved/forms";
import { requestContext } from "#server/context";
import { loadUnsaved } from "#server/unsaved/load-input";
import { ApplicantFrame } from "../../applicant-frame";
import { discard } from "./actions";

interface DiscardInputProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: DiscardInputProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "unsaved" });
  return { title: t("discardTitle") };
}

/** Asks before input that was typed and not saved is thrown away. */
export default async function DiscardInputPage({ params, searchParams }: DiscardInputProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { formulir, tentang } = await searchParams;
  const form = UNSAVED_FORMS.find((each) => each === formulir);
  const about = typeof tentang === "string" ? tentang : "";
  const query = new URLSearchParams({ formulir: form ?? "", tentang: about });
  const path = `/isian/buang?${query}`;
  const ctx = await requestContext(locale, path);
  const unsaved = form === undefined ? null : await loadUnsaved(ctx, form, about);
  if (unsaved === null || unsaved.kept === null) notFound();
  const t = await getTranslations({ locale, namespace: "unsaved" });
  const at = formatInstant(locale, unsaved.zone, new Date(unsaved.kept.at), "minute");
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      back={{ path: unsaved.path, name: t("back") }}
    >
      <h1 className="mb-6">{t("discardTitle")}</h1>
      <ActionForm action={discard} locale={locale}>
        <HiddenField name="unsaved.form" value={unsaved.mark.form} />
        <HiddenField name="unsaved.about" value={unsaved.mark.about} />
        <Banner tone="warning">
          <p>{t("discardText", { at })}</p>
        </Banner>
        <div className="s-row">
          <SubmitButton tone="danger">{t("discardYes")}</SubmitButton>
          <TextLink href={localePath(locale, unsaved.path)}>{t("discardNo")}</TextLink>
        </div>
      </ActionForm>
    </ApplicantFrame>
  );
}
