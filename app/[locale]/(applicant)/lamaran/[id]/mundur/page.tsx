import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UnsentBanner } from "#components/application/deadline";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { VersionField } from "#components/ui/version-field";
import { ACTIVE } from "#domain/application/life-cycle";
import { inLocale, localePath } from "#domain/locale";
import { ApplicantFrame } from "../../../applicant-frame";
import { type OwnPageProps, ownPage } from "../../own-page";
import { withdraw } from "./actions";

export async function generateMetadata(props: OwnPageProps): Promise<Metadata> {
  const { locale, application } = await ownPage(props);
  const t = await getTranslations({ locale, namespace: "application.withdraw" });
  return { title: t("title", { title: inLocale(locale, application.post.title) }) };
}

export default async function WithdrawPage(props: OwnPageProps) {
  const { locale, path, ctx, application } = await ownPage(props, "/mundur");
  const t = await getTranslations({ locale, namespace: "application.withdraw" });
  const { id, state } = application;
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      owner={application.agencyName}
      back={{ path: `/lamaran/${id}`, name: inLocale(locale, application.post.title) }}
    >
      <div className="s-measure s-stack-6">
        <h1>{t("title", { title: inLocale(locale, application.post.title) })}</h1>
        <UnsentBanner locale={locale} application={application} />
        {ACTIVE.includes(state) ? (
          <ActionForm action={withdraw} locale={locale} labels={{ understood: t("understood") }}>
            <HiddenField name="applicationId" value={id} />
            <VersionField value={application.version} />
            <p>{t("text")}</p>
            <Banner tone="danger" icon="alert-triangle">
              <p>{t("final")}</p>
            </Banner>
            <CheckboxField name="understood" label={t("understood")} />
            <p className="s-row">
              <SubmitButton tone="danger" wide="phone">
                {t("act")}
              </SubmitButton>
              <ButtonLink href={localePath(locale, `/lamaran/${id}`)} tone="secondary" wide="phone">
                {t("stay")}
              </ButtonLink>
            </p>
          </ActionForm>
        ) : (
          <Banner tone="neutral">
            <p>{t("notPossible")}</p>
          </Banner>
        )}
      </div>
    </ApplicantFrame>
  );
}
