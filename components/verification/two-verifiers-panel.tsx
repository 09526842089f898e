import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { VerdictTag } from "#components/verification/verdict-tag";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

export type TwoVerifiers = {
  readonly own: { readonly version: number; readonly completed: boolean } | null;
  readonly completed: number;
  readonly settled: boolean;
  readonly disputes: readonly {
    readonly subjectId: string;
    readonly because: string | null;
    readonly decided: boolean;
  }[];
};

interface TwoVerifiersPanelProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly applicationId: string;
  readonly two: TwoVerifiers;
  readonly progress: { readonly total: number; readonly judged: number; readonly notMet: number };
  readonly editable: boolean;
}

/** Where two who know nothing of each other stand, and the act that ends one's own part. */
export function TwoVerifiersPanel(props: TwoVerifiersPanelProps) {
  const { two, progress, editable } = props;
  const t = useTranslations("verification.two");
  if (two.settled) {
    const open = two.disputes.filter(({ decided }) => !decided).length;
    return (
      <Banner tone={open > 0 ? "warning" : "success"} level={3} title={t("bothDone")}>
        <p>
          {two.disputes.length === 0
            ? t("agreed")
            : t(open > 0 ? "disputed" : "decided", { count: open || two.disputes.length })}
        </p>
      </Banner>
    );
  }
  const other = two.completed - (two.own?.completed ? 1 : 0);
  return (
    <>
      <Banner
        tone="neutral"
        level={3}
        icon="eye-off"
        title={t(other > 0 ? "otherDone" : "otherOpen")}
      >
        <p>{t("hidden")}</p>
      </Banner>
      {two.own?.completed && <p>{t("ownDone")}</p>}
      {!editable && two.own === null && <p>{t("placesTaken")}</p>}
      {editable && two.own !== null && (
        <ActionForm action={props.action} locale={props.locale} prefix="selesai-" labels={{}}>
          <HiddenField name="applicationId" value={props.applicationId} />
          <HiddenField name="version" value={two.own.version} />
          {progress.judged === progress.total && (
            <p className="s-row s-small">
              {t("own")}
              <VerdictTag verdict={progress.notMet > 0 ? "NOT_ELIGIBLE" : "ELIGIBLE"} />
            </p>
          )}
          <div className="s-stack-tight">
            <SubmitButton
              unavailable={
                progress.judged < progress.total
                  ? t("incomplete", { open: progress.total - progress.judged })
                  : undefined
              }
            >
              {t("complete")}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  );
}
