import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CheckAnswers } from "#components/application/check-answers";
import { UnsentBanner } from "#components/application/deadline";
import { SubmitForm } from "#components/application/submit-form";
import { DECLARATION_VERSION } from "#domain/application/declarations";
import { inLocale, localePath } from "#domain/locale";
import { ApplicantFrame } from "../../../applicant-frame";
import { type OwnPageProps, ownPage } from "../../own-page";
import { submit } from "./actions";

export async function generateMetadata(props: OwnPageProps): Promise<Metadata> {
  const { locale } = await ownPage(props);
  const t = await getTranslations({ locale, namespace: "application.check" });
  return { title: t("title") };
}

export default async function CheckPage(props: OwnPageProps) {
  const { locale, path, ctx, application } = await ownPage(props, "/periksa");
  const t = await getTranslations({ locale, namespace: "application" });
  const { id, state } = application;
  if (state !== "DRAFT") redirect(localePath(locale, `/lamaran/${id}`));
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      owner={application.agencyName}
      back={{
        path: `/lamaran/${id}`,
        name: t("draftPage.title", { title: inLocale(locale, application.post.title) }),
      }}
    >
      <div className="s-measure s-stack-6">
        <div>
          <h1>{t("check.title")}</h1>
          <p className="mt-2">{t("check.intro")}</p>
        </div>
        <UnsentBanner locale={locale} application={application} />
        <CheckAnswers locale={locale} application={application} />
        <SubmitForm
          locale={locale}
          action={submit}
          application={application}
          declarationVersion={DECLARATION_VERSION}
        />
      </div>
    </ApplicantFrame>
  );
}
