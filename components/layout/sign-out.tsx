import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface SignOutProps {
  readonly locale: Locale;
  readonly action: FormAction;
}

/** The way to one's own account, and out: ends the session of this browser. */
export function SignOut({ locale, action }: SignOutProps) {
  const t = useTranslations("layout");
  return (
    <div className="s-row s-noprint s-small">
      <TextLink href={localePath(locale, "/akun")}>{t("account")}</TextLink>
      <ActionForm action={action} locale={locale} layout="bare" prefix="sign-out-">
        <SubmitButton asLink>{t("signOut")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
