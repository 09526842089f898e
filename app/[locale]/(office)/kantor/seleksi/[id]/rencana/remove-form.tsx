import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface RemoveFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  /** Name of the field with the id. */
  readonly field: string;
  readonly part: { readonly id: string; readonly version: number };
  /** What would be gone. */
  readonly name: string;
  readonly consequence: string;
  readonly backHref: string;
}

/** Asks before a part of the plan is taken out. */
export async function RemoveForm(props: RemoveFormProps) {
  const { locale, action, field, part, name, consequence, backHref } = props;
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <Panel>
      <ActionForm action={action} locale={locale}>
        <HiddenField name={field} value={part.id} />
        <HiddenField name="version" value={part.version} />
        <Banner tone="warning" title={name}>
          <p>{consequence}</p>
        </Banner>
        <div className="s-row">
          <SubmitButton tone="danger">{t("remove.yes")}</SubmitButton>
          <TextLink href={backHref}>{t("remove.no")}</TextLink>
        </div>
      </ActionForm>
    </Panel>
  );
}
