import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { CareerChart } from "#components/profile/career-chart";
import { ComputedYears } from "#components/profile/computed-years";
import { EntryWords } from "#components/profile/entry-words";
import { Findings } from "#components/profile/findings";
import { Panel } from "#components/ui/panel";
import { inLocale, isLocale } from "#domain/locale";
import { valuesIn } from "#domain/profile/sections";
import { requestContext } from "#server/context";
import { loadSentHistory } from "#server/profile/load-sent-history";

interface SentHistoryProps {
  readonly params: Promise<{ locale: string; id: string; applicationId: string }>;
}

export async function generateMetadata({ params }: SentHistoryProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "profile" });
  return { title: t("history") };
}

export default async function SentHistoryPage({ params }: SentHistoryProps) {
  const { locale, id, applicationId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const queue = `/kantor/seleksi/${id}/verifikasi`;
  const ctx = await requestContext(locale, `${queue}/${applicationId}/riwayat`);
  const page = await loadSentHistory(ctx, applicationId);
  if (page === null || page.selectionId !== id) notFound();
  const t = await getTranslations({ locale, namespace: "profile" });
  const verification = await getTranslations({ locale, namespace: "verification.queue" });
  const { sections, findings, computed, countedOn } = page;
  const posts = valuesIn(
    "POST_HISTORY",
    sections.flatMap(({ entries }) => entries),
  );
  return (
    <>
      <PageHead
        trail={{
          locale,
          pages: [
            { path: queue, name: verification("title") },
            { path: `${queue}/${applicationId}`, name: page.name },
          ],
        }}
        title={t("history")}
        context={
          <>
            <span className="s-code">{page.receiptNumber}</span>
            {` · ${page.name} · ${inLocale(locale, page.postTitle)}`}
          </>
        }
      />
      <div className="s-stack-6">
        <Findings locale={locale} findings={findings} reader="office" />
        <ComputedYears locale={locale} on={countedOn} computed={computed} />
        {posts.length > 0 && (
          <Panel>
            <CareerChart locale={locale} posts={posts} findings={findings} on={countedOn} />
          </Panel>
        )}
        {sections.map(({ section, entries, isStatedEmpty }) => (
          <Panel key={section} id={section.toLowerCase()} title={t(`section.${section}`)}>
            {entries.length === 0 ? (
              <p className="s-muted">{t(isStatedEmpty ? "sentNone" : "state.EMPTY")}</p>
            ) : (
              <ul className="s-list">
                {entries.map((entry) => (
                  <li key={JSON.stringify(entry.values)}>
                    <EntryWords locale={locale} entry={entry} />
                    {typeof entry.values.duties === "string" && (
                      <p className="s-small s-muted">{entry.values.duties}</p>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        ))}
      </div>
    </>
  );
}
