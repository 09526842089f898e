import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import type { ClaimGround, ClaimState } from "#domain/accounts/claim";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface ClaimFormsProps {
  readonly locale: Locale;
  readonly claim: {
    readonly claimId: string;
    readonly version: number;
    readonly state: ClaimState;
    readonly ground: ClaimGround | null;
    readonly mayAccept: boolean;
    readonly mayReject: boolean;
  };
  readonly actions: Readonly<Record<"accept" | "reject", FormAction>>;
}

/** What can be decided now, and what each decision brings about. */
export function ClaimForms({ locale, claim, actions }: ClaimFormsProps) {
  const t = useTranslations("accounts.claims");
  const { claimId, version, state, ground, mayAccept, mayReject } = claim;
  const which = (
    <>
      <HiddenField name="claimId" value={claimId} />
      <VersionField value={version} />
    </>
  );
  return (
    <>
      {mayAccept && ground !== null && (
        <Panel id="terima" title={t("accept.title")}>
          <h3 className="s-h3">{t("consequence.title")}</h3>
          <p className="s-text mt-2">{t(`consequence.${ground}`)}</p>
          <p className="s-text mt-2 mb-4">{t("consequence.both")}</p>
          <ActionForm
            action={actions.accept}
            locale={locale}
            prefix="accept-"
            labels={{ reason: t("accept.reason") }}
          >
            {which}
            <TextArea name="reason" hint={t("accept.hint")} rows={3} maxLength={2_000} />
            <p className="mt-4">
              <SubmitButton>
                {state === "OBJECTED" ? t("accept.inSpite") : t("accept.submit")}
              </SubmitButton>
            </p>
          </ActionForm>
        </Panel>
      )}
      {mayReject && (
        <Panel id="tolak" title={t("reject.title")}>
          <ActionForm
            action={actions.reject}
            locale={locale}
            prefix="reject-"
            labels={{ reason: t("reject.reason") }}
          >
            {which}
            <TextArea name="reason" hint={t("reject.hint")} rows={3} maxLength={2_000} />
            <p className="mt-4">
              <SubmitButton tone="secondary">{t("reject.submit")}</SubmitButton>
            </p>
          </ActionForm>
        </Panel>
      )}
    </>
  );
}
