import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AmendedDiff, AmendedTitle } from "#components/announcement/amended-diff";
import { ProposalActs } from "#components/announcement/proposal-acts";
import { ProblemList } from "#components/planning/problem-list";
import { Banner } from "#components/ui/banner";
import { Panel } from "#components/ui/panel";
import { isLocale, localePath } from "#domain/locale";
import { loadAmendment } from "#server/announcement/load-amendment";
import { requestContext } from "#server/context";
import { problemTexts } from "#server/planning/problem-texts";
import { approve, reject, withdraw } from "../actions";
import { ChangesFrame } from "../changes-frame";
import { ProposalFacts } from "../proposal-facts";
import { ProposalTag } from "../proposal-tag";

interface AmendmentPageProps {
  readonly params: Promise<{ locale: string; id: string; amendmentId: string }>;
}

export async function generateMetadata({ params }: AmendmentPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "changes" });
  return { title: t("amendment.title") };
}

export default async function AmendmentPage({ params }: AmendmentPageProps) {
  const { locale, id, amendmentId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/kantor/seleksi/${id}`;
  const ctx = await requestContext(locale, `${base}/perubahan/${amendmentId}`);
  const page = await loadAmendment(ctx, id, amendmentId);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "changes" });
  const problems = await problemTexts(locale, page);
  const blocked =
    page.lock !== null || page.problems.some(({ effect }) => effect === "block")
      ? t("amendment.blocked")
      : null;
  const { paper } = page;
  return (
    <ChangesFrame
      locale={locale}
      selection={page}
      title={<AmendedTitle part={page} />}
      context={
        <>
          {page.number ?? t("amendment.unnumbered")} <ProposalTag state={page.state} />
        </>
      }
    >
      <div className="s-gapstack">
        <Panel title={t("amendment.what")}>
          <AmendedDiff locale={locale} change={page} />
          <ProposalFacts
            locale={locale}
            selectionId={id}
            proposal={page}
            paper={paper === null ? null : { ...paper, term: t("notice.basis") }}
          />
        </Panel>
        {page.lock !== null && (
          <Banner tone="warning" title={t("parts.locked")}>
            <p>{t(`lock.${page.lock.code}`, page.lock.facts)}</p>
          </Banner>
        )}
        {problems.length > 0 && (
          <Panel title={t("amendment.rules")}>
            <ProblemList problems={problems} hrefOf={() => localePath(locale, "/peraturan")} />
          </Panel>
        )}
        <ProposalActs
          locale={locale}
          name="amendmentId"
          proposal={{ ...page, version: page.amendmentVersion }}
          acts={{ approve, reject, withdraw }}
          texts={{ approve: t("amendment.approveText"), sure: t("amendment.sure") }}
          blocked={blocked}
        />
      </div>
    </ChangesFrame>
  );
}
