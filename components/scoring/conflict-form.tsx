import { useTranslations } from "next-intl";
import { StatementBar } from "#components/scoring/statement-bar";
import { type AskedApplicant, TieRows } from "#components/scoring/tie-rows";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { type Locale, localePath } from "#domain/locale";
import { CONFLICT_KINDS } from "#domain/scoring/conflict";
import type { FormAction } from "#server/form-state";

interface ConflictFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  /** Where it leads back to, without its language. */
  readonly list: string;
  /** What the statement is about: a post, or an assessment of one. */
  readonly place: { readonly name: "postId" | "postStageId"; readonly value: string };
  readonly applicants: readonly AskedApplicant[];
  /** What follows from a tie. */
  readonly effects: readonly string[];
}

/**
 * What a member or an assessor says about the applicants of a post, of each by itself or of all others
 * at once: no tie, or to whom and which. Before closing nobody is listed, and only a tie can be declared.
 */
export function ConflictForm(props: ConflictFormProps) {
  const { locale, action, list, place, applicants, effects } = props;
  const t = useTranslations("scoring");
  // Whoever came to an assessment is an applicant no longer.
  const who = place.name === "postStageId" ? "candidates" : "applicants";
  const relations = useTranslations("profile.choice.FAMILY_IN_OFFICE.relation");
  const naming = applicants.flatMap(({ applicationId, name, namesYou }) =>
    namesYou == null ? [] : [{ applicationId, name, namesYou }],
  );
  // Of whom something was said before, only a tie can be added.
  const mayDeny = applicants.some(({ stated }) => !stated);
  return (
    <Panel title={t("recusal.statement")} id="pernyataan">
      <ActionForm
        action={action}
        locale={locale}
        labels={{
          ...Object.fromEntries(
            applicants.map(({ applicationId, name }) => [
              `tie.${applicationId}`,
              t("recusal.tieTo", { name }),
            ]),
          ),
          others: t(`recusal.${who}.others`),
          kind: t("recusal.kind"),
          reason: t("recusal.reason"),
        }}
      >
        <HiddenField name={place.name} value={place.value} />
        {naming.length > 0 && (
          <Banner tone="warning" level={3} title={t("recusal.namedTitle")}>
            <ul className="s-list">
              {naming.map(({ applicationId, name, namesYou }) => (
                <li key={applicationId}>
                  {t("recusal.named", { name, relation: relations(namesYou) })}
                </li>
              ))}
            </ul>
            <p>{t("recusal.namedAsk")}</p>
          </Banner>
        )}
        <TieRows who={who} applicants={applicants} />
        {mayDeny && <p className="s-muted">{t("recusal.onlyIfSome")}</p>}
        <SelectField
          name="kind"
          empty
          optional={mayDeny}
          options={CONFLICT_KINDS.map((value) => ({ value, label: t(`conflict.${value}`) }))}
        />
        <TextArea
          name="reason"
          hint={t("recusal.hint")}
          maxLength={2_000}
          rows={3}
          optional={mayDeny}
        />
        <div>
          <p>{t("recusal.consequences")}</p>
          <ul className="s-list">
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </div>
        <CheckboxField name="confirmed" label={t("recusal.true")} />
        <StatementBar texts={{ left: t("recusal.left"), next: t("recusal.next") }}>
          <ButtonLink href={localePath(locale, list)} tone="secondary">
            {t("recusal.cancel")}
          </ButtonLink>
          <SubmitButton tone={mayDeny ? "primary" : "danger"}>{t("recusal.submit")}</SubmitButton>
        </StatementBar>
      </ActionForm>
    </Panel>
  );
}
