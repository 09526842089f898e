import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ClaimFacts } from "#components/accounts/claim-facts";
import { ClaimForms } from "#components/accounts/claim-forms";
import { ClaimStateTag } from "#components/accounts/claim-state-tag";
import { PageHead } from "#components/layout/page-head";
import { Banner } from "#components/ui/banner";
import { Panel } from "#components/ui/panel";
import { CLAIM_ZONE } from "#domain/accounts/claim";
import { formatInstant } from "#domain/format";
import { isLocale } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { loadClaim } from "#server/accounts/load-claims";
import { requestContext } from "#server/context";
import { refusalText } from "#server/refusals";
import { accept, reject } from "./actions";

interface ClaimPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: ClaimPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts.claims" });
  return { title: t("title") };
}

export default async function ClaimPage({ params }: ClaimPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/kantor/klaim/${id}`);
  const claim = await loadClaim(ctx, id);
  if (claim === null) notFound();
  const t = await getTranslations({ locale, namespace: "accounts.claims" });
  const instant = (at: string) => formatInstant(locale, CLAIM_ZONE, new Date(at), "second");
  const { state, obstacle, objection, decisions, objectUntil, settledAt } = claim;
  const inTheWay = obstacle && (await refusalText(locale, new Refused(obstacle)));
  return (
    <>
      <PageHead
        title={claim.name}
        context={<ClaimStateTag state={state} />}
        trail={{ locale, pages: [{ path: "/kantor/klaim", name: t("title") }] }}
      />
      <div className="s-stack-6">
        {inTheWay && (
          <Banner tone="warning" title={t("obstacle")}>
            <p>{[inTheWay.what, inTheWay.remedy].filter(Boolean).join(" ")}</p>
          </Banner>
        )}
        {state === "ACCEPTED" && objectUntil !== null && (
          <Banner tone="info">
            <p>{t("waits", { until: formatInstant(locale, CLAIM_ZONE, new Date(objectUntil)) })}</p>
          </Banner>
        )}
        {settledAt !== null && (
          <Banner tone="success" title={t("settledAt", { at: instant(settledAt) })} />
        )}
        <div className="s-split">
          <div className="s-gapstack">
            <Panel id="penjelasan" title={t("statement")}>
              <p className="s-text whitespace-pre-line">{claim.statement}</p>
            </Panel>
            {objection !== null && (
              <Panel
                id="keberatan"
                title={t("objection")}
                footer={t("objectedAt", { at: instant(objection.at) })}
              >
                <p className="s-text whitespace-pre-line">{objection.text}</p>
              </Panel>
            )}
            {decisions.length > 0 && (
              <Panel id="putusan" title={t("decisions")}>
                <ol className="s-thread">
                  {decisions.map(({ id: decisionId, isAccepted, by, at, reason }) => (
                    <li key={decisionId}>
                      <span className="s-when">{t("by", { name: by, at: instant(at) })}</span>
                      <p>
                        <b>{isAccepted ? t("accepted") : t("rejected")}</b>
                      </p>
                      <p className="whitespace-pre-line">{reason}</p>
                    </li>
                  ))}
                </ol>
              </Panel>
            )}
            <ClaimForms locale={locale} claim={claim} actions={{ accept, reject }} />
          </div>
          <div className="s-gapstack">
            <Panel id="bandingkan" title={t("facts")}>
              <ClaimFacts locale={locale} claim={claim} />
            </Panel>
          </div>
        </div>
      </div>
    </>
  );
}
