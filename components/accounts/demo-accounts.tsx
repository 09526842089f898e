import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import type { StaffRole } from "#domain/actor";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface DemoAccountsProps {
  readonly locale: Locale;
  /** The action that signs in. */
  readonly action: FormAction;
  readonly target: string | null;
  readonly password: string;
  readonly groups: readonly {
    readonly part: StaffRole | "APPLICANT";
    readonly people: readonly { readonly email: string; readonly name: string }[];
  }[];
}

/** Everybody one can be in the demo, by role, each one press away. */
export function DemoAccounts({ locale, action, target, password, groups }: DemoAccountsProps) {
  const t = useTranslations("accounts");
  const role = useTranslations("layout.role");
  return (
    <Card look="tint" as="section">
      <h2>{t("demo.title")}</h2>
      <p>
        {t("demo.text")} <code className="s-code">{password}</code>
      </p>
      <p className="s-small">{t("demo.use")}</p>
      <ActionForm action={action} locale={locale} prefix="demo-" layout="bare">
        <HiddenField name="password" value={password} />
        {target !== null && <HiddenField name="ke" value={target} />}
        <dl className="s-dl">
          {groups.map(({ part, people }) => (
            <div key={part}>
              <dt>{part === "APPLICANT" ? t("part.APPLICANT") : role(part)}</dt>
              <dd>
                {people.map(({ email, name }) => (
                  <p key={email}>
                    <SubmitButton name="email" value={email} asLink>
                      {name}
                    </SubmitButton>
                    <span className="s-small s-muted block">{email}</span>
                  </p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </ActionForm>
      <p className="s-small">{t("demo.letters")}</p>
    </Card>
  );
}
