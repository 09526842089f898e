import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ButtonLink } from "#components/ui/button";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadSheet } from "#server/scoring/load-sheet";
import { OfficeFrame } from "../../../office-frame";
import { askBack } from "../actions";

interface AskBackPageProps {
  readonly params: Promise<{ locale: string; sheetId: string }>;
}

export async function generateMetadata({ params }: AskBackPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("reopen.send") };
}

/** Where the author of a sealed sheet asks for it back. */
export default async function AskBackPage({ params }: AskBackPageProps) {
  const { locale, sheetId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/penilaian/${sheetId}/tarik`);
  const sheet = await loadSheet(ctx, sheetId);
  if (sheet === null) notFound();
  if (!sheet.mayAskBack) redirect(localePath(locale, `/penilaian/${sheetId}`));
  const t = await getTranslations({ locale, namespace: "scoring" });
  return (
    <OfficeFrame locale={locale} density="normal">
      <div className="s-gapstack s-measure-wide">
        <PageHead title={t("reopen.title", { candidate: sheet.name ?? sheet.code })} />
        <Panel>
          <p>{t("reopen.text")}</p>
          <ActionForm action={askBack} locale={locale} labels={{ reason: t("reopen.reason") }}>
            <HiddenField name="sheetId" value={sheetId} />
            <HiddenField name="version" value={sheet.version} />
            <TextArea name="reason" hint={t("reopen.hint")} maxLength={2_000} />
            <p className="s-row">
              <SubmitButton>{t("reopen.send")}</SubmitButton>
              <ButtonLink href={localePath(locale, `/penilaian/${sheetId}`)} tone="secondary">
                {t("confirm.back")}
              </ButtonLink>
            </p>
          </ActionForm>
        </Panel>
      </div>
    </OfficeFrame>
  );
}
