import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { Progress } from "#components/ui/progress";
import { TextLink } from "#components/ui/text-link";
import { OwnDisputes } from "#components/verification/own-disputes";
import { OwnQueue } from "#components/verification/own-queue";
import { SignaturesToConfirm } from "#components/verification/signatures-to-confirm";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadOwnQueue } from "#server/verification/load-own-queue";

const PATH = "/kantor/verifikasi";

interface OwnQueuePageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ sesudah?: string | string[] }>;
}

export async function generateMetadata({ params }: OwnQueuePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "verification" });
  return { title: t("own.title") };
}

export default async function OwnQueuePage({ params, searchParams }: OwnQueuePageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, PATH);
  const { sesudah } = await searchParams;
  const after = typeof sesudah === "string" ? sesudah : undefined;
  const page = await loadOwnQueue(ctx, { after });
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "verification" });
  const { rows, done } = page;
  const [first] = rows;
  const count = Object.values(page.waiting).reduce((sum, each) => sum + each, 0);
  const toCheck = count - page.waiting.PROPOSE;
  return (
    <>
      <PageHead
        title={t("own.title")}
        context={t("own.context")}
        actions={
          first && (
            <ButtonLink
              href={localePath(
                locale,
                `/kantor/seleksi/${first.selectionId}/verifikasi/${first.applicationId}`,
              )}
            >
              {t("own.continue")}
            </ButtonLink>
          )
        }
      />
      <div className="s-gapstack">
        {page.toStart.map((each) => (
          <Banner
            key={each.selectionId}
            tone="warning"
            title={t("own.toStart", { name: inLocale(locale, each.selectionName) })}
          >
            <p>
              {t("own.toStartText", { count: each.applications })}{" "}
              <TextLink href={localePath(locale, `/kantor/seleksi/${each.selectionId}/verifikasi`)}>
                {t("own.toStartLink")}
              </TextLink>
            </p>
          </Banner>
        ))}
        <SignaturesToConfirm locale={locale} rows={page.toConfirm} />
        {page.disputes.length > 0 && (
          <Panel id="beda" title={t("own.disputes")}>
            <OwnDisputes locale={locale} rows={page.disputes} />
          </Panel>
        )}
        {done + toCheck > 0 && (
          <Panel>
            <Progress
              value={done}
              max={done + toCheck}
              label={t("own.done", { done, all: done + toCheck })}
              aside={t("own.doneAside")}
            />
          </Panel>
        )}
        {rows.length > 0 ? (
          <Panel flush>
            <OwnQueue locale={locale} rows={rows} count={count} />
          </Panel>
        ) : (
          page.disputes.length + page.toStart.length + page.toConfirm.length === 0 && (
            <EmptyState title={t("own.emptyTitle")}>{t("own.empty")}</EmptyState>
          )
        )}
        <Pager
          firstHref={after === undefined ? undefined : localePath(locale, PATH)}
          nextHref={
            page.next === null ? undefined : localePath(locale, `${PATH}?sesudah=${page.next}`)
          }
        />
      </div>
    </>
  );
}
