import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InputFields } from "#components/input/input-fields";
import { PageHead } from "#components/layout/page-head";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { DateField, TextField } from "#components/ui/text-field";
import { ENTERED_CHANNELS } from "#domain/input/terms";
import { isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { untouched } from "#server/form-state";
import { loadInputs } from "#server/input/load-office";
import { record } from "../actions";

interface EntryProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: EntryProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "input" });
  return { title: t("office.enter") };
}

export default async function EntryPage({ params }: EntryProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/masukan`;
  const ctx = await requestContext(locale, `${path}/baru`);
  const page = await loadInputs(ctx, id);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "input" });
  return (
    <>
      <PageHead
        title={t("office.enter")}
        trail={{ locale, pages: [{ path, name: t("office.title") }] }}
      />
      <Panel>
        <ActionForm
          action={record}
          locale={locale}
          initial={untouched({ receivedOn: page.today })}
          labels={{
            channel: t("field.channel"),
            receivedOn: t("field.receivedOn"),
            link: t("field.link"),
            applicationId: t("field.candidate"),
            stance: t("field.stance"),
            topic: t("field.topic"),
            facts: t("field.facts"),
            knowledge: t("field.knowledge"),
            senderName: t("field.senderName"),
            senderContact: t("field.senderContact"),
          }}
        >
          <HiddenField name="selectionId" value={id} />
          <SelectField
            name="channel"
            empty
            options={ENTERED_CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
          />
          <DateField name="receivedOn" />
          <TextField name="link" type="url" hint={t("hint.link")} optional maxLength={500} />
          <InputFields locale={locale} candidates={page.candidates} />
          <TextField name="senderName" optional maxLength={120} />
          <TextField name="senderContact" optional maxLength={120} />
          <SubmitButton>{t("office.record")}</SubmitButton>
        </ActionForm>
      </Panel>
    </>
  );
}
