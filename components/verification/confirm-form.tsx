import { useTranslations } from "next-intl";
import { useFewWay } from "#components/announcement/few-way";
import { Banner } from "#components/ui/banner";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import type { FewChoice } from "#domain/announcement/few-applicants";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";
import type { Shortfall } from "#domain/verification/applicants-min";
import type { FormAction } from "#server/form-state";

interface ConfirmFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly selectionId: string;
  readonly postId: string;
  readonly post: string;
  /** What the panel has decided about a post with too few; null while it has not. */
  readonly decided: (FewChoice & { readonly decision: PaperRef }) | null;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  readonly seen: string;
  readonly eligible: number;
  readonly notEligible: number;
  readonly open: number;
  readonly counted: number;
  readonly minimum: number;
  /** Why the post does not go on by itself; null where it does. */
  readonly shortfall: Shortfall | null;
}

/** The decision on a post: what is confirmed, what follows, and the chair's own ticks. */
export function ConfirmForm(props: ConfirmFormProps) {
  const { locale, action, selectionId, postId, post, decided, seen, open } = props;
  const { eligible, notEligible, minimum, shortfall, supervisor } = props;
  const t = useTranslations("verification.confirm");
  const wayOf = useFewWay(supervisor);
  const few = shortfall !== null;
  const isCancelled = few && decided?.way === "CANCEL";
  const isDecided = !few || isCancelled || decided?.goesOnWith === eligible;
  const unavailable =
    open > 0 ? t("notReady", { open }) : isDecided ? undefined : t("fewNotDecided");
  const counted = t("counted", { eligible, notEligible });
  return (
    <>
      <h3>{t("effects")}</h3>
      <ul className="s-bullets s-small">
        <li>{t("effectStates")}</li>
        <li>{t("effectCodes")}</li>
        <li>{t("effectLetters")}</li>
      </ul>
      {few && open === 0 && (
        <Banner tone={isDecided ? "info" : "warning"}>
          <p>
            {shortfall === "COUNT"
              ? t("few", { count: props.counted, minimum })
              : t("fewToCompare", { count: eligible })}
          </p>
          <p>
            {decided === null
              ? t("fewUndecided", { supervisor })
              : t("fewDecided", {
                  way: wayOf(decided, post),
                  number: decided.decision.number,
                  day: formatDay(locale, decided.decision.dated),
                })}
          </p>
          {isCancelled && <p>{t("fewCancelled")}</p>}
          {!isDecided && (
            <p>
              <TextLink
                href={localePath(
                  locale,
                  `/kantor/seleksi/${selectionId}/perubahan/kekurangan/${postId}`,
                )}
              >
                {t("fewDecide")}
              </TextLink>
            </p>
          )}
        </Banner>
      )}
      <ActionForm
        action={action}
        locale={locale}
        labels={{
          read: t("read"),
          counted,
        }}
      >
        <HiddenField name="postId" value={postId} />
        <HiddenField name="seen" value={seen} />
        <fieldset className="s-ticks">
          <legend className="s-label">{t("check")}</legend>
          <CheckboxField name="read" label={t("read")} />
          <CheckboxField name="counted" label={counted} />
        </fieldset>
        <div className="s-stack-tight">
          <SubmitButton wide="always" unavailable={unavailable}>
            {t("sign", { count: eligible + notEligible })}
          </SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
