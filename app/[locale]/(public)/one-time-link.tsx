import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { PasswordField } from "#components/ui/text-field";
import type { TokenKind } from "#domain/accounts/terms";
import { loadLink } from "#server/accounts/load-link";
import { visitorContext } from "#server/context";
import type { FormAction } from "#server/form-state";
import { AccountFrame, type AccountPageProps, localeOf, tokenOf } from "./account-page";
import { DeadLink } from "./dead-link";

interface OneTimeLinkProps {
  readonly page: AccountPageProps;
  readonly kind: TokenKind;
  readonly path: string;
  /** Its texts: `accounts.{words}`. */
  readonly words: "confirm" | "reset" | "invitation";
  /** Where another link can be had. */
  readonly again: string;
  readonly action: FormAction;
  /** Whether a password is chosen with it. */
  readonly asksPassword?: boolean;
}

/** What the link in a letter opens. It asks before it acts: mail programs open links by themselves. */
export async function OneTimeLink(props: OneTimeLinkProps): Promise<ReactNode> {
  const { page, kind, path, words, again, action, asksPassword = false } = props;
  const locale = await localeOf(page);
  const token = await tokenOf(page);
  const { state, owner } = await loadLink(await visitorContext(), token, kind);
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <AccountFrame locale={locale} path={path}>
      {owner === null || token === undefined ? (
        <DeadLink
          locale={locale}
          title={t(`${words}.title`)}
          state={state}
          again={{ path: again, name: t(`${words}.again`) }}
        />
      ) : (
        <ActionForm action={action} locale={locale} labels={{ password: t("newPassword.label") }}>
          <h1>{t(`${words}.title`)}</h1>
          <p>{t(`${words}.text`, { name: owner.name, email: owner.email })}</p>
          <HiddenField name="token" value={token} />
          {asksPassword && (
            <PasswordField
              name="password"
              hint={t("newPassword.hint")}
              autoComplete="new-password"
            />
          )}
          <p className="s-row mt-6">
            <SubmitButton size="large" wide="phone">
              {asksPassword ? t("newPassword.submit") : t("confirm.submit")}
            </SubmitButton>
          </p>
        </ActionForm>
      )}
    </AccountFrame>
  );
}
