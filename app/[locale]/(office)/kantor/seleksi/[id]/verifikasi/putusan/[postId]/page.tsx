import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { Stats } from "#components/ui/stat";
import { Tag } from "#components/ui/tag";
import { BatchForm } from "#components/verification/batch-form";
import { ConfirmForm } from "#components/verification/confirm-form";
import { ConfirmList } from "#components/verification/confirm-list";
import { SignatureBanner } from "#components/verification/signature-banner";
import { StatementFirst } from "#components/verification/statement-first";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { confirm, sendBack, sign } from "../../actions";

interface ConfirmationPageProps {
  readonly params: Promise<{ locale: string; id: string; postId: string }>;
}

export async function generateMetadata({ params }: ConfirmationPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "verification" });
  return { title: t("confirm.title") };
}

export default async function ConfirmationPage({ params }: ConfirmationPageProps) {
  const { locale, id, postId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const queue = `/kantor/seleksi/${id}/verifikasi`;
  const ctx = await requestContext(locale, `${queue}/putusan/${postId}`);
  const page = await loadConfirmation(ctx, postId);
  if (!page || page.selectionId !== id) notFound();

  const t = await getTranslations({ locale, namespace: "verification" });
  const { proposals, eligible, notEligible, open } = page;
  const isOpen = page.stageState === "OPEN";
  const title = inLocale(locale, page.postTitle);
  return (
    <>
      <PageHead
        trail={{ locale, pages: [{ path: queue, name: t("queue.title") }] }}
        title={t("confirm.title")}
        context={`${title} · ${inLocale(locale, page.selectionName)}`}
        actions={
          isOpen ? (
            <Tag tone="info">
              {t(page.signature?.holds ? "confirm.waitingSecond" : "confirm.waiting")}
            </Tag>
          ) : (
            <Tag tone="success">{t("confirm.decidedTitle")}</Tag>
          )
        }
      />
      <div className="s-gapstack">
        {page.asDeputy && (
          <Banner tone="info">
            <p>{t("confirm.deputy")}</p>
          </Banner>
        )}
        {page.owesStatement && (
          <StatementFirst locale={locale} selectionId={id} posts={[{ postId, title }]} />
        )}
        <Stats
          figures={[
            { value: proposals.length, words: t("confirm.statSent") },
            { value: eligible, words: t(isOpen ? "confirm.statEligible" : "tag.ELIGIBLE") },
            {
              value: notEligible,
              words: t(isOpen ? "confirm.statNotEligible" : "tag.NOT_ELIGIBLE"),
            },
            ...(isOpen ? [{ value: open, words: t("confirm.statOpen") }] : []),
          ]}
        />
        <div className="s-split">
          {proposals.length === 0 ? (
            <EmptyState title={t("queue.emptyTitle")}>{t("confirm.empty")}</EmptyState>
          ) : (
            <Panel id="usulan" title={t(isOpen ? "confirm.list" : "confirm.decidedList")}>
              <ConfirmList
                locale={locale}
                path={queue}
                proposals={proposals}
                sendBack={page.mayReturn ? sendBack : null}
              />
            </Panel>
          )}
          {isOpen ? (
            <div className="s-gapstack">
              <SignatureBanner locale={locale} zone={page.zone} signature={page.signature} />
              {page.act === "SIGN" && (
                <Panel id="putusan" title={t("confirm.sign", { count: proposals.length })}>
                  <ConfirmForm
                    locale={locale}
                    action={sign}
                    selectionId={id}
                    postId={postId}
                    post={title}
                    decided={page.few}
                    seen={page.seen}
                    eligible={eligible}
                    notEligible={notEligible}
                    open={open}
                    counted={page.counted}
                    minimum={page.minimum}
                    supervisor={page.supervisor}
                    shortfall={page.shortfall}
                  />
                </Panel>
              )}
              {page.act === "CONFIRM" && (
                <Panel id="sahkan" title={t("confirm.confirm", { count: proposals.length })}>
                  <BatchForm
                    locale={locale}
                    part="confirm"
                    action={confirm}
                    selectionId={id}
                    posts={[
                      { postId, title, eligible, notEligible, ready: open === 0, seen: page.seen },
                    ]}
                  />
                </Panel>
              )}
            </div>
          ) : (
            <Banner tone="success" title={t("confirm.decidedTitle")}>
              <p>{t("confirm.decided", { eligible, notEligible })}</p>
              <p>
                <ButtonLink
                  tone="secondary"
                  href={localePath(locale, `/kantor/seleksi/${id}/tahap`)}
                >
                  {t("confirm.toStages")}
                </ButtonLink>
              </p>
            </Banner>
          )}
        </div>
      </div>
    </>
  );
}
