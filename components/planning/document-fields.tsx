import { useTranslations } from "next-intl";
import { CheckboxField } from "#components/ui/choice-field";
import { SelectField } from "#components/ui/select-field";
import { TextField } from "#components/ui/text-field";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import { MOST_MEGABYTES, MOST_PAGES } from "#domain/planning/document-limits";
import { DOCUMENT_CODES, NEEDED_OF } from "#domain/planning/terms";

interface DocumentFieldsProps {
  readonly locale: Locale;
  readonly posts: readonly { readonly id: string; readonly title: Bilingual }[];
}

/** The fields of a required document; their labels come from the form. */
export function DocumentFields({ locale, posts }: DocumentFieldsProps) {
  const t = useTranslations("planning");
  const terms = useTranslations("terms.document");
  return (
    <>
      <div className="s-grid-2">
        <SelectField
          name="code"
          empty
          options={DOCUMENT_CODES.map((value) => ({ value, label: terms(value) }))}
        />
        <TextField name="label" hint={t("documents.labelHint")} maxLength={120} optional />
        <SelectField
          name="postId"
          empty={t("plan.allPosts")}
          options={posts.map(({ id, title }) => ({ value: id, label: inLocale(locale, title) }))}
        />
        <LimitFields />
        <NeededOfField />
      </div>
      <CheckboxField name="mandatory" label={t("documents.mandatoryLabel")} />
    </>
  );
}

interface DocumentTermsProps {
  /** Whether its name is the agency's own. */
  readonly hasLabel: boolean;
}

/** What can change of a document that is asked for already. */
export function DocumentTerms({ hasLabel }: DocumentTermsProps) {
  const t = useTranslations("planning.documents");
  return (
    <>
      <div className="s-grid-2">
        {hasLabel && <TextField name="label" maxLength={120} />}
        <LimitFields />
        <NeededOfField />
      </div>
      <CheckboxField name="mandatory" label={t("mandatoryLabel")} />
    </>
  );
}

/** Of whom it is needed. */
function NeededOfField() {
  const t = useTranslations("planning.documents");
  const terms = useTranslations("terms.neededOf");
  return (
    <SelectField
      name="neededOf"
      hint={t("neededOfHint")}
      options={NEEDED_OF.map((value) => ({ value, label: terms(value) }))}
    />
  );
}

/** How large and how long a file may be. */
function LimitFields() {
  const t = useTranslations("planning.documents");
  return (
    <>
      <TextField
        name="maxMegabytes"
        inputMode="numeric"
        maxLength={2}
        hint={t("maxHint", { most: MOST_MEGABYTES })}
      />
      <TextField
        name="maxPages"
        inputMode="numeric"
        maxLength={3}
        hint={t("maxHint", { most: MOST_PAGES })}
      />
    </>
  );
}
