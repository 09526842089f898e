import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AskFirst } from "#components/accounts/ask-first";
import { PageHead } from "#components/layout/page-head";
import { isLocale } from "#domain/locale";
import { loadAgency } from "#server/accounts/load-agencies";
import { requestContext } from "#server/context";
import { setAdministratorState } from "../../../actions";

interface DisableAdministratorPageProps {
  readonly params: Promise<{ locale: string; agencyId: string; accountId: string }>;
}

export async function generateMetadata({
  params,
}: DisableAdministratorPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("disabling.submit") };
}

export default async function DisableAdministratorPage({ params }: DisableAdministratorPageProps) {
  const { locale, agencyId, accountId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const back = `/kantor/administrator/${agencyId}`;
  const ctx = await requestContext(locale, `${back}/nonaktifkan/${accountId}`);
  const agency = await loadAgency(ctx, agencyId);
  const person = agency?.administrators.find((each) => each.accountId === accountId);
  if (!agency || !person || person.state === "DISABLED") notFound();
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <>
      <PageHead
        title={t("disabling.title")}
        context={person.email}
        trail={{ locale, pages: [{ path: back, name: agency.name }] }}
      />
      <AskFirst
        locale={locale}
        action={setAdministratorState}
        fields={{ accountId, version: person.version, state: "DISABLED" }}
        submit={t("disabling.submit")}
        keep={{ path: back, name: t("disabling.keep") }}
      >
        <p>{t("disabling.text", { name: person.name })}</p>
      </AskFirst>
    </>
  );
}
