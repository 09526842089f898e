import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PanelDiff } from "#components/announcement/panel-diff";
import { ProposalActs } from "#components/announcement/proposal-acts";
import { ProblemList } from "#components/planning/problem-list";
import { Panel } from "#components/ui/panel";
import { isLocale, localePath } from "#domain/locale";
import { loadPanelChange } from "#server/announcement/load-panel-change";
import { requestContext } from "#server/context";
import { problemTexts } from "#server/planning/problem-texts";
import { approveReplacement, rejectReplacement, withdrawReplacement } from "../../actions";
import { ChangesFrame } from "../../changes-frame";
import { ProposalFacts } from "../../proposal-facts";
import { ProposalTag } from "../../proposal-tag";

interface PanelChangePageProps {
  readonly params: Promise<{ locale: string; id: string; changeId: string }>;
}

export async function generateMetadata({ params }: PanelChangePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "changes" });
  return { title: t("panel.title") };
}

export default async function PanelChangePage({ params }: PanelChangePageProps) {
  const { locale, id, changeId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/kantor/seleksi/${id}`;
  const ctx = await requestContext(locale, `${base}/perubahan/panitia/${changeId}`);
  const page = await loadPanelChange(ctx, id, changeId);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "changes" });
  const problems = await problemTexts(locale, page);
  const { decree } = page;
  return (
    <ChangesFrame
      locale={locale}
      selection={page}
      title={t("panel.title")}
      context={
        <>
          {page.number ?? t("amendment.unnumbered")} <ProposalTag state={page.state} />
        </>
      }
    >
      <div className="s-gapstack">
        <Panel title={t("panel.what")}>
          <PanelDiff
            locale={locale}
            left={page.leaving}
            joined={page.successor === null ? [] : [page.successor]}
            leftOn={page.leftOn}
          />
          <ProposalFacts
            locale={locale}
            selectionId={id}
            proposal={page}
            paper={decree === null ? null : { ...decree, term: t("panel.decree") }}
            first={[{ term: t("panel.chairAfter"), value: page.chair }]}
          />
        </Panel>
        {problems.length > 0 && (
          <Panel title={t("amendment.rules")}>
            <ProblemList problems={problems} hrefOf={() => localePath(locale, "/peraturan")} />
          </Panel>
        )}
        <ProposalActs
          locale={locale}
          name="changeId"
          proposal={{ ...page, version: page.changeVersion }}
          acts={{
            approve: approveReplacement,
            reject: rejectReplacement,
            withdraw: withdrawReplacement,
          }}
          texts={{ approve: t("panel.approveText"), sure: t("panel.sure") }}
          blocked={null}
        />
      </div>
    </ChangesFrame>
  );
}
