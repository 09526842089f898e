import { useTranslations } from "next-intl";
import { useDocumentName } from "#components/application/document-name";
import { HiddenField } from "#components/ui/hidden-field";
import { SelectField } from "#components/ui/select-field";
import { TextArea } from "#components/ui/text-field";
import { KeptForm, type KeptFormProps } from "#components/unsaved/kept-form";
import type { Failure } from "#components/verification/failure-list";
import { AttackedPoint, ObjectionEnd } from "#components/verification/objection-parts";
import { useReasonWords } from "#components/verification/reason-words";
import { useRequirementTitle } from "#components/verification/words";
import type { Locale } from "#domain/locale";
import { OBJECTION_GROUNDS } from "#domain/verification/objection";
import type { FormAction } from "#server/form-state";

interface ObjectionFormProps extends Pick<KeptFormProps, "unsaved"> {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly applicationId: string;
  readonly failures: readonly { readonly id: string; readonly failure: Failure }[];
}

/** Which reasons are wrong, and why; what has been sent already is all that is looked at. */
export function ObjectionForm({ applicationId, failures, ...form }: ObjectionFormProps) {
  const { locale } = form;
  const t = useTranslations("verification.objection");
  const reasonWords = useReasonWords();
  const requirementTitle = useRequirementTitle(locale);
  const documentName = useDocumentName();
  const items = failures.map(({ id, failure }) => ({
    id,
    failure,
    title: failure.of === "document" ? documentName(failure) : requirementTitle(failure),
  }));
  const labels = Object.fromEntries(
    items.flatMap(({ id, title }) => [
      [`attack.${id}`, title],
      [`ground.${id}`, t("fieldOf", { field: t("ground"), title })],
      [`statement.${id}`, t("fieldOf", { field: t("statement"), title })],
    ]),
  );
  return (
    <KeptForm {...form} labels={{ ...labels, attack: t("which"), truth: t("truth") }}>
      <HiddenField name="applicationId" value={applicationId} />
      <h2 id="attack">{t("which")}</h2>
      <p className="s-small s-muted">{t("whichHint", { count: items.length })}</p>
      {items.map(({ id, failure, title }) => (
        <AttackedPoint key={id} name={`attack.${id}`} title={title} detail={reasonWords(failure)}>
          <SelectField
            name={`ground.${id}`}
            label={t("ground")}
            options={OBJECTION_GROUNDS.map((value) => ({
              value,
              label: t(`groundOf.${value}`),
            }))}
            empty
          />
          <TextArea
            name={`statement.${id}`}
            label={t("statement")}
            hint={t("statementHint")}
            rows={4}
            maxLength={1_000}
          />
        </AttackedPoint>
      ))}
      <ObjectionEnd title={t("noDocuments")} text={t("noDocumentsText")} />
    </KeptForm>
  );
}
