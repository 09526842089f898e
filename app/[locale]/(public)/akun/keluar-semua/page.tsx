import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { loadOwnAccount } from "#server/accounts/own-account";
import { requestContext } from "#server/context";
import { AccountFrame } from "../account-frame";
import { leaveEverywhere } from "../actions";

interface LeavePageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: LeavePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("own.leaveTitle") };
}

/** Asks before every device is signed out. */
export default async function LeavePage({ params }: LeavePageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = "/akun/keluar-semua";
  const ctx = await requestContext(locale, path);
  const account = await loadOwnAccount(ctx);
  if (account === null) notFound();
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <AccountFrame
      locale={locale}
      path={path}
      person={{ name: ctx.actor.name, note: account.email }}
      back={{ path: "/akun", name: t("own.title") }}
      title={t("own.leaveTitle")}
    >
      <div className="mt-6 max-w-[44rem]">
        <ActionForm action={leaveEverywhere} locale={locale}>
          <Banner tone="warning">
            <p>{t("own.leaveText")}</p>
          </Banner>
          <div className="s-row">
            <SubmitButton tone="danger">{t("own.leaveYes")}</SubmitButton>
            <TextLink href={localePath(locale, "/akun")}>{t("own.leaveNo")}</TextLink>
          </div>
        </ActionForm>
      </div>
    </AccountFrame>
  );
}
