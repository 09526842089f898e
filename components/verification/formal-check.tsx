import { useTranslations } from "next-intl";
import { RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import type { Locale } from "#domain/locale";
import type { ObjectionState } from "#domain/verification/objection";
import type { FormAction } from "#server/form-state";

interface FormalCheckProps {
  readonly locale: Locale;
  /** Proposes, for the secretariat; null for others. */
  readonly check: FormAction | null;
  /** Confirms, for the chair; null for others and before there is a proposal. */
  readonly confirm: FormAction | null;
  readonly objectionId: string;
  readonly version: number;
  readonly state: ObjectionState;
  readonly admissible: boolean | null;
  readonly reason: string | null;
}

/** Whether an objection can be dealt with: proposed by the secretariat, confirmed by the chair. */
export function FormalCheck(props: FormalCheckProps) {
  const { locale, check, confirm, objectionId, version, state, admissible, reason } = props;
  const t = useTranslations("verification.objection");
  return (
    <>
      {admissible === null ? (
        <p className="s-small s-muted">{t("notChecked")}</p>
      ) : (
        <div className="s-indent s-small">
          <b>{t(admissible ? "admissible" : "inadmissible")}</b>
          <p className="s-lines">{reason}</p>
          <p className="s-muted">{t(state === "FILED" ? "waitsForChair" : "chairConfirmed")}</p>
        </div>
      )}
      {check !== null && (
        <ActionForm
          action={check}
          locale={locale}
          prefix="bentuk-"
          labels={{ admissible: t("formQuestion"), reason: t("formReason") }}
        >
          <HiddenField name="objectionId" value={objectionId} />
          <VersionField value={version} />
          <RadioGroup
            name="admissible"
            value={admissible === null ? undefined : admissible ? "YES" : "NO"}
            choices={[
              { value: "YES", label: t("admissible") },
              { value: "NO", label: t("inadmissible") },
            ]}
          />
          <TextArea name="reason" value={reason ?? undefined} rows={3} maxLength={1_000} />
          <SubmitButton tone="secondary">{t("formPropose")}</SubmitButton>
        </ActionForm>
      )}
      {confirm !== null && (
        <ActionForm action={confirm} locale={locale} prefix="sahkan-" labels={{}}>
          <HiddenField name="objectionId" value={objectionId} />
          <VersionField value={version} />
          <SubmitButton>{t("formConfirm")}</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
