import { useTranslations } from "next-intl";
import type { RankingLine } from "#components/ranking/ranking-table";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { CheckboxField, CheckboxGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { formatScore } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import { LEAST_REASON } from "#domain/ranking/cut";
import type { FormAction } from "#server/form-state";

interface SigningFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly backHref: string;
  readonly page: {
    readonly postId: string;
    readonly seen: string;
    readonly places: number;
    readonly tieCriterion: string | null;
    readonly components: readonly { readonly stageId: string; readonly kind: StageKind }[];
  };
  readonly contested: readonly RankingLine[];
  /** Whether fewer than three names can go out at all. */
  readonly isShort: boolean;
}

/** Signs a ranking; asks for the panel's decision where the cut divides equals. */
export function SigningForm(props: SigningFormProps) {
  const { locale, action, backHref, page, contested, isShort } = props;
  const t = useTranslations("ranking");
  const terms = useTranslations("terms");
  const isTie = contested.length > 0;
  const valuesOf = (row: RankingLine) =>
    page.components
      .map(
        ({ stageId, kind }) =>
          `${terms(`stage.${kind}`)} ${formatScore(locale, row.components[stageId] ?? 0)}`,
      )
      .join(" · ");
  const labels = {
    admittedIds: t("sign.admitted"),
    reason: t("sign.reason"),
    hasRead: t("sign.hasRead"),
  };
  return (
    <Panel id="tetapkan" title={isTie ? t("sign.decideTitle") : t("sign.submit")}>
      <ActionForm action={action} locale={locale} labels={labels}>
        <HiddenField name="postId" value={page.postId} />
        <HiddenField name="seen" value={page.seen} />
        {isTie && (
          <>
            <p>
              {t("tie.rule")}{" "}
              {page.tieCriterion
                ? t("tie.criterion", { criterion: page.tieCriterion })
                : t("tie.noCriterion")}
            </p>
            <CheckboxGroup
              name="admittedIds"
              hint={t("sign.admittedHint", { places: page.places })}
              choices={contested.map((row) => ({
                value: row.applicationId,
                label: `${row.name} (${row.candidateCode})`,
                hint: valuesOf(row),
              }))}
            />
          </>
        )}
        {isShort && (
          <Banner tone="warning" level={3} title={t("sign.shortTitle")}>
            <p>{t("sign.short")}</p>
          </Banner>
        )}
        {(isTie || isShort) && (
          <TextArea
            name="reason"
            hint={t("sign.reasonHint", { least: LEAST_REASON })}
            maxLength={2000}
          />
        )}
        <CheckboxField name="hasRead" label={t("sign.hasRead")} />
        <p className="s-row">
          <ButtonLink tone="secondary" href={backHref}>
            {t("sign.back")}
          </ButtonLink>
          <SubmitButton>{t("sign.submit")}</SubmitButton>
        </p>
      </ActionForm>
    </Panel>
  );
}
