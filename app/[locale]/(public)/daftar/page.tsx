import { getTranslations } from "next-intl/server";
import { NipReading } from "#components/accounts/nip-reading";
import { ActionForm } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { PasswordField, TextField } from "#components/ui/text-field";
import { AccountFrame, type AccountPageProps, accountMetadata, localeOf } from "../account-page";
import { register } from "./actions";

export const generateMetadata = (props: AccountPageProps) => accountMetadata(props, "register");

export default async function RegisterPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  await props.searchParams;
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <AccountFrame
      locale={locale}
      path="/daftar"
      aside={
        <>
          <h2 className="s-h3">{t("register.whyNip")}</h2>
          <p className="s-small mt-1">{t("register.whyNipText")}</p>
        </>
      }
    >
      <ActionForm
        action={register}
        locale={locale}
        labels={{
          nip: t("register.nip"),
          name: t("register.name"),
          email: t("signIn.email"),
          password: t("signIn.password"),
        }}
      >
        <h1>{t("register.title")}</h1>
        <p>{t("register.lead")}</p>
        <TextField name="nip" hint={t("register.nipHint")} inputMode="numeric" code />
        <NipReading
          field="nip"
          locale={locale}
          texts={{
            title: t("register.reading.title"),
            birth: t("register.reading.birth"),
            entry: t("register.reading.entry"),
            sex: t("register.reading.sex"),
            sequence: t("register.reading.sequence"),
            male: t("register.reading.male"),
            female: t("register.reading.female"),
          }}
        />
        <TextField name="name" hint={t("register.nameHint")} autoComplete="name" />
        <TextField name="email" type="email" hint={t("register.emailHint")} autoComplete="email" />
        <PasswordField name="password" hint={t("newPassword.hint")} autoComplete="new-password" />
        <p className="s-row mt-6">
          <SubmitButton size="large" wide="phone">
            {t("register.submit")}
          </SubmitButton>
        </p>
      </ActionForm>
    </AccountFrame>
  );
}
