import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadAgenciesToStartIn } from "#server/planning/load-selections";
import { create } from "./actions";

interface NewSelectionPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: NewSelectionPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("create.title") };
}

export default async function NewSelectionPage({ params }: NewSelectionPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor/seleksi/baru");
  const agencies = await loadAgenciesToStartIn(ctx);
  const [only, ...others] = agencies;
  if (only === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  const labels = {
    agencyId: t("create.agency"),
    name: t("general.name"),
    nameEn: t("general.nameEn"),
  };
  return (
    <>
      <PageHead
        title={t("create.title")}
        context={t("create.context")}
        trail={{ locale, pages: [{ path: "/kantor", name: t("list.title") }] }}
      />
      <Panel>
        <ActionForm action={create} locale={locale} labels={labels}>
          {others.length === 0 ? (
            <HiddenField name="agencyId" value={only.id} />
          ) : (
            <SelectField
              name="agencyId"
              empty
              options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <TextField name="name" maxLength={120} hint={t("create.nameHint")} />
          <TextField name="nameEn" maxLength={120} optional />
          <div className="s-row">
            <SubmitButton>{t("create.submit")}</SubmitButton>
            <TextLink href={localePath(locale, "/kantor")}>{t("plan.cancel")}</TextLink>
          </div>
        </ActionForm>
      </Panel>
    </>
  );
}
