import { useTranslations } from "next-intl";
import { PaperField } from "#components/paper/paper-field";
import { Banner } from "#components/ui/banner";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";
import { APPLICANTS_STILL_FEW } from "#domain/regulation/extension";
import type { FormAction } from "#server/form-state";

interface ConfirmFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly selectionId: string;
  readonly postId: string;
  /** Decisions of the panel on record. */
  readonly decisions: readonly PaperRef[];
  readonly seen: string;
  readonly eligible: number;
  readonly notEligible: number;
  readonly open: number;
  readonly minimum: number;
}

/** The decision on a post: what is confirmed, what follows, and the chair's own ticks. */
export function ConfirmForm(props: ConfirmFormProps) {
  const { locale, action, selectionId, postId, decisions, seen, open, minimum } = props;
  const { eligible, notEligible } = props;
  const t = useTranslations("verification.confirm");
  const few = eligible < minimum;
  const base = `/kantor/seleksi/${selectionId}`;
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
        <Banner tone="warning">
          <p>
            {t("few", { count: eligible, minimum })} {t("fewWays")}
          </p>
          <ul className="s-bullets">
            <li>{t("fewGoOn")}</li>
            <li>
              <TextLink href={localePath(locale, `${base}/perubahan/perpanjangan`)}>
                {t("extendInstead")}
              </TextLink>
            </li>
            <li>
              {t("fewAsk")}{" "}
              <TextLink
                href={localePath(locale, `${base}/surat/baru?isi.kind=FEW_APPLICANTS_ADVICE`)}
              >
                {t("fewAdvice")}
              </TextLink>
            </li>
            <li>
              <TextLink href={localePath(locale, `${base}/perubahan/batal/${postId}`)}>
                {t("fewCancel")}
              </TextLink>
            </li>
          </ul>
          <p className="s-small">
            <TextLink href={localePath(locale, `/peraturan#${APPLICANTS_STILL_FEW.id}`)}>
              {t("fewRule")}
            </TextLink>
          </p>
        </Banner>
      )}
      <ActionForm
        action={action}
        locale={locale}
        labels={{
          read: t("read"),
          counted,
          reason: t("reason", { minimum }),
          decisionId: t("decision"),
        }}
      >
        <HiddenField name="postId" value={postId} />
        <HiddenField name="seen" value={seen} />
        <fieldset className="s-ticks">
          <legend className="s-label">{t("check")}</legend>
          <CheckboxField name="read" label={t("read")} />
          <CheckboxField name="counted" label={counted} />
        </fieldset>
        {few && (
          <>
            <TextArea name="reason" hint={t("reasonHint")} rows={3} maxLength={1000} />
            <PaperField
              locale={locale}
              selectionId={selectionId}
              name="decisionId"
              papers={decisions}
            />
          </>
        )}
        <div className="s-stack-tight">
          <SubmitButton wide="always" unavailable={open > 0 ? t("notReady", { open }) : undefined}>
            {t("sign", { count: eligible + notEligible })}
          </SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
