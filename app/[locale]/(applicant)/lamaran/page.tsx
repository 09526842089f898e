import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ApplicationCard, EndedApplication } from "#components/application/application-card";
import { OpenSelections } from "#components/application/open-selections";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { isLocale, localePath } from "#domain/locale";
import { loadApplicantHome } from "#server/application/load-home";
import { requestContext } from "#server/context";
import { ApplicantFrame } from "../applicant-frame";

interface HomeProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: HomeProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "application.home" });
  return { title: t("title") };
}

export default async function ApplicantHomePage({ params }: HomeProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/lamaran");
  const t = await getTranslations({ locale, namespace: "application.home" });
  const home = await loadApplicantHome(ctx);
  if (home === null) {
    return (
      <ApplicantFrame ctx={ctx} locale={locale} path="/lamaran">
        <h1 className="mb-6">{t("title")}</h1>
        <EmptyState
          title={t("staff")}
          action={<ButtonLink href={localePath(locale, "/kantor")}>{t("toWork")}</ButtonLink>}
        >
          {t("staffText")}
        </EmptyState>
      </ApplicantFrame>
    );
  }
  const active = home.applications.filter((each) => each.isActive);
  const ended = home.applications.filter((each) => !each.isActive);
  return (
    <ApplicantFrame ctx={ctx} locale={locale} path="/lamaran">
      <h1>{t("title")}</h1>
      <div className="s-cols mt-6">
        <div className="s-stack-6">
          {active.length === 0 && <EmptyState title={t("noneTitle")}>{t("none")}</EmptyState>}
          {active.map((each) => (
            <ApplicationCard key={each.id} locale={locale} application={each} />
          ))}
          <section>
            <h2 className="mb-3">{t("open")}</h2>
            <OpenSelections locale={locale} selections={home.open} level={3} />
          </section>
          {ended.length > 0 && (
            <section>
              <h2>{t("history")}</h2>
              <ul className="s-list">
                {ended.map((each) => (
                  <EndedApplication key={each.id} locale={locale} application={each} />
                ))}
              </ul>
            </section>
          )}
        </div>
        <Card as="aside" look={home.hasProfile ? "plain" : "tint"}>
          <h2 className="s-h3">{t("profileTitle")}</h2>
          <p className="s-small mt-2">{t(home.hasProfile ? "profileThere" : "profileMissing")}</p>
          <p className="mt-3">
            <ButtonLink href={localePath(locale, "/profil")} tone="secondary" size="small">
              {t(home.hasProfile ? "profileOpen" : "profileFill")}
            </ButtonLink>
          </p>
        </Card>
      </div>
    </ApplicantFrame>
  );
}
