import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import { isLocale } from "#domain/locale";
import { loadOwnAgency } from "#server/accounts/load-own-agency";
import { requestContext } from "#server/context";
import { untouched } from "#server/form-state";
import { save } from "./actions";

interface AgencyPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ tersimpan?: string | string[] }>;
}

export async function generateMetadata({ params }: AgencyPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("agency.title") };
}

export default async function AgencyPage({ params, searchParams }: AgencyPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const agency = await loadOwnAgency(await requestContext(locale, "/kantor/instansi"));
  if (agency === null) notFound();
  const isSaved = (await searchParams).tersimpan !== undefined;
  const t = await getTranslations({ locale, namespace: "accounts.agency" });
  const labels = {
    secretariatName: t("secretariatName"),
    address: t("address"),
    phone: t("phone"),
    email: t("email"),
    province: t("form.province"),
    city: t("form.city"),
    announcementPattern: t("pattern"),
  };
  return (
    <>
      <PageHead title={t("title")} context={agency.name} />
      <div className="s-gapstack">
        {isSaved && (
          <Banner tone="success">
            <p>{t("saved")}</p>
          </Banner>
        )}
        <Panel>
          <ActionForm
            action={save}
            locale={locale}
            labels={labels}
            initial={untouched(agency.values)}
          >
            <HiddenField name="agencyId" value={agency.id} />
            <VersionField value={agency.version} />
            <TextField name="secretariatName" maxLength={160} hint={t("secretariatHint")} />
            <TextField name="address" maxLength={300} />
            <TextField name="phone" maxLength={40} />
            <TextField name="email" type="email" maxLength={254} />
            <TextField name="province" optional maxLength={60} hint={t("form.provinceHint")} />
            <TextField name="city" optional maxLength={60} hint={t("form.cityHint")} />
            <TextField
              name="announcementPattern"
              maxLength={80}
              hint={t("patternHint", { example: agency.example })}
            />
            <SubmitButton>{t("save")}</SubmitButton>
          </ActionForm>
        </Panel>
      </div>
    </>
  );
}
