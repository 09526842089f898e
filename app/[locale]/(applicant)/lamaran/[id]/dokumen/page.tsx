import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TimeLeftBox, UnsentBanner } from "#components/application/deadline";
import { DocumentGroups } from "#components/application/document-groups";
import { SignerQuestion } from "#components/application/signer-question";
import { ApplicationStateTag } from "#components/application/state-tag";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { ErrorBox } from "#components/ui/error-box";
import { Progress } from "#components/ui/progress";
import { formatBytes, formatInstant } from "#domain/format";
import { inLocale, localePath } from "#domain/locale";
import { documentName } from "#domain/planning/document-name";
import { type UploadAnswer, uploadRefusalText } from "#server/application/upload-refusal";
import { ApplicantFrame } from "../../../applicant-frame";
import { type OwnPageProps, ownPage } from "../../own-page";
import { answerSigner } from "./actions";

interface DocumentsProps extends OwnPageProps {
  readonly searchParams: Promise<UploadAnswer & { diterima?: string; keluar?: string }>;
}

export async function generateMetadata(props: DocumentsProps): Promise<Metadata> {
  const { locale } = await ownPage(props);
  const t = await getTranslations({ locale, namespace: "application.documents" });
  return { title: t("title") };
}

export default async function DocumentsPage(props: DocumentsProps) {
  const { locale, path, ctx, application } = await ownPage(props, "/dokumen");
  const t = await getTranslations({ locale, namespace: "application" });
  const names = await getTranslations({ locale, namespace: "terms.document" });
  const answer = await props.searchParams;
  const { id, state, zone, selection, documents, missing } = application;
  const mandatory = documents.filter((each) => each.mandatory).length;
  const refused = documents.find((each) => each.id === answer.dokumen);
  const limit = formatBytes(locale, (refused?.maxMegabytes ?? 0) * 1_000_000);
  const moreThan = t("documents.moreThan", { limit });
  const limits = { size: limit, pages: refused?.maxPages ?? 0 };
  const refusal = refused ? await uploadRefusalText(locale, answer, limits, moreThan) : null;
  const received = documents.find((each) => each.id === answer.diterima)?.current;
  const isDraft = state === "DRAFT";
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
      <div className="s-cols">
        <div className="s-stack-6">
          {refused !== undefined && refusal !== null && (
            <ErrorBox title={t("documents.refusedOne")}>
              <ul>
                <li>
                  <a href={`#d-${refused.id}`}>
                    {t("documents.refusedFile", {
                      name: documentName(refused, names),
                      reason: refusal,
                    })}
                  </a>
                </li>
              </ul>
            </ErrorBox>
          )}
          <div>
            <h1>{t("documents.title")}</h1>
            <p className="mt-2">{t(isDraft ? "documents.intro" : "documents.closed")}</p>
          </div>
          {!isDraft && <UnsentBanner locale={locale} application={application} />}
          {received && (
            <Banner tone="success">
              <p>{t("documents.accepted", { name: received.fileName })}</p>
            </Banner>
          )}
          {answer.keluar === "1" && (
            <Banner tone="info">
              <p>{t("documents.removed")}</p>
            </Banner>
          )}
          {mandatory > 0 && (
            <Progress
              value={mandatory - missing.length}
              max={mandatory}
              label={t("documents.progress", {
                done: mandatory - missing.length,
                asked: mandatory,
              })}
              aside={t("documents.saved", {
                at: formatInstant(locale, zone, new Date(application.changedAt)),
              })}
            />
          )}
          {isDraft && documents.some(({ need }) => need?.of === "DELEGATE_SIGNED") && (
            <SignerQuestion
              locale={locale}
              applicationId={id}
              action={answerSigner}
              answer={application.permissionSigner}
            />
          )}
          <DocumentGroups
            locale={locale}
            zone={zone}
            applicationId={id}
            hasProfile={application.profile !== null}
            documents={documents}
            refused={refused && refusal !== null ? { id: refused.id, text: refusal } : null}
            editable={isDraft}
          />
          <p>
            <ButtonLink href={localePath(locale, `/lamaran/${id}`)} wide="phone">
              {t("documents.back")}
            </ButtonLink>
          </p>
        </div>
        <aside className="s-stack-6">
          <Card>
            <p>
              <ApplicationStateTag state={state} />
            </p>
            {isDraft && selection.closesAt !== null && (
              <div className="mt-3">
                <TimeLeftBox
                  locale={locale}
                  zone={zone}
                  closesAt={selection.closesAt}
                  left={application.left}
                />
              </div>
            )}
          </Card>
          {isDraft && (
            <section>
              <h2 className="s-h3">{t("documents.letterTitle")}</h2>
              <p className="s-small mt-1">{t("documents.letterHow")}</p>
              <h2 className="s-h3 mt-6">{t("documents.phoneTitle")}</h2>
              <p className="s-small mt-1">{t("documents.phone")}</p>
            </section>
          )}
        </aside>
      </div>
    </ApplicantFrame>
  );
}
