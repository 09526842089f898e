import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { MailView } from "#components/notification/mail-view";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { Stats } from "#components/ui/stat";
import { BatchForm } from "#components/verification/batch-form";
import { BatchPosts } from "#components/verification/batch-posts";
import { BatchPreview } from "#components/verification/batch-preview";
import { BatchTable } from "#components/verification/batch-table";
import { SignatureBanner } from "#components/verification/signature-banner";
import { StatementFirst } from "#components/verification/statement-first";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { publicUrl } from "#server/env";
import { loadBatch } from "#server/verification/load-batch";
import { confirm, signAll } from "../actions";

type Search = Readonly<Record<string, string | string[] | undefined>>;

interface BatchPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: BatchPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "verification" });
  return { title: t("confirm.title") };
}

export default async function BatchPage({ params, searchParams }: BatchPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const queue = `/kantor/seleksi/${id}/verifikasi`;
  const path = `${queue}/putusan`;
  const ctx = await requestContext(locale, path);
  const search = await searchParams;
  const postId = one(search.jabatan);
  const page = await loadBatch(ctx, id, { postId, applicationId: one(search.pelamar) });
  if (!page) notFound();

  const t = await getTranslations({ locale, namespace: "verification" });
  const mail = await getTranslations({ locale, namespace: "notification.mail" });
  const { posts, rows, preview } = page;
  const sum = (of: (post: (typeof posts)[number]) => number) =>
    posts.reduce((total, post) => total + of(post), 0);
  const hrefOf = (applicationId: string) => {
    const asked = new URLSearchParams({
      ...(postId === undefined ? {} : { jabatan: postId }),
      pelamar: applicationId,
    });
    return localePath(locale, `${path}?${asked}#pesan`);
  };
  const titles = new Map(posts.map((post) => [post.postId, inLocale(locale, post.title)]));
  const named = posts.map((post) => ({ ...post, title: titles.get(post.postId) ?? "" }));
  const toSign = named.filter(({ act }) => act === "SIGN");
  const toConfirm = named.filter(({ act }) => act === "CONFIRM");
  return (
    <>
      <PageHead
        trail={{ locale, pages: [{ path: queue, name: t("queue.title") }] }}
        title={t("confirm.title")}
        context={`${inLocale(locale, page.selectionName)} · ${t("batch.posts", { count: posts.length })}`}
      />
      {posts.length === 0 ? (
        <EmptyState title={t("batch.emptyTitle")}>{t("batch.empty")}</EmptyState>
      ) : (
        <div className="s-gapstack">
          <StatementFirst
            locale={locale}
            selectionId={id}
            posts={posts
              .filter(({ owesStatement }) => owesStatement)
              .map(({ postId: owed, title }) => ({
                postId: owed,
                title: inLocale(locale, title),
              }))}
          />
          <Stats
            figures={[
              { value: sum((post) => post.sent), words: t("confirm.statSent") },
              { value: sum((post) => post.eligible), words: t("confirm.statEligible") },
              { value: sum((post) => post.notEligible), words: t("confirm.statNotEligible") },
              { value: sum((post) => post.open), words: t("confirm.statOpen") },
            ]}
          />
          <div className="s-cols s-cols-wide">
            <div className="s-gapstack">
              <Panel flush>
                <BatchTable
                  locale={locale}
                  path={path}
                  rows={rows}
                  posts={titles}
                  postId={postId}
                  chosen={preview?.applicationId ?? null}
                  hrefOf={hrefOf}
                />
              </Panel>
              <Panel flush>
                <BatchPosts locale={locale} path={path} posts={posts} minimum={page.minimum} />
              </Panel>
            </div>
            <div className="s-gapstack">
              <Panel id="pesan" title={t("batch.preview")}>
                {preview === null ? (
                  <p className="s-small s-muted">{t("batch.choose")}</p>
                ) : (
                  <BatchPreview
                    locale={locale}
                    preview={preview}
                    letter={
                      <MailView
                        written={preview.locale}
                        origin={publicUrl()}
                        subject={preview.letter.subject}
                        body={preview.letter.body}
                        head={[{ term: mail("to"), value: preview.name }]}
                      />
                    }
                    hrefOf={hrefOf}
                  />
                )}
              </Panel>
              {posts.map(({ postId: id, signature }) => (
                <SignatureBanner
                  key={id}
                  locale={locale}
                  zone={page.zone}
                  about={titles.get(id)}
                  signature={signature}
                />
              ))}
              {toSign.length > 0 && (
                <Panel id="tetapkan" title={t("batch.confirm")}>
                  <BatchForm
                    locale={locale}
                    part="sign"
                    action={signAll}
                    selectionId={id}
                    posts={toSign}
                  />
                </Panel>
              )}
              {toConfirm.length > 0 && (
                <Panel id="sahkan" title={t("batch.second")}>
                  <BatchForm
                    locale={locale}
                    part="confirm"
                    action={confirm}
                    selectionId={id}
                    posts={toConfirm}
                  />
                </Panel>
              )}
            </div>
          </div>
        </div>
      )}
    </>
  );
}

/** The one value of a search parameter; an empty one counts as none. */
function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
