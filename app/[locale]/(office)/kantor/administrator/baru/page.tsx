import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ActionForm } from "#components/ui/form";
import { Panel } from "#components/ui/panel";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { mayManageAgencies } from "#domain/accounts/policy";
import { ZONE_NAMES, ZONES } from "#domain/calendar";
import { isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { establish } from "../actions";

interface NewAgencyPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: NewAgencyPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("agencies.create") };
}

export default async function NewAgencyPage({ params }: NewAgencyPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor/administrator/baru");
  if (!mayManageAgencies(ctx.actor)) notFound();
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <>
      <PageHead
        title={t("agencies.create")}
        trail={{
          locale,
          pages: [{ path: "/kantor/administrator", name: t("agencies.title") }],
        }}
      />
      <div className="max-w-[44rem]">
        <Panel>
          <ActionForm
            action={establish}
            locale={locale}
            labels={{
              name: t("agency.form.name"),
              slug: t("agency.form.slug"),
              secretariatName: t("agency.form.secretariatName"),
              address: t("agency.form.address"),
              phone: t("agency.form.phone"),
              agencyEmail: t("agency.form.agencyEmail"),
              zone: t("agency.form.zone"),
              province: t("agency.form.province"),
              city: t("agency.form.city"),
              email: t("invite.email"),
              personName: t("invite.name"),
            }}
          >
            <TextField name="name" />
            <TextField name="slug" hint={t("agency.form.slugHint")} />
            <TextField name="secretariatName" />
            <TextField name="address" />
            <TextField name="phone" type="tel" optional />
            <TextField name="agencyEmail" type="email" optional />
            <SelectField
              name="zone"
              options={ZONES.map((zone) => ({ value: zone, label: ZONE_NAMES[zone] }))}
            />
            <TextField
              name="province"
              optional
              maxLength={60}
              hint={t("agency.form.provinceHint")}
            />
            <TextField name="city" optional maxLength={60} hint={t("agency.form.cityHint")} />
            <h2 className="mt-8">{t("agency.form.first")}</h2>
            <TextField name="email" type="email" />
            <TextField name="personName" />
            <p className="s-row mt-6">
              <SubmitButton>{t("agencies.create")}</SubmitButton>
            </p>
          </ActionForm>
        </Panel>
      </div>
    </>
  );
}
