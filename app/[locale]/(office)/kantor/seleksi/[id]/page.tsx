import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { StageSteps } from "#components/announcement/stage-steps";
import { PageHead } from "#components/layout/page-head";
import { BoardAlarms } from "#components/planning/board-alarms";
import { BoardTable } from "#components/planning/board-table";
import { NextSteps } from "#components/planning/next-steps";
import { StateTag } from "#components/planning/state-tag";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { isAnnounced, isOnRoad } from "#domain/planning/life-cycle";
import { requestContext } from "#server/context";
import { loadBoard } from "#server/planning/load-board";

interface BoardPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: BoardPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("board.title") };
}

export default async function BoardPage({ params }: BoardPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/kantor/seleksi/${id}`);
  const board = await loadBoard(ctx, id);
  if (board === null) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  const isDraft = !isAnnounced(board.state);
  const now = ctx.now.toISOString();
  const planHref = localePath(locale, `/kantor/seleksi/${id}/rencana`);
  return (
    <>
      <PageHead
        title={inLocale(locale, board.name)}
        context={
          <>
            {t("board.posts", { count: board.posts.length })}
            {board.announcementNumber !== null && (
              <> · {t("board.numbered", { number: board.announcementNumber })}</>
            )}{" "}
            <StateTag state={board.state} isOpen={board.standing === "OPEN" && !isDraft} />
          </>
        }
        actions={
          <>
            {!isDraft && (
              <ButtonLink tone="secondary" href={localePath(locale, `/seleksi/${board.slug}`)}>
                {t("board.public")}
              </ButtonLink>
            )}
            {board.maySeePlan && (
              <ButtonLink tone={isDraft ? "primary" : "secondary"} href={planHref}>
                {board.state === "DRAFT" && board.mayPlan
                  ? t("board.editPlan")
                  : t("board.seePlan")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="s-gapstack">
        {!isDraft && (
          <Panel>
            <StageSteps locale={locale} {...board} />
          </Panel>
        )}
        {board.state === "DISCARDED" && (
          <Banner tone="warning" title={t("board.discardedTitle")}>
            <p>{t("board.discardedText")}</p>
          </Banner>
        )}
        {isOnRoad(board.state) && (
          <Banner tone="neutral" title={t("board.draftTitle")}>
            {board.blocking === null ? (
              <p>{t("board.draftText")}</p>
            ) : board.state !== "DRAFT" ? (
              <p>
                {t(`road.next.${board.state}`, { supervisor: board.supervisor })}{" "}
                <TextLink href={localePath(locale, `/kantor/seleksi/${id}/rencana/periksa`)}>
                  {t("road.toCheck")}
                </TextLink>
              </p>
            ) : (
              <p>
                {board.blocking === 0
                  ? t("board.draftReady")
                  : t("board.draftBlocked", { count: board.blocking })}{" "}
                <TextLink href={localePath(locale, `/kantor/seleksi/${id}/rencana/periksa`)}>
                  {t("board.toCheck")}
                </TextLink>
              </p>
            )}
          </Banner>
        )}
        <BoardAlarms
          locale={locale}
          now={now}
          alarms={board.alarms}
          closesAt={board.closesAt}
          changesHref={localePath(locale, `/kantor/seleksi/${id}/perubahan`)}
          draftsHref={
            board.mayWriteNotices
              ? (postId) =>
                  localePath(
                    locale,
                    `/kantor/seleksi/${id}/pemberitahuan/baru?kelompok=DRAFT&jabatan=${postId}`,
                  )
              : null
          }
        />
        <div className="s-cols s-cols-wide">
          <Panel flush>
            {board.posts.length === 0 ? (
              <EmptyState title={t("posts.emptyTitle")}>{t("posts.emptyText")}</EmptyState>
            ) : (
              <BoardTable
                locale={locale}
                now={now}
                zone={board.zone}
                posts={board.posts}
                minimum={board.minimum}
                draftsHref={
                  board.maySeeApplications && board.standing === "OPEN"
                    ? (postId) =>
                        localePath(
                          locale,
                          `/kantor/seleksi/${id}/lamaran?jabatan=${postId}&keadaan=DRAFT`,
                        )
                    : null
                }
              />
            )}
          </Panel>
          <Panel id="berikutnya" title={t("board.next")}>
            <NextSteps locale={locale} now={now} board={board} />
          </Panel>
        </div>
      </div>
    </>
  );
}
