import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AskFirst } from "#components/accounts/ask-first";
import { PageHead } from "#components/layout/page-head";
import { isLocale } from "#domain/locale";
import { loadStaffMember } from "#server/accounts/load-staff";
import { requestContext } from "#server/context";
import { setState } from "../../actions";

interface DisablePageProps {
  readonly params: Promise<{ locale: string; accountId: string }>;
}

export async function generateMetadata({ params }: DisablePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("disabling.submit") };
}

export default async function DisablePage({ params }: DisablePageProps) {
  const { locale, accountId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const back = `/kantor/pengguna/${accountId}`;
  const ctx = await requestContext(locale, `${back}/nonaktifkan`);
  const page = await loadStaffMember(ctx, accountId);
  if (page === null || page.member.state === "DISABLED") notFound();
  const { name, email, version } = page.member;
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <>
      <PageHead
        title={t("disabling.title")}
        context={email}
        trail={{ locale, pages: [{ path: back, name }] }}
      />
      <AskFirst
        locale={locale}
        action={setState}
        fields={{ accountId, version, state: "DISABLED" }}
        submit={t("disabling.submit")}
        keep={{ path: back, name: t("disabling.keep") }}
      >
        <p>{t("disabling.text", { name })}</p>
      </AskFirst>
    </>
  );
}
