import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
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
import { confirm } from "./actions";

export const generateMetadata = (props: AccountPageProps) => accountMetadata(props, "confirm");

/** Asks before it confirms: mail programs open links by themselves. */
export default async function ConfirmPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  const token = await tokenOf(props);
  const { state, owner } = await loadLink(await visitorContext(), token, "CONFIRM");
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <AccountFrame locale={locale} path="/konfirmasi">
      {owner === null || token === undefined ? (
        <DeadLink
          locale={locale}
          title={t("confirm.title")}
          state={state}
          again={{ path: "/daftar", name: t("confirm.again") }}
        />
      ) : (
        <ActionForm action={confirm} locale={locale}>
          <h1>{t("confirm.title")}</h1>
          <p>{t("confirm.text", { name: owner.name, email: owner.email })}</p>
          <HiddenField name="token" value={token} />
          <p className="s-row mt-6">
            <SubmitButton size="large" wide="phone">
              {t("confirm.submit")}
            </SubmitButton>
          </p>
        </ActionForm>
      )}
    </AccountFrame>
  );
}
