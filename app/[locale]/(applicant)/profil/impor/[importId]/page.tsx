import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EntryWords } from "#components/profile/entry-words";
import { ReadProblems } from "#components/profile/read-problems";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { formatInstant } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { SECTION_CODES } from "#domain/profile/sections";
import { requestContext } from "#server/context";
import { loadReadHistory } from "#server/profile/load-exchange";
import { ApplicantFrame } from "../../../applicant-frame";
import { applyFile } from "../../actions";

interface ReadProps {
  readonly params: Promise<{ locale: string; importId: string }>;
}

export async function generateMetadata({ params }: ReadProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "profile" });
  return { title: t("file.review") };
}

export default async function ReadPage({ params }: ReadProps) {
  const { locale, importId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/profil/impor/${importId}`;
  const ctx = await requestContext(locale, path);
  const page = await loadReadHistory(ctx, locale, importId);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "profile" });
  const { entries, problems, problemCount, known, hasProfile } = page;
  const sections = SECTION_CODES.filter((each) => entries.some(({ section }) => section === each));
  const isWorthIt = problemCount === 0 && (entries.length > 0 || hasProfile);
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      back={{ path: "/profil/impor", name: t("file.title") }}
    >
      <h1>{t("file.review")}</h1>
      <p className="s-lead mt-2 mb-6">
        {t("file.context", {
          file: page.fileName,
          at: formatInstant(locale, "Asia/Jakarta", new Date(page.readAt), "minute"),
        })}
      </p>
      <div className="s-stack-6">
        {problemCount > 0 ? (
          <Banner tone="danger" title={t("file.problems", { count: problemCount })}>
            <p>{t("file.mend")}</p>
          </Banner>
        ) : (
          <Banner tone="info" title={t("file.clean", { count: entries.length })}>
            {hasProfile && <p>{t("file.withProfile")}</p>}
            {known > 0 && <p>{t("file.known", { count: known })}</p>}
          </Banner>
        )}
        {problemCount > 0 && <ReadProblems problems={problems} count={problemCount} />}
        {sections.map((section) => (
          <section key={section}>
            <h2 className="s-h3 mb-3">{t(`section.${section}`)}</h2>
            <ul className="s-list">
              {entries
                .filter((entry) => entry.section === section)
                .map((entry) => (
                  <li key={JSON.stringify(entry.values)}>
                    <EntryWords locale={locale} entry={entry} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <div className="s-row">
          {isWorthIt && (
            <ActionForm action={applyFile} locale={locale} layout="bare">
              <HiddenField name="importId" value={page.id} />
              <SubmitButton>{t("file.apply")}</SubmitButton>
            </ActionForm>
          )}
          <TextLink href={localePath(locale, "/profil/impor")}>{t("file.again")}</TextLink>
        </div>
      </div>
    </ApplicantFrame>
  );
}
