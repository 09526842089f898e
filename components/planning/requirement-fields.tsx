import { useTranslations } from "next-intl";
import { PaperField } from "#components/paper/paper-field";
import { SelectField } from "#components/ui/select-field";
import { TextArea, TextField } from "#components/ui/text-field";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";
import { REQUIREMENT_KINDS } from "#domain/planning/terms";

interface RequirementFieldsProps {
  readonly locale: Locale;
  readonly posts: readonly { readonly id: string; readonly title: Bilingual }[];
}

/** The fields of a requirement; their labels come from the form. */
export function RequirementFields({ locale, posts }: RequirementFieldsProps) {
  const t = useTranslations("planning");
  return (
    <>
      <div className="s-grid-2">
        <SelectField
          name="kind"
          empty
          options={REQUIREMENT_KINDS.map((value) => ({
            value,
            label: t(`requirements.kind.${value}`),
          }))}
        />
        <TextField
          name="parameter"
          hint={t("requirements.parameterHint")}
          maxLength={20}
          optional
        />
      </div>
      <SelectField
        name="postId"
        empty={t("plan.allPosts")}
        options={posts.map(({ id, title }) => ({ value: id, label: inLocale(locale, title) }))}
      />
      <div className="s-grid-2">
        <TextArea name="wording" rows={3} hint={t("requirements.wordingHint")} optional />
        <TextArea name="wordingEn" rows={3} hint={t("requirements.wordingHint")} optional />
      </div>
    </>
  );
}

interface RequirementBasisProps {
  readonly locale: Locale;
  readonly selectionId: string;
  readonly papers: readonly PaperRef[];
}

/** The paper on which one of the agency's own rests. */
export function RequirementBasis({ locale, selectionId, papers }: RequirementBasisProps) {
  const t = useTranslations("planning.requirements");
  return (
    <PaperField
      locale={locale}
      selectionId={selectionId}
      name="basisId"
      papers={papers}
      kind="BASIS"
      hint={t("basisHint")}
      optional
    />
  );
}
