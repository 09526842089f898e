import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { RadioGroup } from "#components/ui/choice-field";
import { DefinitionList } from "#components/ui/definition-list";
import { ActionForm } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { PasswordField, TextField } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import { landingPath } from "#domain/accounts/landing";
import { formatNip } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { loadOwnAccount } from "#server/accounts/own-account";
import { requestContext } from "#server/context";
import { AccountFrame } from "./account-frame";
import { choosePassword, edit } from "./actions";

interface AccountPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ selesai?: string | string[] }>;
}

export async function generateMetadata({ params }: AccountPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("own.title") };
}

export default async function AccountPage({ params, searchParams }: AccountPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/akun");
  const account = await loadOwnAccount(ctx);
  if (account === null) notFound();
  const { selesai } = await searchParams;
  const t = await getTranslations({ locale, namespace: "accounts" });
  const facts = [{ term: t("signIn.email"), value: account.email }];
  if (account.nip !== null) {
    facts.push({ term: t("register.nip"), value: formatNip(account.nip) });
  }
  return (
    <AccountFrame
      locale={locale}
      path="/akun"
      person={{ name: ctx.actor.name, note: account.email }}
      back={{ path: landingPath(ctx.actor), name: t("signIn.toWork") }}
      title={t("own.title")}
    >
      <div className="s-stack-6 mt-6 max-w-[44rem]">
        {selesai === "akun" && <Banner tone="success" title={t("own.saved")} />}
        {selesai === "sandi" && <Banner tone="success" title={t("own.passwordSaved")} />}
        <Card as="section">
          <h2>{t("own.who")}</h2>
          <DefinitionList entries={facts} />
          <ActionForm
            action={edit}
            locale={locale}
            labels={{ name: t("register.name"), letterLocale: t("own.letters") }}
          >
            <VersionField value={account.version} />
            <TextField name="name" value={account.name} autoComplete="name" />
            <RadioGroup
              name="letterLocale"
              value={account.locale}
              choices={[
                { value: "id", label: t("own.indonesian") },
                { value: "en", label: t("own.english") },
              ]}
            />
            <p className="s-row mt-6">
              <SubmitButton>{t("own.save")}</SubmitButton>
            </p>
          </ActionForm>
        </Card>
        <Card as="section">
          <h2>{t("own.password")}</h2>
          <p className="s-small">{t("own.passwordText")}</p>
          <ActionForm
            action={choosePassword}
            locale={locale}
            labels={{
              currentPassword: t("own.currentPassword"),
              newPassword: t("newPassword.label"),
            }}
          >
            <PasswordField name="currentPassword" autoComplete="current-password" />
            <PasswordField
              name="newPassword"
              hint={t("newPassword.hint")}
              autoComplete="new-password"
            />
            <p className="s-row mt-6">
              <SubmitButton>{t("newPassword.submit")}</SubmitButton>
            </p>
          </ActionForm>
        </Card>
        <Card as="section">
          <h2>{t("own.devices")}</h2>
          <p className="s-small">{t("own.devicesText")}</p>
          <p>
            <ButtonLink tone="danger" href={localePath(locale, "/akun/keluar-semua")}>
              {t("own.leave")}
            </ButtonLink>
          </p>
        </Card>
      </div>
    </AccountFrame>
  );
}
