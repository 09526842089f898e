import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { StoryFields } from "#components/complaint/story-fields";
import { PageHead } from "#components/layout/page-head";
import { RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { DateField } from "#components/ui/text-field";
import { OTHER_CHANNELS } from "#domain/complaint/terms";
import { inLocale, isLocale } from "#domain/locale";
import { loadEntryForm } from "#server/complaint/load-complaints";
import { requestContext } from "#server/context";
import { record } from "./actions";

interface EntryPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: EntryPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "complaint" });
  return { title: t("entry.title") };
}

export default async function EntryPage({ params }: EntryPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor/aduan/baru");
  const form = await loadEntryForm(ctx);
  if (form === null) notFound();
  const t = await getTranslations({ locale, namespace: "complaint" });
  const places = form.places.flatMap(({ agencyId, agencyName, inGeneral, selections }) => [
    ...selections.map(({ id, name }) => ({
      value: `selection:${id}`,
      label: inLocale(locale, name),
    })),
    ...(inGeneral
      ? [{ value: `agency:${agencyId}`, label: t("field.inGeneral", { agency: agencyName }) }]
      : []),
  ]);
  return (
    <>
      <PageHead
        title={t("entry.title")}
        context={t("entry.context")}
        trail={{ locale, pages: [{ path: "/kantor/aduan", name: t("office.title") }] }}
      />
      <div className="max-w-[46rem]">
        <Panel>
          <ActionForm
            action={record}
            locale={locale}
            labels={{
              channel: t("entry.channel"),
              receivedOn: t("entry.receivedOn"),
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
            <RadioGroup
              name="channel"
              label={t("entry.channel")}
              choices={OTHER_CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
            />
            <DateField name="receivedOn" value={form.today} max={form.today} />
            <StoryFields places={places} identityHint={t("entry.identityHint")} />
            <p className="mt-6">
              <SubmitButton>{t("entry.submit")}</SubmitButton>
            </p>
          </ActionForm>
        </Panel>
      </div>
    </>
  );
}
