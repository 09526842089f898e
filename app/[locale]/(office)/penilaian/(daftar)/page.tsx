import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { NowCard } from "#components/scoring/now-card";
import { SheetGroup } from "#components/scoring/sheet-group";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import { SignaturesToConfirm } from "#components/verification/signatures-to-confirm";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadWork } from "#server/scoring/load-work";

interface WorkPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: WorkPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("work.title") };
}

export default async function WorkPage({ params }: WorkPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const work = await loadWork(await requestContext(locale, "/penilaian"));
  if (work === null) notFound();
  const t = await getTranslations({ locale, namespace: "scoring" });
  const { pactsDue, statementsDue, toConfirm, now, groups, assessments, seats } = work;
  const isDone = groups.length > 0 && now === null;
  return (
    <>
      <PageHead title={t("work.title")} context={t("work.context")} />
      <div className="s-cols">
        <div className="s-gapstack">
          {pactsDue.map(({ selectionId, selectionName }) => (
            <Banner key={selectionId} tone="warning" title={t("work.pactTitle")}>
              <p>{t("work.pact", { selection: inLocale(locale, selectionName) })}</p>
              <p>
                <ButtonLink href={localePath(locale, `/penilaian/pakta/${selectionId}`)}>
                  {t("work.pactAct")}
                  <span className="s-sr"> {inLocale(locale, selectionName)}</span>
                </ButtonLink>
              </p>
            </Banner>
          ))}
          {statementsDue.map(({ selectionId, postId, postTitle, due }) => (
            <Banner key={postId} tone="warning" title={t("work.statementTitle")}>
              <p>{t("work.statement", { due, post: inLocale(locale, postTitle) })}</p>
              <p>
                <ButtonLink
                  href={localePath(locale, `/penilaian/benturan/${selectionId}/${postId}`)}
                >
                  {t("recusal.state")}
                  <span className="s-sr"> {inLocale(locale, postTitle)}</span>
                </ButtonLink>
              </p>
            </Banner>
          ))}
          <SignaturesToConfirm locale={locale} rows={toConfirm} />
          {now !== null && <NowCard locale={locale} sheet={now} />}
          {isDone && <EmptyState title={t("work.doneTitle")}>{t("work.done")}</EmptyState>}
          {groups.length + assessments.length === 0 &&
            pactsDue.length + statementsDue.length + toConfirm.length === 0 && (
              <EmptyState title={t("work.emptyTitle")}>{t("work.empty")}</EmptyState>
            )}
          {groups.map((group) => (
            <SheetGroup key={group.postStageId} locale={locale} group={group} />
          ))}
          {assessments.length > 0 && (
            <section className="s-panel s-panel-body" aria-labelledby="asesmen">
              <h2 id="asesmen">{t("work.assessments")}</h2>
              <ul className="s-list">
                {assessments.map(({ postStageId, postTitle, selectionName, ...counts }) => (
                  <li key={postStageId}>
                    <TextLink href={localePath(locale, `/penilaian/asesmen/${postStageId}`)}>
                      {inLocale(locale, postTitle)}
                    </TextLink>
                    <p className="s-muted s-small">
                      {inLocale(locale, selectionName)} · {t("work.assessmentProgress", counts)}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        {seats.length > 0 && (
          <aside className="s-panel s-panel-body" aria-labelledby="panitia">
            <h2 id="panitia">{t("work.panels")}</h2>
            <ul className="s-list">
              {seats.map((seat) => (
                <li key={seat.selectionId}>
                  <b>{inLocale(locale, seat.selectionName)}</b>
                  <p>
                    <TextLink href={localePath(locale, `/penilaian/benturan/${seat.selectionId}`)}>
                      {t("work.recusal")}
                      <span className="s-sr"> {inLocale(locale, seat.selectionName)}</span>
                    </TextLink>
                  </p>
                  <p>
                    <TextLink href={localePath(locale, `/penilaian/pakta/${seat.selectionId}`)}>
                      {t("work.ownPact")}
                      <span className="s-sr"> {inLocale(locale, seat.selectionName)}</span>
                    </TextLink>
                  </p>
                  <p className="s-small s-muted">{t("work.recusals", { count: seat.recusals })}</p>
                  <p>
                    <TextLink
                      href={localePath(locale, `/kantor/seleksi/${seat.selectionId}/tahap`)}
                    >
                      {t("work.stages")}
                      <span className="s-sr"> {inLocale(locale, seat.selectionName)}</span>
                    </TextLink>
                  </p>
                </li>
              ))}
            </ul>
          </aside>
        )}
      </div>
    </>
  );
}
