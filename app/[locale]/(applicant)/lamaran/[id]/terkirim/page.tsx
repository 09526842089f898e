import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { receiptMoment } from "#components/application/deadline";
import { StageTimeline } from "#components/application/stage-timeline";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Confirmation } from "#components/ui/confirmation";
import { TextLink } from "#components/ui/text-link";
import { ACTIVE } from "#domain/application/life-cycle";
import { inLocale, localePath } from "#domain/locale";
import { loadStatus } from "#server/application/load-status";
import { ApplicantFrame } from "../../../applicant-frame";
import { type OwnPageProps, ownPage } from "../../own-page";

export async function generateMetadata(props: OwnPageProps): Promise<Metadata> {
  const { locale } = await ownPage(props);
  const t = await getTranslations({ locale, namespace: "application.sent" });
  return { title: t("title") };
}

export default async function SentPage(props: OwnPageProps) {
  const { locale, path, ctx, application } = await ownPage(props, "/terkirim");
  const t = await getTranslations({ locale, namespace: "application" });
  const { id, zone, receiptNumber, submittedAt, snapshotHash } = application;
  // A draft has no receipt, not even one that was sent before and taken back.
  if (submittedAt === null || receiptNumber === null || snapshotHash === null) {
    redirect(localePath(locale, `/lamaran/${id}`));
  }
  const status = await loadStatus(ctx, id);
  const files = application.documents.filter((each) => each.current !== null).length;
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      owner={application.agencyName}
      back={{ path: "/lamaran", name: t("nav.applications") }}
    >
      <div className="s-cols">
        <div className="s-stack-6">
          <Confirmation
            title={t("sent.title")}
            numberLabel={t("sent.number")}
            number={receiptNumber}
            at={
              <time dateTime={submittedAt} className="s-num">
                {receiptMoment(locale, zone, submittedAt)}
              </time>
            }
          >
            <p className="mt-2">
              {inLocale(locale, application.post.title)} ·{" "}
              {inLocale(locale, application.selection.name)}
            </p>
          </Confirmation>
          <p>{t("sent.mail", { email: application.person.email })}</p>
          <p>
            <ButtonLink href={localePath(locale, `/lamaran/${id}`)} wide="phone">
              {t("sent.status")}
            </ButtonLink>
          </p>
          <section>
            <h2>{t("sent.next")}</h2>
            <div className="mt-4">
              <StageTimeline
                locale={locale}
                zone={zone}
                sentAt={submittedAt}
                stages={status?.stages ?? []}
              />
            </div>
          </section>
          {ACTIVE.includes(application.state) && (
            <section>
              <h2>{t("sent.withdrawTitle")}</h2>
              <p className="mt-1">
                {t("sent.withdraw")}{" "}
                <TextLink href={localePath(locale, `/lamaran/${id}/mundur`)}>
                  {t("draftPage.withdrawLink")}
                </TextLink>
              </p>
            </section>
          )}
        </div>
        <Card as="aside">
          <h2 className="s-h3">{t("sent.proof")}</h2>
          <p className="s-small mt-2">{t("sent.proofFiles", { count: files })}</p>
          <p className="s-small mt-2">
            <b>{t("sent.fingerprint")}</b>
          </p>
          <p className="s-mono mt-1">{snapshotHash}</p>
          <p className="s-small s-muted mt-2">{t("sent.proofText")}</p>
        </Card>
      </div>
    </ApplicantFrame>
  );
}
