import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { AccountFrame, type AccountPageProps, accountMetadata, localeOf } from "../account-page";
import { askForReset } from "./actions";

export const generateMetadata = (props: AccountPageProps) => accountMetadata(props, "forgot");

export default async function ForgotPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  await props.searchParams;
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <AccountFrame locale={locale} path="/lupa-sandi">
      <ActionForm action={askForReset} locale={locale} labels={{ email: t("signIn.email") }}>
        <h1>{t("forgot.title")}</h1>
        <p>{t("forgot.lead")}</p>
        <TextField name="email" type="email" autoComplete="username" />
        <p className="s-row mt-6">
          <SubmitButton size="large" wide="phone">
            {t("forgot.submit")}
          </SubmitButton>
        </p>
      </ActionForm>
    </AccountFrame>
  );
}
