import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ButtonLink } from "#components/ui/button";
import { TextLink } from "#components/ui/text-link";
import { VerificationWork } from "#components/verification/verification-work";
import { formatInstant, formatNip } from "#domain/format";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadOwedStatement } from "#server/scoring/load-owed-statement";
import { loadQueueNeighbours } from "#server/verification/load-own-queue";
import { loadVerification } from "#server/verification/load-verification";
import { complete, propose, save } from "../actions";

interface VerificationPageProps {
  readonly params: Promise<{ locale: string; id: string; applicationId: string }>;
}

export async function generateMetadata({ params }: VerificationPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "verification" });
  return { title: t("queue.title") };
}

export default async function VerificationPage({ params }: VerificationPageProps) {
  const { locale, id, applicationId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const queue = `/kantor/seleksi/${id}/verifikasi`;
  const ctx = await requestContext(locale, `${queue}/${applicationId}`);
  const owed = await loadOwedStatement(ctx, applicationId);
  if (owed !== null) redirect(localePath(locale, owed));
  const page = await loadVerification(ctx, applicationId);
  if (!page || page.selectionId !== id) notFound();

  const t = await getTranslations({ locale, namespace: "verification" });
  const profile = await getTranslations({ locale, namespace: "profile" });
  const { previousId, nextId, number, total } = page.neighbours;
  const within = (applicationId: string | null) =>
    applicationId === null ? null : { applicationId, selectionId: id };
  // Who verifies goes along their own queue, everybody else along the names of the post.
  const ownQueue = await loadQueueNeighbours(ctx, applicationId);
  const neighbours = ownQueue ?? { previous: within(previousId), next: within(nextId) };
  const addressOf = (to: NonNullable<typeof neighbours.next>) =>
    localePath(locale, `/kantor/seleksi/${to.selectionId}/verifikasi/${to.applicationId}`);
  const at = (iso: string) => formatInstant(locale, page.zone, new Date(iso), "minute");
  return (
    <>
      <PageHead
        trail={{ locale, pages: [{ path: queue, name: t("queue.title") }] }}
        title={page.name}
        context={
          <>
            <span className="s-code">{page.receiptNumber}</span>
            {page.nip !== null && ` · NIP ${formatNip(page.nip)}`}
            {` · ${inLocale(locale, page.postTitle)}`}
            {page.submittedAt !== null && ` · ${t("check.sentAt", { at: at(page.submittedAt) })}`}
          </>
        }
        actions={
          <>
            <ButtonLink
              tone="secondary"
              href={localePath(locale, `${queue}/${applicationId}/riwayat`)}
            >
              {profile("history")}
            </ButtonLink>
            <span className="s-small s-muted">
              {ownQueue === null
                ? t("check.position", { number, total })
                : t("own.waiting", { count: ownQueue.waiting })}
            </span>
            {neighbours.previous !== null && (
              <ButtonLink tone="secondary" href={addressOf(neighbours.previous)} rel="prev">
                {t("check.previous")}
              </ButtonLink>
            )}
            {neighbours.next !== null && (
              <ButtonLink tone="secondary" href={addressOf(neighbours.next)} rel="next">
                {t("check.next")}
              </ButtonLink>
            )}
          </>
        }
      />
      <VerificationWork
        locale={locale}
        page={page}
        savedAt={page.saved && at(page.saved.at)}
        proposedAt={page.proposal && at(page.proposal.proposedAt)}
        save={save}
        propose={propose}
        complete={complete}
      />
      {page.verifies && (
        <p className="s-small mt-4">
          <TextLink href={localePath(locale, `${queue}/${applicationId}/benturan`)}>
            {t("conflict.link")}
          </TextLink>
        </p>
      )}
    </>
  );
}
