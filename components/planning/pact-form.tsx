import { useTranslations } from "next-intl";
import { CiteRule } from "#components/regulation/cite-rule";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import type { Locale } from "#domain/locale";
import {
  PACT_CLAUSES,
  PACT_EDITION,
  type PactCapacity,
  statementsOf,
  statementText,
} from "#domain/planning/pact";
import { PANEL_CODE_OF_ETHICS, PANEL_MEMBER_ELIGIBLE } from "#domain/regulation/panel";
import type { FormAction } from "#server/form-state";

interface PactFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly page: {
    readonly selectionId: string;
    readonly capacity: PactCapacity;
    readonly textHash: string;
  };
  /** Who accepts. */
  readonly name: string;
}

/** The pact and the statements, each with a box of its own; none is ticked beforehand. */
export function PactForm({ locale, action, page, name }: PactFormProps) {
  const t = useTranslations("planning.pact");
  const { selectionId, capacity, textHash } = page;
  const statements = statementsOf(capacity);
  const labels = {
    "declared.PACT": t("agreeShort"),
    ...Object.fromEntries(statements.map((each) => [`declared.${each}`, t(`statement.${each}`)])),
  };
  return (
    <ActionForm action={action} locale={locale} labels={labels}>
      <p>{t("intro")}</p>
      <HiddenField name="selectionId" value={selectionId} />
      <HiddenField name="capacity" value={capacity} />
      <HiddenField name="textHash" value={textHash} />
      <Panel id="pakta" title={t("clauses")}>
        <ol className="s-clauses">
          {PACT_CLAUSES.map((clause) => (
            <li key={clause.id}>{clause[locale]}</li>
          ))}
        </ol>
        <CiteRule rule={PANEL_CODE_OF_ETHICS} />
        <CheckboxField name="declared.PACT" label={t("agree")} />
      </Panel>
      <Panel id="pernyataan" title={t("statements")}>
        <CiteRule rule={PANEL_MEMBER_ELIGIBLE} />
        {statements.map((each) => (
          <CheckboxField key={each} name={`declared.${each}`} label={statementText(each)[locale]} />
        ))}
        <p className="s-small s-muted">{t("cannot")}</p>
      </Panel>
      <p className="s-small s-muted">{t("kept", { name, edition: PACT_EDITION })}</p>
      <div className="s-row">
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
