import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AmendedCurrent, AmendedTitle } from "#components/announcement/amended-diff";
import { PART_WORDS } from "#components/announcement/changeable-parts";
import { ProposalFields } from "#components/announcement/proposal-fields";
import { ReasonFields } from "#components/announcement/reason-fields";
import { PaperField } from "#components/paper/paper-field";
import { Banner } from "#components/ui/banner";
import { Cite } from "#components/ui/cite";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import {
  AMENDABLE_PARTS,
  type AmendablePart,
  asksAnew,
  isAddition,
} from "#domain/announcement/amendment";
import { isLocale, localePath } from "#domain/locale";
import { USUAL_MEGABYTES, USUAL_PAGES } from "#domain/planning/document-limits";
import { amendmentValues } from "#server/announcement/amendment-values";
import { loadProposalForm } from "#server/announcement/load-amendment";
import { requestContext } from "#server/context";
import { untouched } from "#server/form-state";
import {
  documentLabels,
  methodLabels,
  requirementLabels,
  rubricLabels,
} from "../../../../rencana/labels";
import { propose } from "../../../actions";
import { ChangesFrame } from "../../../changes-frame";

interface ProposalPageProps {
  readonly params: Promise<{ locale: string; id: string; part: string; subjectId: string }>;
}

const REMOVED: readonly AmendablePart[] = ["REQUIREMENT_REMOVED", "DOCUMENT_REMOVED"];

/** What most new documents are like. */
const NEW = {
  maxMegabytes: `${USUAL_MEGABYTES}`,
  maxPages: `${USUAL_PAGES}`,
  mandatory: "on",
  neededOf: "EVERYBODY",
};

export async function generateMetadata({ params }: ProposalPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "changes" });
  return { title: t("propose.title") };
}

export default async function ProposalPage({ params }: ProposalPageProps) {
  const { locale, id, part: word, subjectId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/perubahan`;
  const ctx = await requestContext(locale, `${path}/usul/${word}/${subjectId}`);
  const part = AMENDABLE_PARTS.find((each) => PART_WORDS[each] === word);
  const form = part === undefined ? null : await loadProposalForm(ctx, id, part, subjectId);
  if (form === null) notFound();
  const t = await getTranslations({ locale, namespace: "changes" });
  const stages = await getTranslations({ locale, namespace: "planning.stages" });
  const labels = {
    contactName: t("contact.contactName"),
    contactPhone: t("contact.contactPhone"),
    contactAddress: t("contact.contactAddress"),
    howToApply: t("contact.howToApply"),
    howToApplyEn: t("contact.howToApplyEn"),
    startsOn: stages("startsOn"),
    endsOn: stages("endsOn"),
    resultsOn: stages("resultsOn"),
    ...(await methodLabels(locale)),
    passRule: stages("passRule"),
    passThreshold: stages("threshold"),
    passBasis: stages("basisLabel"),
    passCategories: stages("categories"),
    resultMode: stages("resultMode"),
    name: t("criterion.name"),
    nameEn: t("criterion.nameEn"),
    ...(await rubricLabels(locale)),
    ...(await documentLabels(locale)),
    ...(await requirementLabels(locale)),
    basisId: t("propose.basis"),
    reason: t("reason"),
    reasonEn: t("reasonEn"),
  };
  return (
    <ChangesFrame
      locale={locale}
      selection={form}
      title={t("propose.title")}
      context={<AmendedTitle part={form} />}
    >
      <div className="s-gapstack">
        <Panel title={t("propose.now")}>
          <AmendedCurrent locale={locale} part={form} values={form.current} />
        </Panel>
        {form.lock !== null ? (
          <Banner tone="warning" title={t("parts.locked")}>
            <p>{t(`lock.${form.lock.code}`, form.lock.facts)}</p>
            {form.lock.citation !== null && (
              <p>
                <Cite citation={form.lock.citation} />
              </p>
            )}
          </Banner>
        ) : (
          <Panel title={t(REMOVED.includes(form.part) ? "propose.removed" : "propose.becomes")}>
            <ActionForm
              action={propose}
              locale={locale}
              labels={labels}
              initial={untouched(isAddition(form.part) ? NEW : amendmentValues(form.current))}
            >
              <HiddenField name="selectionId" value={id} />
              <HiddenField name="part" value={form.part} />
              {form.subjectId !== null && <HiddenField name="subjectId" value={form.subjectId} />}
              {form.part === "STAGE_RULE" && form.stage !== null && (
                <HiddenField name="kind" value={form.stage} />
              )}
              {form.part === "REQUIREMENT" && form.requirement !== null && (
                <HiddenField name="kind" value={form.requirement} />
              )}
              {form.part === "DOCUMENT" && form.document !== null && (
                <HiddenField name="code" value={form.document.code} />
              )}
              <ProposalFields locale={locale} form={form} />
              {asksAnew(form.part) && (
                <Banner tone="info" title={t("propose.anewTitle")}>
                  <p>{t("propose.anew")}</p>
                </Banner>
              )}
              <ReasonFields />
              <PaperField
                locale={locale}
                selectionId={id}
                name="basisId"
                papers={form.papers}
                optional
              />
              <p className="s-small s-muted">{t("propose.next")}</p>
              <div className="s-row">
                <SubmitButton>{t("propose.submit")}</SubmitButton>
                <TextLink href={localePath(locale, path)}>{t("cancelForm")}</TextLink>
              </div>
            </ActionForm>
          </Panel>
        )}
      </div>
    </ChangesFrame>
  );
}
