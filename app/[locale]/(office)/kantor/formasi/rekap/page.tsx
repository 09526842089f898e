import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { Button } from "#components/ui/button";
import { ErrorBox } from "#components/ui/error-box";
import { FileField, UploadForm } from "#components/ui/file-field";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { keepsRegister } from "#domain/register/policy";
import { SUMMARY_COLUMNS, SUMMARY_KINDS } from "#domain/register/summary";
import { requestContext } from "#server/context";
import { sheetRefusalText } from "#server/register/sheet-answer";

interface SummaryUploadProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ tolak?: string | string[] }>;
}

export async function generateMetadata({ params }: SummaryUploadProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "register" });
  return { title: t("summary.title") };
}

export default async function SummaryUpload({ params, searchParams }: SummaryUploadProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = "/kantor/formasi/rekap";
  const ctx = await requestContext(locale, base);
  if (!keepsRegister(ctx.actor)) notFound();
  const t = await getTranslations({ locale, namespace: "register" });
  const refusal = await sheetRefusalText(locale, (await searchParams).tolak);
  return (
    <>
      <PageHead
        title={t("summary.title")}
        context={t("summary.context")}
        trail={{ locale, pages: [{ path: "/kantor/formasi", name: t("title") }] }}
      />
      <div className="s-stack-6">
        {refusal !== null && (
          <ErrorBox title={t("upload.refused")}>
            <p>{refusal}</p>
          </ErrorBox>
        )}
        {SUMMARY_KINDS.map((kind) => (
          <Panel key={kind} id={kind.toLowerCase()} title={t(`summary.kind.${kind}`)}>
            <p>{t(`summary.text.${kind}`)}</p>
            <p className="s-small s-muted mb-4">
              {t("summary.columns", { columns: Object.values(SUMMARY_COLUMNS[kind]).join(", ") })}
            </p>
            <UploadForm action={localePath(locale, `${base}/baca?jenis=${kind}`)}>
              <FileField
                id={`berkas-${kind}`}
                name="berkas"
                label={t("upload.file")}
                accept=".xlsx,.csv,text/csv"
              />
              <Button>{t("upload.submit")}</Button>
            </UploadForm>
            <p className="mt-4">
              <TextLink file href={localePath(locale, `${base}/templat?jenis=${kind}`)}>
                {t("summary.template")}
                <span className="s-sr"> {t(`summary.kind.${kind}`)}</span>
              </TextLink>
            </p>
          </Panel>
        ))}
      </div>
    </>
  );
}
