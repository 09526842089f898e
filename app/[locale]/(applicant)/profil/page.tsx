import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NipReading } from "#components/application/nip-reading";
import { ComputedYears } from "#components/profile/computed-years";
import { Findings } from "#components/profile/findings";
import { SectionTasks } from "#components/profile/section-tasks";
import { isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadHistory } from "#server/profile/load-history";
import { ApplicantFrame } from "../applicant-frame";

interface ProfileProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: ProfileProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "profile" });
  return { title: t("title") };
}

export default async function ProfilePage({ params }: ProfileProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/profil");
  const page = await loadHistory(ctx);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "profile" });
  const { nip, fullName, birthPlace, phone } = page;
  return (
    <ApplicantFrame ctx={ctx} locale={locale} path="/profil">
      <h1>{t("title")}</h1>
      <p className="s-lead mt-2">{t("intro")}</p>
      <div className="s-cols mt-6">
        <div className="s-stack-6">
          <Findings locale={locale} findings={page.findings} withLink />
          <SectionTasks
            locale={locale}
            hasMain={page.hasMain}
            main={[fullName, birthPlace, phone].filter(Boolean).join(" · ")}
            complete={page.complete}
            sections={page.sections}
            findings={page.findings}
            missingAppraisals={page.missingAppraisals}
          />
        </div>
        <aside className="s-stack-6">
          {nip !== null && <NipReading locale={locale} nip={nip} />}
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
