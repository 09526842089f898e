import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AskFirst } from "#components/accounts/ask-first";
import { PageHead } from "#components/layout/page-head";
import { inLocale, isLocale } from "#domain/locale";
import { loadStaffMember } from "#server/accounts/load-staff";
import { requestContext } from "#server/context";
import { end } from "../../../actions";

interface EndRolePageProps {
  readonly params: Promise<{ locale: string; accountId: string; grantId: string }>;
}

export async function generateMetadata({ params }: EndRolePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("ending.submit") };
}

export default async function EndRolePage({ params }: EndRolePageProps) {
  const { locale, accountId, grantId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const back = `/kantor/pengguna/${accountId}`;
  const ctx = await requestContext(locale, `${back}/akhiri/${grantId}`);
  const page = await loadStaffMember(ctx, accountId);
  const grant = page?.member.grants.find((each) => each.grantId === grantId);
  if (!page || !grant) notFound();
  const { name } = page.member;
  const t = await getTranslations({ locale, namespace: "accounts" });
  const words = await getTranslations({ locale, namespace: "layout.role" });
  const role = words(grant.role);
  return (
    <>
      <PageHead
        title={t("ending.title", { role })}
        context={
          grant.selectionName === null ? t("invite.all") : inLocale(locale, grant.selectionName)
        }
        trail={{ locale, pages: [{ path: back, name }] }}
      />
      <AskFirst
        locale={locale}
        action={end}
        fields={{ grantId }}
        submit={t("ending.submit")}
        keep={{ path: back, name: t("ending.keep") }}
      >
        <p>{t("ending.text", { name, role })}</p>
      </AskFirst>
    </>
  );
}
