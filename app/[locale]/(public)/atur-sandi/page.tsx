import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { PasswordField } from "#components/ui/text-field";
import { loadLink } from "#server/accounts/load-link";
import { visitorContext } from "#server/context";
import {
  AccountFrame,
  type AccountPageProps,
  accountMetadata,
  localeOf,
  tokenOf,
} from "../account-page";
import { DeadLink } from "../dead-link";
import { reset } from "./actions";

export const generateMetadata = (props: AccountPageProps) => accountMetadata(props, "reset");

export default async function ResetPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  const token = await tokenOf(props);
  const { state, owner } = await loadLink(await visitorContext(), token, "RESET");
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <AccountFrame locale={locale} path="/atur-sandi">
      {owner === null || token === undefined ? (
        <DeadLink
          locale={locale}
          title={t("reset.title")}
          state={state}
          again={{ path: "/lupa-sandi", name: t("reset.again") }}
        />
      ) : (
        <ActionForm action={reset} locale={locale} labels={{ password: t("newPassword.label") }}>
          <h1>{t("reset.title")}</h1>
          <p>{t("reset.text", { name: owner.name, email: owner.email })}</p>
          <HiddenField name="token" value={token} />
          <PasswordField name="password" hint={t("newPassword.hint")} autoComplete="new-password" />
          <p className="s-row mt-6">
            <SubmitButton size="large" wide="phone">
              {t("newPassword.submit")}
            </SubmitButton>
          </p>
        </ActionForm>
      )}
    </AccountFrame>
  );
}
