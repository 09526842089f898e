import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { Button } from "#components/ui/button";
import { ErrorBox } from "#components/ui/error-box";
import { FileField, UploadForm } from "#components/ui/file-field";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { formatBytes, formatCount } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { keepsRegister } from "#domain/register/policy";
import { requestContext } from "#server/context";
import { MOST_SHEET_BYTES } from "#server/register/read-register-file";
import { MOST_ROWS } from "#server/register/read-sheet-file";
import { sheetRefusalText } from "#server/register/sheet-answer";

interface UploadPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ tolak?: string | string[] }>;
}

export async function generateMetadata({ params }: UploadPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "register" });
  return { title: t("upload.title") };
}

export default async function UploadPage({ params, searchParams }: UploadPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor/formasi/impor");
  if (!keepsRegister(ctx.actor)) notFound();
  const t = await getTranslations({ locale, namespace: "register" });
  const refusal = await sheetRefusalText(locale, (await searchParams).tolak);
  return (
    <>
      <PageHead
        title={t("upload.title")}
        context={t("upload.context")}
        trail={{ locale, pages: [{ path: "/kantor/formasi", name: t("title") }] }}
      />
      <div className="s-stack-6">
        {refusal !== null && (
          <ErrorBox title={t("upload.refused")}>
            <p>
              <a href="#berkas">{refusal}</a>
            </p>
          </ErrorBox>
        )}
        <Panel>
          <UploadForm action={localePath(locale, "/kantor/formasi/impor/baca")}>
            <FileField
              id="berkas"
              name="berkas"
              label={t("upload.file")}
              hint={t("upload.hint", {
                limit: formatBytes(locale, MOST_SHEET_BYTES),
                rows: formatCount(locale, MOST_ROWS),
              })}
              accept=".xlsx,.csv,text/csv"
              error={refusal}
            />
            <Button>{t("upload.submit")}</Button>
          </UploadForm>
          <p className="mt-4">
            <TextLink file href={localePath(locale, "/kantor/formasi/unduh")}>
              {t("upload.template")}
            </TextLink>
          </p>
          <p className="s-muted mt-2">{t("upload.codes")}</p>
        </Panel>
      </div>
    </>
  );
}
