import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReportNotes } from "#components/complaint/report-notes";
import { StoryFields } from "#components/complaint/story-fields";
import { TrackForm } from "#components/complaint/track-form";
import { PublicShell } from "#components/layout/public-shell";
import { Card } from "#components/ui/card";
import { ActionForm } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { TrapFields } from "#components/ui/trap-fields";
import { inLocale, isLocale } from "#domain/locale";
import { loadReportForm } from "#server/complaint/load-report-form";
import { currentMoment } from "#server/context";
import { env } from "#server/env";
import { openingMark } from "#server/spam-trap";
import { publicMetadata } from "../public-metadata";
import { send } from "./actions";

interface ReportPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ seleksi?: string | string[]; kode?: string | string[] }>;
}

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "complaint" });
  const [title, description] = [t("title"), t("lead")];
  return publicMetadata({ locale, path: "/lapor", title, description });
}

export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { seleksi, kode } = await searchParams;
  const { chosen, selections, agencies } = await loadReportForm(seleksi);
  const t = await getTranslations({ locale, namespace: "complaint" });
  const places = [
    ...selections.map(({ id, name, agencyName }) => ({
      value: `selection:${id}`,
      label: t("field.selection", { selection: inLocale(locale, name), agency: agencyName }),
    })),
    ...agencies.map(({ id, name }) => ({
      value: `agency:${id}`,
      label: t("field.inGeneral", { agency: name }),
    })),
  ];
  return (
    <PublicShell locale={locale} path="/lapor" demo={env().SELTER_DEMO}>
      <div className="s-cols">
        <div>
          <ActionForm
            action={send}
            locale={locale}
            labels={{
              about: t("field.about"),
              aboutSecretariat: t("field.aboutSecretariat"),
              story: t("field.story"),
              happenedWhen: t("field.happenedWhen"),
              happenedWhere: t("field.happenedWhere"),
              reporterName: t("field.reporterName"),
              reporterEmail: t("field.reporterEmail"),
              reporterPhone: t("field.reporterPhone"),
            }}
          >
            <h1>{t("title")}</h1>
            <p className="s-lead mt-3 mb-6">{t("lead")}</p>
            <TrapFields opened={openingMark(currentMoment())} label={t("field.website")} />
            <StoryFields
              places={places}
              chosen={chosen === null ? undefined : `selection:${chosen}`}
              aboutHint={t("field.aboutHint")}
              identityHint={t("field.identityHint")}
            />
            <p className="s-row mt-6">
              <SubmitButton size="large" wide="phone">
                {t("send")}
              </SubmitButton>
            </p>
            <p className="s-small s-muted mt-2">{t("sendNote")}</p>
          </ActionForm>
        </div>
        <aside className="s-stack-6 s-aside">
          <Card look="tint">
            <h2 className="s-h3 mb-3">{t("track.title")}</h2>
            <TrackForm locale={locale} unknown={typeof kode === "string" ? kode : undefined} />
          </Card>
          <ReportNotes />
        </aside>
      </div>
    </PublicShell>
  );
}
