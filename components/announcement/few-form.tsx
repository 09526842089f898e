import { useTranslations } from "next-intl";
import { ReasonFields } from "#components/announcement/reason-fields";
import { PaperField } from "#components/paper/paper-field";
import { CheckboxField, RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";
import type { FormAction } from "#server/form-state";

interface FewFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  /** Address of the changes of the selection, without language. */
  readonly base: string;
  readonly page: {
    readonly selectionId: string;
    readonly post: { readonly id: string };
    readonly eligible: number;
    readonly supervisor: string;
    readonly unchecked: number;
    /** With how many the post can go on; null where it cannot. */
    readonly goesOnWith: number | null;
    readonly decisions: readonly unknown[];
    readonly papers: readonly PaperRef[];
    readonly mayExtend: boolean;
  };
}

/** Which way the panel takes for a post with too few applicants, and on what it rests. */
export function FewForm({ locale, action, base, page }: FewFormProps) {
  const t = useTranslations("changes");
  const { eligible, unchecked, goesOnWith } = page;
  const goOn =
    goesOnWith === null
      ? []
      : [
          {
            value: `GO_ON_${goesOnWith}`,
            label: t("few.way.GO_ON", { count: goesOnWith }),
            hint: t("few.effectOf.GO_ON"),
          },
        ];
  const others = (["CONSULT", "CANCEL"] as const).map((way) => ({
    value: way,
    label: t(`few.way.${way}`, { supervisor: page.supervisor }),
    hint: t(`few.next.${way}`),
  }));
  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={{
        choice: t("few.choice"),
        decisionId: t("few.decision"),
        reason: t("reason"),
        reasonEn: t("reasonEn"),
        sure: t("sure"),
      }}
    >
      <HiddenField name="selectionId" value={page.selectionId} />
      <HiddenField name="postId" value={page.post.id} />
      <HiddenField name="seen" value={`${page.decisions.length}`} />
      {goesOnWith === null && (
        <p>
          {unchecked > 0
            ? t("few.notYet", { count: unchecked })
            : t("few.cannotGoOn", { count: eligible })}
        </p>
      )}
      <RadioGroup name="choice" look="card" choices={[...goOn, ...others]} />
      {page.mayExtend && (
        <p className="s-small">
          <TextLink href={localePath(locale, `${base}/perpanjangan`)}>{t("few.extend")}</TextLink>
        </p>
      )}
      <PaperField
        locale={locale}
        selectionId={page.selectionId}
        name="decisionId"
        kind="PANEL_DECISION"
        papers={page.papers}
      />
      <ReasonFields />
      <p className="s-small s-muted">{t("few.public")}</p>
      <CheckboxField name="sure" label={t("few.sure")} />
      <div className="s-row">
        <SubmitButton>{t("few.submit")}</SubmitButton>
        <TextLink href={localePath(locale, base)}>{t("cancelForm")}</TextLink>
      </div>
    </ActionForm>
  );
}
