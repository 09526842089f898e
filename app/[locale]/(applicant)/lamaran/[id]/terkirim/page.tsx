import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { receiptMoment } from "#components/application/deadline";
import { StageTimeline } from "#components/application/stage-timeline";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { CodeStamp } from "#components/ui/code-stamp";
import { Confirmation } from "#components/ui/confirmation";
import { Qr } from "#components/ui/qr";
import { TextLink } from "#components/ui/text-link";
import { ACTIVE } from "#domain/application/life-cycle";
import { inLocale, localePath } from "#domain/locale";
import { loadStatus } from "#server/application/load-status";
import { publicUrl } from "#server/env";
import { qrCode } from "#server/print/qr-code";
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
  const { id, zone, receiptNumber, submittedAt, snapshotHash, documentCode } = application;
  // A draft has no receipt, not even one that was sent before and taken back.
  if (!submittedAt || !receiptNumber || !snapshotHash || !documentCode) {
    redirect(localePath(locale, `/lamaran/${id}`));
  }
  const checkPath = localePath(locale, `/verifikasi/${documentCode}`);
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
          <p className="s-row">
            <ButtonLink
              href={localePath(locale, `/lamaran/${id}/tanda-terima.pdf`)}
              wide="phone"
              file
            >
              {t("sent.download")}
            </ButtonLink>
            <ButtonLink href={localePath(locale, `/lamaran/${id}`)} tone="secondary" wide="phone">
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
          <div className="s-qr mt-3">
            <Qr code={qrCode(publicUrl() + checkPath)} label={t("sent.codeAlt")} />
          </div>
          <div className="mt-3">
            <CodeStamp code={documentCode} />
          </div>
          <p className="s-small mt-3">{t("sent.proofPublic")}</p>
          <p className="s-small mt-1">
            <TextLink href={checkPath}>{t("sent.checkLink")}</TextLink>
          </p>
          <h3 className="s-small mt-4">
            <b>{t("sent.fingerprint")}</b>
          </h3>
          <p className="s-mono mt-1">{snapshotHash}</p>
          <p className="s-small s-muted mt-2">
            {t("sent.proofFiles", { count: files })} · {t("sent.proofText")}
          </p>
          <p className="s-small mt-2">
            <TextLink file href={localePath(locale, `/lamaran/${id}/isi.json`)}>
              {t("sent.downloadContent")}
            </TextLink>
          </p>
        </Card>
      </div>
    </ApplicantFrame>
  );
}
