import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AmendedDiff, AmendedTitle } from "#components/announcement/amended-diff";
import { ProblemList } from "#components/planning/problem-list";
import { Banner } from "#components/ui/banner";
import { CheckboxField } from "#components/ui/choice-field";
import { DefinitionList } from "#components/ui/definition-list";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Instant } from "#components/ui/instant";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { Tag } from "#components/ui/tag";
import { TextArea } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { formatDay } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { loadAmendment } from "#server/announcement/load-amendment";
import { requestContext } from "#server/context";
import { problemTexts } from "#server/planning/problem-texts";
import { approve, reject, withdraw } from "../actions";
import { ChangesFrame } from "../changes-frame";

interface AmendmentPageProps {
  readonly params: Promise<{ locale: string; id: string; amendmentId: string }>;
}

const TONES = {
  PROPOSED: "info",
  PUBLISHED: "success",
  REJECTED: "danger",
  WITHDRAWN: "neutral",
} as const;

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
          {page.number ?? t("amendment.unnumbered")}{" "}
          <Tag tone={TONES[page.state]}>{t(`amendment.state.${page.state}`)}</Tag>
        </>
      }
    >
      <div className="s-gapstack">
        <Panel title={t("amendment.what")}>
          <AmendedDiff locale={locale} change={page} />
          <DefinitionList
            entries={[
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
              ...(paper === null
                ? []
                : [
                    {
                      term: t("notice.basis"),
                      value: (
                        <TextLink file href={localePath(locale, `${base}/surat/${paper.id}`)}>
                          {t("paper", {
                            number: paper.number,
                            day: formatDay(locale, paper.dated),
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
        {page.mayDecide && page.isOwn && (
          <Banner tone="info" title={t("amendment.ownTitle")}>
            <p>{t("amendment.own")}</p>
          </Banner>
        )}
        {page.mayDecide && !page.isOwn && (
          <>
            <Panel title={t("amendment.approveTitle")}>
              <ActionForm action={approve} locale={locale} labels={{ sure: t("sure") }}>
                <HiddenField name="amendmentId" value={page.id} />
                <VersionField value={page.amendmentVersion} />
                <p>{t("amendment.approveText")}</p>
                <CheckboxField name="sure" label={t("amendment.sure")} />
                <SubmitButton unavailable={blocked}>{t("amendment.approve")}</SubmitButton>
              </ActionForm>
            </Panel>
            <Panel title={t("amendment.rejectTitle")}>
              <ActionForm
                action={reject}
                locale={locale}
                prefix="tolak-"
                labels={{ note: t("amendment.note") }}
              >
                <HiddenField name="amendmentId" value={page.id} />
                <VersionField value={page.amendmentVersion} />
                <TextArea name="note" rows={3} maxLength={600} hint={t("amendment.noteHint")} />
                <SubmitButton tone="secondary">{t("amendment.reject")}</SubmitButton>
              </ActionForm>
            </Panel>
          </>
        )}
        {page.mayWithdraw && (
          <Panel title={t("amendment.withdrawTitle")}>
            <ActionForm action={withdraw} locale={locale} prefix="tarik-">
              <HiddenField name="amendmentId" value={page.id} />
              <VersionField value={page.amendmentVersion} />
              <p>{t("amendment.withdrawText")}</p>
              <SubmitButton tone="secondary">{t("amendment.withdraw")}</SubmitButton>
            </ActionForm>
          </Panel>
        )}
      </div>
    </ChangesFrame>
  );
}
