import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deadlineText } from "#components/application/deadline";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { VersionField } from "#components/ui/version-field";
import { inLocale, localePath } from "#domain/locale";
import { ApplicantFrame } from "../../../applicant-frame";
import { type OwnPageProps, ownPage } from "../../own-page";
import { takeBack } from "./actions";

export async function generateMetadata(props: OwnPageProps): Promise<Metadata> {
  const { locale } = await ownPage(props);
  const t = await getTranslations({ locale, namespace: "application.takeBack" });
  return { title: t("title") };
}

export default async function TakeBackPage(props: OwnPageProps) {
  const { locale, path, ctx, application } = await ownPage(props, "/tarik-kembali");
  const t = await getTranslations({ locale, namespace: "application.takeBack" });
  const { id, state, selection, zone, receiptNumber } = application;
  const isPossible = state === "SUBMITTED" && selection.isOpen;
  const stay = localePath(locale, `/lamaran/${id}`);
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      owner={application.agencyName}
      back={{ path: `/lamaran/${id}`, name: inLocale(locale, application.post.title) }}
    >
      <div className="s-measure s-stack-6">
        <h1>{t("title")}</h1>
        {isPossible ? (
          <ActionForm action={takeBack} locale={locale}>
            <HiddenField name="applicationId" value={id} />
            <VersionField value={application.version} />
            <p>{t("text", { number: receiptNumber ?? "" })}</p>
            {selection.closesAt !== null && (
              <Banner tone="warning">
                <p>{t("warning", { deadline: deadlineText(locale, zone, selection.closesAt) })}</p>
              </Banner>
            )}
            <p className="s-row">
              <SubmitButton wide="phone">{t("act")}</SubmitButton>
              <ButtonLink href={stay} tone="secondary" wide="phone">
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
