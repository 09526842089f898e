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
import { accept } from "./actions";

export const generateMetadata = (props: AccountPageProps) => accountMetadata(props, "invitation");

export default async function InvitationPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  const token = await tokenOf(props);
  const { state, owner } = await loadLink(await visitorContext(), token, "INVITE");
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <AccountFrame locale={locale} path="/undangan">
      {owner === null || token === undefined ? (
        <DeadLink
          locale={locale}
          title={t("invitation.title")}
          state={state}
          again={{ path: "/lupa-sandi", name: t("invitation.again") }}
        />
      ) : (
        <ActionForm action={accept} locale={locale} labels={{ password: t("newPassword.label") }}>
          <h1>{t("invitation.title")}</h1>
          <p>{t("invitation.text", { name: owner.name, email: owner.email })}</p>
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
