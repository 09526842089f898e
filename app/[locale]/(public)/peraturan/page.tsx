import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicShell } from "#components/layout/public-shell";
import { CertaintyKey } from "#components/regulation/certainty-key";
import { RuleRow } from "#components/regulation/rule-row";
import { TextLink } from "#components/ui/text-link";
import { dayOf } from "#domain/calendar";
import { isLocale } from "#domain/locale";
import { CATALOGUE, SUBJECTS } from "#domain/regulation/catalogue";
import { editionOn, latest } from "#domain/regulation/rule";
import { currentMoment } from "#server/context";
import { env } from "#server/env";
import { publicMetadata } from "../public-metadata";

interface RegulationPageProps {
  readonly params: Promise<{ locale: string }>;
}

// Which edition is in force depends on the day, so nothing is made at build time.
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: RegulationPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "regulation" });
  return publicMetadata({ locale, path: "/peraturan", title: t("title") });
}

export default async function RegulationPage({ params }: RegulationPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const today = dayOf(currentMoment(), "Asia/Jakarta");
  const rules = SUBJECTS.flatMap((subject) => CATALOGUE[subject]);
  const certainties = rules.map(
    (rule) => (editionOn(rule, today) ?? latest(rule)).source.certainty,
  );
  const t = await getTranslations({ locale, namespace: "regulation" });
  return (
    <PublicShell locale={locale} path="/peraturan" demo={env().SELTER_DEMO}>
      <h1>{t("title")}</h1>
      <p className="s-lead mt-2">{t("lead", { count: rules.length })}</p>
      <nav aria-label={t("subjects")} className="s-noprint mt-5">
        <ul className="s-row gap-x-5 gap-y-1">
          {SUBJECTS.map((subject) => (
            <li key={subject}>
              <TextLink href={`#${t(`anchor.${subject}`)}`}>{t(`subject.${subject}`)}</TextLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="s-cols mt-3">
        <div>
          {SUBJECTS.map((subject) => (
            <section key={subject} className="s-section" id={t(`anchor.${subject}`)}>
              <h2>{t(`subject.${subject}`)}</h2>
              <ul className="s-rule">
                {CATALOGUE[subject].map((rule) => (
                  <RuleRow key={rule.id} locale={locale} rule={rule} on={today} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        <aside className="s-stack-6 s-aside">
          <CertaintyKey certainties={certainties} />
          <section>
            <h2 className="text-base">{t("limitsTitle")}</h2>
            <p className="s-small mt-1">{t("limits")}</p>
          </section>
          <section>
            <h2 className="text-base">{t("settingsTitle")}</h2>
            <p className="s-small mt-1">{t("settings")}</p>
          </section>
        </aside>
      </div>
    </PublicShell>
  );
}
