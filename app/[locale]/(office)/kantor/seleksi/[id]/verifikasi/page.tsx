import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { AgreementTable } from "#components/verification/agreement-table";
import { DisputedList } from "#components/verification/disputed-list";
import { QueueFilter } from "#components/verification/queue-filter";
import { QueueList } from "#components/verification/queue-list";
import { QueuePosts } from "#components/verification/queue-posts";
import { lastSecondBefore } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadQueue } from "#server/verification/load-queue";
import { nameMember, start } from "./actions";

type Search = Readonly<Record<string, string | string[] | undefined>>;

interface QueuePageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: QueuePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "verification" });
  return { title: t("queue.title") };
}

export default async function QueuePage({ params, searchParams }: QueuePageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/verifikasi`;
  const ctx = await requestContext(locale, path);
  const search = await searchParams;
  const postId = one(search.jabatan);
  const phase = one(search.keadaan);
  const queue = await loadQueue(ctx, id, { postId, phase, after: one(search.sesudah) });
  if (!queue) notFound();

  const t = await getTranslations({ locale, namespace: "verification" });
  const posts = queue.posts.map((post) => ({
    value: post.postId,
    label: inLocale(locale, post.title),
  }));
  const asked = new URLSearchParams({
    ...(postId === undefined ? {} : { jabatan: postId }),
    ...(phase === undefined ? {} : { keadaan: phase }),
  });
  const pageAt = (after: string | null) => {
    const query = new URLSearchParams(asked);
    if (after !== null) query.set("sesudah", after);
    return localePath(locale, query.size === 0 ? path : `${path}?${query}`);
  };
  const closing =
    queue.closesAt === null
      ? t("queue.noClosing")
      : t("queue.notClosed", {
          at: formatInstant(locale, queue.zone, lastSecondBefore(queue.closesAt), "minute"),
        });
  return (
    <>
      <PageHead
        title={t("queue.title")}
        context={inLocale(locale, queue.selectionName)}
        actions={
          <>
            {queue.hasMinutes && (
              <ButtonLink tone="secondary" href={localePath(locale, `${path}/berita-acara`)}>
                {t("minutes.title")}
              </ButtonLink>
            )}
            {queue.posts.filter((post) => post.mayDecide).length > 1 && (
              <ButtonLink href={localePath(locale, `${path}/putusan`)}>
                {t("batch.openPage")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="s-gapstack">
        {!queue.closed && (
          <Banner tone="info" title={t("queue.notClosedTitle")}>
            <p>{closing}</p>
          </Banner>
        )}
        <Panel flush>
          <QueuePosts
            locale={locale}
            zone={queue.zone}
            path={path}
            posts={queue.posts}
            start={start}
          />
        </Panel>
        {queue.disputed.length > 0 && (
          <Panel id="beda" title={t("dispute.title")}>
            <p className="s-small s-muted">{t("dispute.hint")}</p>
            <DisputedList locale={locale} path={path} action={nameMember} rows={queue.disputed} />
          </Panel>
        )}
        {queue.closed && (
          <>
            <Panel>
              <QueueFilter
                locale={locale}
                path={path}
                posts={posts}
                postId={postId}
                phase={phase}
              />
            </Panel>
            {queue.rows.length === 0 ? (
              <EmptyState title={t("queue.emptyTitle")}>{t("queue.empty")}</EmptyState>
            ) : (
              <Panel flush>
                <QueueList
                  locale={locale}
                  zone={queue.zone}
                  path={path}
                  found={queue.found}
                  rows={queue.rows}
                  posts={new Map(posts.map(({ value, label }) => [value, label]))}
                />
              </Panel>
            )}
            <Pager
              firstHref={one(search.sesudah) === undefined ? undefined : pageAt(null)}
              nextHref={queue.next === null ? undefined : pageAt(queue.next)}
            />
          </>
        )}
        {queue.agreement.length > 0 && (
          <Panel flush>
            <AgreementTable rows={queue.agreement} />
          </Panel>
        )}
      </div>
    </>
  );
}

/** The one value of a search parameter; an empty one counts as none. */
function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
