import { useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface BatchFormProps {
  readonly locale: Locale;
  /** Whether the chair signs, or another member confirms what was signed. */
  readonly part: "sign" | "confirm";
  readonly action: FormAction;
  readonly selectionId: string;
  readonly posts: readonly {
    readonly postId: string;
    readonly title: string;
    readonly eligible: number;
    readonly notEligible: number;
    readonly ready: boolean;
    readonly seen: string;
  }[];
}

/** The decision on all posts that are ready, with the own ticks of whoever signs or confirms. */
export function BatchForm({ locale, part, action, selectionId, posts }: BatchFormProps) {
  const t = useTranslations("verification");
  const ready = posts.filter((post) => post.ready);
  const count = ready.reduce((sum, post) => sum + post.eligible + post.notEligible, 0);
  return (
    <ActionForm
      action={action}
      locale={locale}
      prefix={part === "sign" ? "" : "sahkan-"}
      labels={{
        postIds: t(`batch.which.${part}`),
        read: t("confirm.read"),
        counted: t("batch.counted"),
      }}
    >
      <HiddenField name="selectionId" value={selectionId} />
      {ready.map(({ postId, seen }) => (
        <HiddenField key={postId} name={`seen.${postId}`} value={seen} />
      ))}
      {ready.length > 0 && (
        <>
          <CheckboxGroup
            name="postIds"
            value={ready.map(({ postId }) => postId)}
            choices={ready.map(({ postId, title, eligible, notEligible }) => ({
              value: postId,
              label: title,
              hint: t("batch.outcome", { eligible, notEligible }),
            }))}
          />
          <fieldset className="s-ticks">
            <legend className="s-label">{t("confirm.check")}</legend>
            <CheckboxField name="read" label={t("confirm.read")} />
            <CheckboxField name="counted" label={t("batch.counted")} />
          </fieldset>
        </>
      )}
      <p className="s-small s-muted">{t(`batch.effect.${part}`)}</p>
      <div className="s-stack-tight">
        <SubmitButton wide="always" unavailable={ready.length === 0 ? t("batch.none") : undefined}>
          {t(`confirm.${part}`, { count })}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
