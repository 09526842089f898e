import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NipReading } from "#components/application/nip-reading";
import { ComputedYears } from "#components/profile/computed-years";
import { Findings } from "#components/profile/findings";
import { PhotoForm } from "#components/profile/photo-form";
import { SectionTasks } from "#components/profile/section-tasks";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { formAnswer, type Query } from "#server/form-answer";
import { loadHistory } from "#server/profile/load-history";
import { PHOTO_REFUSALS } from "#server/profile/set-photo";
import { ApplicantFrame } from "../applicant-frame";

interface ProfileProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({
  params,
}: Pick<ProfileProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "profile" });
  return { title: t("title") };
}

export default async function ProfilePage({ params, searchParams }: ProfileProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/profil");
  const page = await loadHistory(ctx);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "profile" });
  const { nip, fullName, birthPlace, phone } = page;
  const query = await searchParams;
  const { refusal } = await formAnswer(locale, query, PHOTO_REFUSALS);
  return (
    <ApplicantFrame ctx={ctx} locale={locale} path="/profil">
      <h1>{t("title")}</h1>
      <p className="s-lead mt-2">{t("intro")}</p>
      <div className="s-cols mt-6">
        <div className="s-stack-6">
          {query.diimpor !== undefined && (
            <Banner
              tone="success"
              title={t("file.applied", { count: Number(query.diimpor) || 0 })}
            />
          )}
          <Findings locale={locale} findings={page.findings} reader="elsewhere" />
          <SectionTasks
            locale={locale}
            hasMain={page.hasMain}
            main={[fullName, birthPlace, phone].filter(Boolean).join(" · ")}
            complete={page.complete}
            sections={page.sections}
            findings={page.findings}
            missingAppraisals={page.missingAppraisals}
          />
          {page.hasMain && (
            <div>
              <ButtonLink href={localePath(locale, "/profil/drh.pdf")} tone="secondary" file>
                <Icon name="download" /> {t("print")}
              </ButtonLink>
              <p className="s-small s-muted mt-3">{t("printNote")}</p>
            </div>
          )}
          <p>
            <TextLink href={localePath(locale, "/profil/impor")}>{t("exchange")}</TextLink>
          </p>
        </div>
        <aside className="s-stack-6">
          {nip !== null && <NipReading locale={locale} nip={nip} />}
          <PhotoForm
            locale={locale}
            version={page.photoVersion}
            error={refusal && `${refusal.what} ${refusal.remedy}`}
          />
          <ComputedYears locale={locale} on={page.today} computed={page.computed} />
          <section>
            <h2 className="s-h3">{t("sourceTitle")}</h2>
            <p className="s-small mt-1">{t("source")}</p>
          </section>
          <section>
            <h2 className="s-h3">{t("seenTitle")}</h2>
            <p className="s-small mt-1">{t("seen")}</p>
          </section>
        </aside>
      </div>
    </ApplicantFrame>
  );
}
