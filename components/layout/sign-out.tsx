import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface SignOutProps {
  readonly locale: Locale;
  readonly action: FormAction;
}

/** Ends the session of this browser. */
export function SignOut({ locale, action }: SignOutProps) {
  const t = useTranslations("layout");
  return (
    <ActionForm action={action} locale={locale} layout="bare" prefix="sign-out-">
      <SubmitButton tone="quiet" size="small">
        {t("signOut")}
      </SubmitButton>
    </ActionForm>
  );
}
