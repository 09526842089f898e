import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CareerChart } from "#components/profile/career-chart";
import { ComputedYears } from "#components/profile/computed-years";
import { EntryList } from "#components/profile/entry-list";
import { Findings } from "#components/profile/findings";
import { Banner } from "#components/ui/banner";
import { Card } from "#components/ui/card";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { SECTION_PATHS, SECTIONS, sectionAt, valuesIn } from "#domain/profile/sections";
import { loadSection } from "#server/profile/load-history";
import { ApplicantFrame } from "../../applicant-frame";
import { state } from "../actions";
import { ownSection, type SectionProps } from "../own-section";

type Props = SectionProps & {
  readonly searchParams: Promise<{ tersimpan?: string; dihapus?: string }>;
};

export async function generateMetadata({ params }: SectionProps): Promise<Metadata> {
  const { locale, section: path } = await params;
  const section = sectionAt(path);
  if (!isLocale(locale) || section === null) return {};
  const t = await getTranslations({ locale, namespace: "profile.section" });
  return { title: t(section) };
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { locale, section, path, ctx } = await ownSection({ params });
  const page = await loadSection(ctx, section);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "profile" });
  const { tersimpan: saved, dihapus: removed } = await searchParams;
  const { entries, findings, computed, today } = page;
  const isCounted = section === "POST_HISTORY" || section === "RANK_HISTORY";
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      back={{ path: "/profil", name: t("title") }}
    >
      <h1>{t(`section.${section}`)}</h1>
      <p className="s-lead mt-2">{t(`sectionIntro.${section}`)}</p>
      <div className="s-cols mt-6">
        <div className="s-stack-6">
          {saved !== undefined && <Banner tone="success" title={t("saved")} />}
          {removed !== undefined && <Banner tone="success" title={t("removed")} />}
          <Findings locale={locale} findings={findings} />
          {section === "POST_HISTORY" && entries.length > 0 && (
            <Card as="section">
              <CareerChart
                locale={locale}
                posts={valuesIn("POST_HISTORY", entries)}
                findings={findings}
                on={today}
              />
            </Card>
          )}
          <EntryList
            locale={locale}
            section={section}
            entries={entries}
            findings={findings}
            isFull={page.isFull}
          />
          <p>
            <TextLink href={localePath(locale, `/profil/impor?bagian=${SECTION_PATHS[section]}`)}>
              {t("fromSheet")}
            </TextLink>
          </p>
          {SECTIONS[section].mayBeEmpty && entries.length === 0 && (
            <Card as="section">
              <p className="mb-3">{t(page.isStatedEmpty ? "statedEmpty" : "noneLead")}</p>
              <ActionForm action={state} locale={locale} layout="bare">
                <HiddenField name="section" value={section} />
                {!page.isStatedEmpty && <HiddenField name="nothing" value="on" />}
                <SubmitButton tone="secondary">
                  {t(page.isStatedEmpty ? "noneUndo" : "noneYes")}
                </SubmitButton>
              </ActionForm>
            </Card>
          )}
        </div>
        <aside className="s-stack-6">
          {isCounted && <ComputedYears locale={locale} on={today} computed={computed} />}
          {section === "POST_HISTORY" && (
            <section>
              <h2 className="s-h3">{t("gapTitle")}</h2>
              <p className="s-small mt-1">{t("gapText")}</p>
            </section>
          )}
          <section>
            <h2 className="s-h3">{t("proofTitle")}</h2>
            <p className="s-small mt-1">{t("proof")}</p>
          </section>
        </aside>
      </div>
    </ApplicantFrame>
  );
}
