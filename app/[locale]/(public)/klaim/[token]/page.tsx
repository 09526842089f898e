import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { CheckboxField, RadioGroup } from "#components/ui/choice-field";
import { EvidenceForm } from "#components/ui/evidence-form";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea, TextField } from "#components/ui/text-field";
import { CLAIM_GROUNDS } from "#domain/accounts/claim";
import { localePath } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { loadClaimForm } from "#server/accounts/load-claims";
import { ATTACHMENT_REFUSALS } from "#server/attachment";
import { visitorContext } from "#server/context";
import { refusalText } from "#server/refusals";
import { AccountFrame, accountMetadata, localeOf } from "../../account-page";
import { DeadLink } from "../../dead-link";
import { file } from "../actions";

interface ClaimPageProps {
  readonly params: Promise<{ locale: string; token: string }>;
  readonly searchParams: Promise<{ tolak?: string | string[] }>;
}

export const generateMetadata = (props: ClaimPageProps) => accountMetadata(props, "claim");

export default async function ClaimPage(props: ClaimPageProps) {
  const locale = await localeOf(props);
  const { token } = await props.params;
  const { tolak } = await props.searchParams;
  const { state, claimant, hasProof } = await loadClaimForm(await visitorContext(), token);
  const t = await getTranslations({ locale, namespace: "accounts" });
  const path = `/klaim/${token}`;
  if (claimant === null) {
    const again = { path: "/daftar", name: t("claim.again") };
    return (
      <AccountFrame locale={locale} path={path}>
        <DeadLink locale={locale} title={t("claim.title")} state={state} again={again} />
      </AccountFrame>
    );
  }
  const refused = ATTACHMENT_REFUSALS.find((each) => each === tolak);
  const refusal =
    refused && (await refusalText(locale, new Refused(refused, null, { minutes: 15 })));
  const proof = (
    <section className="s-section" id="lampiran">
      <h2>{t("claim.proof.title")}</h2>
      {hasProof && (
        <div className="mb-4">
          <Banner tone="success" level={3} title={t("claim.proof.done")} />
        </div>
      )}
      <EvidenceForm
        action={localePath(locale, `${path}/bukti`)}
        label={t("claim.proof.label")}
        hint={t("claim.proof.hint")}
        submit={hasProof ? t("claim.proof.replace") : t("claim.proof.submit")}
        errorWord={t("claim.proof.error")}
        error={refusal ? [refusal.what, refusal.remedy].filter(Boolean).join(" ") : null}
      />
    </section>
  );
  return (
    <AccountFrame
      locale={locale}
      path={path}
      aside={
        <>
          <h2 className="s-h3">{t("claim.next.title")}</h2>
          <ol className="s-list mt-2">
            <li>{t("claim.next.decided")}</li>
            <li>{t("claim.next.objection")}</li>
            <li>{t("claim.next.effect")}</li>
          </ol>
        </>
      }
    >
      <h1>{t("claim.title")}</h1>
      <p className="s-lead mt-3">{t("claim.lead", { email: claimant.email })}</p>
      {proof}
      {hasProof ? (
        <section className="s-section">
          <ActionForm
            action={file}
            locale={locale}
            labels={{
              name: t("claim.form.name"),
              ground: t("claim.form.ground"),
              statement: t("claim.form.statement"),
              truth: t("claim.form.truth"),
            }}
          >
            <h2>{t("claim.form.title")}</h2>
            <HiddenField name="token" value={token} />
            <TextField
              name="name"
              value={claimant.name}
              hint={t("register.nameHint")}
              autoComplete="name"
              maxLength={120}
            />
            <RadioGroup
              name="ground"
              look="card"
              choices={CLAIM_GROUNDS.map((ground) => ({
                value: ground,
                label: t(`claim.ground.${ground}`),
                hint: t(`claim.groundHint.${ground}`),
              }))}
            />
            <TextArea
              name="statement"
              hint={t("claim.form.statementHint")}
              rows={5}
              maxLength={2_000}
            />
            <CheckboxField name="truth" label={t("claim.form.truth")} />
            <p className="s-row mt-6">
              <SubmitButton size="large" wide="phone">
                {t("claim.form.submit")}
              </SubmitButton>
            </p>
          </ActionForm>
        </section>
      ) : (
        <p className="s-small s-muted mt-4">{t("claim.proof.first")}</p>
      )}
    </AccountFrame>
  );
}
