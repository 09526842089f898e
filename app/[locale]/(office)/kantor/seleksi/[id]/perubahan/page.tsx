import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ChangeableParts, LockedParts } from "#components/announcement/changeable-parts";
import { Notices } from "#components/announcement/notices";
import { PostsToEnd } from "#components/announcement/posts-to-end";
import { Proposals } from "#components/announcement/proposals";
import { SeatTable } from "#components/announcement/seat-table";
import { PageHead } from "#components/layout/page-head";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Instant } from "#components/ui/instant";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { LOCKED_PARTS } from "#domain/announcement/amendment";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { loadChanges } from "#server/announcement/load-changes";
import { requestContext } from "#server/context";

interface ChangesPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: ChangesPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "changes" });
  return { title: t("title") };
}

export default async function ChangesPage({ params }: ChangesPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/kantor/seleksi/${id}`;
  const path = `${base}/perubahan`;
  const page = await loadChanges(await requestContext(locale, path), id);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "changes" });
  const ways = {
    POSTS: "#jabatan",
    ...(page.mayExtend && { LAST_DAY: `${path}/perpanjangan` }),
  };
  return (
    <>
      <PageHead
        title={t("title")}
        context={`${inLocale(locale, page.name)} · ${t("context")}`}
        actions={
          page.mayExtend && (
            <ButtonLink href={localePath(locale, `${path}/perpanjangan`)}>
              {t("extend.title")}
            </ButtonLink>
          )
        }
      />
      <div className="s-gapstack">
        {page.panelChanges.length > 0 && (
          <Panel title={t("panel.waiting")} id="panitia-menunggu">
            <ul className="s-list">
              {page.panelChanges.map((change) => (
                <li key={change.id}>
                  <TextLink href={localePath(locale, `${path}/panitia/${change.id}`)}>
                    {t("panel.title")}
                  </TextLink>
                  <p>{change.reason}</p>
                  <p className="s-small s-muted">
                    {change.proposer},{" "}
                    <Instant locale={locale} zone={page.zone} at={change.proposedAt} />
                  </p>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        {page.waiting.length > 0 && (
          <Panel title={t("waiting.title")} id="menunggu" flush>
            <Proposals locale={locale} zone={page.zone} base={path} proposals={page.waiting} />
          </Panel>
        )}
        <Panel flush>
          <ChangeableParts
            locale={locale}
            base={path}
            selectionId={id}
            parts={page.parts}
            additions={page.additions}
            mayPropose={page.mayPropose}
          />
        </Panel>
        <Panel flush>
          <LockedParts locale={locale} parts={LOCKED_PARTS} ways={ways} />
        </Panel>
        <Panel
          title={t("posts.title")}
          id="jabatan"
          flush
          footer={
            page.mayCancelAll ? (
              <ButtonLink tone="danger" href={localePath(locale, `${path}/batalkan`)}>
                {t("cancel.all")}
              </ButtonLink>
            ) : undefined
          }
        >
          <PostsToEnd locale={locale} base={path} posts={page.posts} />
        </Panel>
        <Panel
          title={t("panel.seats")}
          id="panitia"
          flush
          aside={
            page.mayPropose && (
              <TextLink href={localePath(locale, `${path}/panitia`)}>{t("panel.propose")}</TextLink>
            )
          }
        >
          <SeatTable locale={locale} zone={page.zone} selectionId={id} seats={page.seats} />
        </Panel>
        <Panel title={t("notices.title")} id="terbit">
          {page.notices.length === 0 ? (
            <EmptyState title={t("notices.emptyTitle")} level={3}>
              {t("notices.empty")}
            </EmptyState>
          ) : (
            <Notices
              locale={locale}
              zone={page.zone}
              notices={page.notices}
              supervisor={page.supervisor}
              paperHref={(paper) => `${base}/surat/${paper.id}`}
            />
          )}
        </Panel>
      </div>
    </>
  );
}
