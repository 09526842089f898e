import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InputFields } from "#components/input/input-fields";
import { PublicShell } from "#components/layout/public-shell";
import { Banner } from "#components/ui/banner";
import { Card } from "#components/ui/card";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { TrapFields } from "#components/ui/trap-fields";
import { formatDays } from "#domain/format";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { currentMoment } from "#server/context";
import { env } from "#server/env";
import { loadInputForm } from "#server/input/load-public";
import { openingMark } from "#server/spam-trap";
import { send } from "../actions";

interface InputPageProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

// Names that are published stand here only while input is taken: no search engine shall keep them.
export async function generateMetadata({ params }: InputPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "input" });
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function InputPage({ params }: InputPageProps) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  // The form carries the moment at which it was shown: no page of an earlier one may be kept.
  await connection();
  const now = currentMoment();
  const page = await loadInputForm(now, slug);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "input" });
  const { days, plannedDays, isOpen, candidates } = page;
  const term = days === null ? null : formatDays(locale, days.firstDay, days.lastDay);
  const selection = inLocale(locale, page.name);
  const closedText =
    term !== null
      ? t("closedDays", { term })
      : plannedDays > 0
        ? t("closedPlanned", { days: plannedDays })
        : t("closedText");
  return (
    <PublicShell locale={locale} path={`/masukan/${slug}`} demo={env().SELTER_DEMO}>
      {!isOpen || candidates.length === 0 ? (
        <>
          <h1 className="mb-6">{t("title")}</h1>
          <Banner tone="info" title={t("closed", { selection })}>
            <p>{closedText}</p>
            <p className="mt-2">
              <TextLink href={localePath(locale, `/seleksi/${slug}`)}>{t("toSelection")}</TextLink>
            </p>
          </Banner>
        </>
      ) : (
        <div className="s-cols">
          <div>
            <ActionForm
              action={send}
              locale={locale}
              labels={{
                applicationId: t("field.candidate"),
                stance: t("field.stance"),
                topic: t("field.topic"),
                facts: t("field.facts"),
                knowledge: t("field.knowledge"),
                senderName: t("field.senderName"),
                senderContact: t("field.senderContact"),
                truth: t("field.truth"),
                answerable: t("field.answerable"),
              }}
            >
              <h1>{t("title")}</h1>
              <p className="s-lead mt-3 mb-6">
                {t("lead", { selection, term: term ?? "", count: candidates.length })}
              </p>
              <Banner tone="seal" title={t("sealedTitle")}>
                <p>{t("sealed")}</p>
              </Banner>
              <HiddenField name="slug" value={slug} />
              <TrapFields opened={openingMark(now)} label={t("field.website")} />
              <InputFields locale={locale} candidates={candidates} />
              <TextField name="senderName" autoComplete="name" maxLength={120} />
              <TextField name="senderContact" hint={t("hint.senderContact")} maxLength={120} />
              <CheckboxField name="truth" label={t("field.truth")} />
              <CheckboxField name="answerable" label={t("field.answerable")} />
              <p className="s-row mt-6">
                <SubmitButton size="large" wide="phone">
                  {t("send")}
                </SubmitButton>
              </p>
              <p className="s-small s-muted mt-2">{t("sendNote")}</p>
            </ActionForm>
          </div>
          <aside className="s-stack-6 s-aside">
            <Card>
              <h2 className="s-h3">{t("what.title")}</h2>
              <ol className="s-list mt-2">
                <li>{t("what.sorted")}</li>
                <li>{t("what.heard")}</li>
                <li>{t("what.decided")}</li>
              </ol>
            </Card>
            <section>
              <h2 className="s-h3">{t("vote.title")}</h2>
              <p className="s-small mt-1">{t("vote.text")}</p>
            </section>
            <section>
              <h2 className="s-h3">{t("other.title")}</h2>
              <p className="s-small mt-1">
                <TextLink href={localePath(locale, `/lapor?seleksi=${slug}`)}>
                  {t("other.report")}
                </TextLink>
              </p>
            </section>
          </aside>
        </div>
      )}
    </PublicShell>
  );
}
