import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Button, ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { ErrorBox } from "#components/ui/error-box";
import { FileField, UploadForm } from "#components/ui/file-field";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { SECTION_CODES, SECTION_PATHS, sectionAt } from "#domain/profile/sections";
import { requestContext } from "#server/context";
import { formAnswer } from "#server/form-answer";
import { loadHistory } from "#server/profile/load-history";
import { HISTORY_FILE_REFUSALS } from "#server/profile/read-history-file";
import { MOST_ROWS } from "#server/register/read-sheet-file";
import { ApplicantFrame } from "../../applicant-frame";

interface ImportProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ bagian?: string; tolak?: string }>;
}

export async function generateMetadata({ params }: Pick<ImportProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "profile" });
  return { title: t("file.title") };
}

export default async function ImportPage({ params, searchParams }: ImportProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/profil/impor");
  if ((await loadHistory(ctx)) === null) notFound();
  const t = await getTranslations({ locale, namespace: "profile" });
  const query = await searchParams;
  const section = sectionAt(query.bagian ?? "");
  const facts = { most: MOST_ROWS };
  const { refusal } = await formAnswer(locale, query, HISTORY_FILE_REFUSALS, facts);
  const base = localePath(locale, "/profil/impor");
  const about = section === null ? "" : `?bagian=${SECTION_PATHS[section]}`;
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path="/profil/impor"
      back={{ path: "/profil", name: t("title") }}
    >
      <h1>{t("file.title")}</h1>
      <p className="s-lead mt-2 mb-6">{t("file.lead")}</p>
      <div className="s-stack-6">
        {refusal !== null && (
          <ErrorBox title={t("file.refused")}>
            <p>
              {refusal.what} {refusal.remedy}
            </p>
          </ErrorBox>
        )}
        <Card as="section">
          <h2 className="s-h3">
            {section === null
              ? t("file.fromExport")
              : t("file.fromSheet", { section: t(`section.${section}`) })}
          </h2>
          <p className="mt-2 mb-4">{t(section === null ? "file.exportHow" : "file.sheetHow")}</p>
          {section !== null && (
            <p className="s-row mb-4">
              <TextLink file href={`${base}/templat${about}`}>
                {t("file.templateXlsx")}
              </TextLink>
              <TextLink file href={`${base}/templat${about}&jenis=csv`}>
                {t("file.templateCsv")}
              </TextLink>
            </p>
          )}
          <UploadForm action={`${base}/baca${about}`}>
            <FileField
              id="berkas"
              name="berkas"
              label={t("file.file")}
              accept={section === null ? ".json,application/json" : ".xlsx,.csv,text/csv"}
            />
            <Button>{t("file.read")}</Button>
          </UploadForm>
        </Card>
        {section === null && (
          <>
            <section>
              <h2 className="mb-3">{t("file.sheets")}</h2>
              <p className="mb-3">{t("file.sheetsHow")}</p>
              <ul className="s-list">
                {SECTION_CODES.map((each) => (
                  <li key={each}>
                    <TextLink href={`${base}?bagian=${SECTION_PATHS[each]}`}>
                      {t(`section.${each}`)}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </section>
            <section>
              <h2 className="mb-3">{t("export.title")}</h2>
              <p className="mb-3">{t("export.text")}</p>
              <ButtonLink href={localePath(locale, "/profil/data.json")} tone="secondary" file>
                <Icon name="download" /> {t("export.download")}
              </ButtonLink>
            </section>
          </>
        )}
      </div>
    </ApplicantFrame>
  );
}
