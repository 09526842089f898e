import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PanelDiff } from "#components/announcement/panel-diff";
import { ProposalActs } from "#components/announcement/proposal-acts";
import { ProblemList } from "#components/planning/problem-list";
import { DefinitionList } from "#components/ui/definition-list";
import { Instant } from "#components/ui/instant";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { formatDay } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { loadPanelChange } from "#server/announcement/load-panel-change";
import { requestContext } from "#server/context";
import { problemTexts } from "#server/planning/problem-texts";
import { approveReplacement, rejectReplacement, withdrawReplacement } from "../../actions";
import { ChangesFrame } from "../../changes-frame";
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
          <DefinitionList
            entries={[
              { term: t("panel.chairAfter"), value: page.chair },
              { term: t("notice.reason"), value: page.reason },
              ...(page.reasonEn === "" ? [] : [{ term: t("reasonEn"), value: page.reasonEn }]),
              {
                term: t("waiting.by"),
                value: (
                  <>
                    {page.proposer},{" "}
                    <Instant locale={locale} zone={page.zone} at={page.proposedAt} />
                  </>
                ),
              },
              ...(decree === null
                ? []
                : [
                    {
                      term: t("panel.decree"),
                      value: (
                        <TextLink file href={localePath(locale, `${base}/surat/${decree.id}`)}>
                          {t("paper", {
                            number: decree.number,
                            day: formatDay(locale, decree.dated),
                          })}
                        </TextLink>
                      ),
                    },
                  ]),
              ...(page.decisionNote === null
                ? []
                : [{ term: t("amendment.note"), value: page.decisionNote }]),
            ]}
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
