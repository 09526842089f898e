import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AskFirst } from "#components/accounts/ask-first";
import { PageHead } from "#components/layout/page-head";
import { isLocale } from "#domain/locale";
import { loadAgency } from "#server/accounts/load-agencies";
import { requestContext } from "#server/context";
import { endOne } from "../../../actions";

interface EndAdministratorPageProps {
  readonly params: Promise<{ locale: string; agencyId: string; grantId: string }>;
}

export async function generateMetadata({ params }: EndAdministratorPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("ending.submit") };
}

export default async function EndAdministratorPage({ params }: EndAdministratorPageProps) {
  const { locale, agencyId, grantId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const back = `/kantor/administrator/${agencyId}`;
  const ctx = await requestContext(locale, `${back}/akhiri/${grantId}`);
  const agency = await loadAgency(ctx, agencyId);
  const person = agency?.administrators.find((each) => each.grantId === grantId);
  if (!agency || !person) notFound();
  const t = await getTranslations({ locale, namespace: "accounts" });
  const words = await getTranslations({ locale, namespace: "layout.role" });
  const role = words("AGENCY_ADMIN");
  return (
    <>
      <PageHead
        title={t("ending.title", { role })}
        context={agency.name}
        trail={{ locale, pages: [{ path: back, name: agency.name }] }}
      />
      <AskFirst
        locale={locale}
        action={endOne}
        fields={{ grantId }}
        submit={t("ending.submit")}
        keep={{ path: back, name: t("ending.keep") }}
      >
        <p>{t("ending.text", { name: person.name, role })}</p>
      </AskFirst>
    </>
  );
}
