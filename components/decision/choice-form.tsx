import { useTranslations } from "next-intl";
import { RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { LEAST_PICK_REASON } from "#domain/decision/rules";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface ChoiceFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly postId: string;
  readonly version: number;
  readonly names: readonly { readonly applicationId: string; readonly name: string }[];
  /** What was noted before; nothing is chosen beforehand. */
  readonly draft: { readonly applicationId: string; readonly reason: string } | null;
}

/** Whom the appointing officer means to choose, and why; the next page asks once more. */
export function ChoiceForm({ locale, action, postId, version, names, draft }: ChoiceFormProps) {
  const t = useTranslations("decision");
  const labels = { applicationId: t("choose.who"), reason: t("choose.reason") };
  return (
    <div className="max-w-205">
      <Panel id="pilihan" title={t("choose.title")}>
        <ActionForm action={action} locale={locale} labels={labels}>
          <HiddenField name="postId" value={postId} />
          <HiddenField name="version" value={version} />
          <RadioGroup
            name="applicationId"
            look="card"
            hint={t("choose.whoHint")}
            value={draft?.applicationId}
            choices={names.map(({ applicationId, name }) => ({
              value: applicationId,
              label: name,
            }))}
          />
          <TextArea
            name="reason"
            hint={t("choose.reasonHint", { least: LEAST_PICK_REASON })}
            value={draft?.reason}
            maxLength={2000}
          />
          <p className="s-row">
            <SubmitButton size="large">{t("choose.check")}</SubmitButton>
          </p>
          <p className="s-small s-muted">{t("choose.note")}</p>
        </ActionForm>
      </Panel>
    </div>
  );
}
