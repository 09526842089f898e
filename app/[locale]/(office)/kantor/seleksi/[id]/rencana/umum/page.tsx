import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Cite } from "#components/ui/cite";
import { DefinitionList } from "#components/ui/definition-list";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { DateField, TextArea, TextField } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import { ZONE_NAMES } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { MOST_PLANNED_INPUT_DAYS } from "#domain/input/window";
import { inLocale, isLocale, type Locale } from "#domain/locale";
import { type GeneralGroup, generalGroup } from "#domain/planning/problem-place";
import type { PlanProblem } from "#domain/planning/readiness";
import { PUBLICATION_MODES, RESULT_IDENTITIES } from "#domain/planning/terms";
import { MOST_CLARIFICATION_DAYS } from "#domain/verification/clarification";
import { untouched } from "#server/form-state";
import type { PlanPageData } from "#server/planning/load-plan";
import { saveGeneral } from "../actions";
import { FieldProblems, openPlan, PlanFrame, type PlanParams } from "../plan-frame";

interface GeneralPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: GeneralPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: `${t("plan.tab.general")} – ${t("plan.title")}` };
}

export default async function GeneralPage({ params }: GeneralPageProps) {
  const { locale, plan } = await openPlan(params, "umum");
  return (
    <PlanFrame locale={locale} plan={plan} tab="general">
      {plan.isDraft ? (
        <GeneralForm locale={locale} plan={plan} />
      ) : (
        <GeneralFacts locale={locale} plan={plan} />
      )}
    </PlanFrame>
  );
}

interface GeneralProps {
  readonly locale: Locale;
  readonly plan: PlanPageData;
}

async function GeneralForm({ locale, plan }: GeneralProps) {
  const t = await getTranslations({ locale, namespace: "planning.general" });
  const zone = ZONE_NAMES[plan.zone];
  const labels = {
    name: t("name"),
    nameEn: t("nameEn"),
    announcedOn: t("announcedOn"),
    lastDay: t("lastDay"),
    referenceDate: t("referenceDate"),
    maxPostsPerApplicant: t("maxPostsPerApplicant"),
    publicationMode: t("publicationMode"),
    resultIdentity: t("resultIdentity"),
    verifiers: t("verifiers"),
    objectionDays: t("objectionDays"),
    clarificationDays: t("clarificationDays"),
    inputDays: t("inputDays"),
    tieCriterion: t("tieCriterion"),
    contactName: t("contactName"),
    contactPhone: t("contactPhone"),
    contactAddress: t("contactAddress"),
    howToApply: t("howToApply"),
    howToApplyEn: t("howToApplyEn"),
  };
  const isAbout = (group: GeneralGroup) => (problem: PlanProblem) =>
    generalGroup(problem) === group;
  return (
    <ActionForm
      action={saveGeneral}
      locale={locale}
      labels={labels}
      initial={untouched(plan.values)}
    >
      <HiddenField name="selectionId" value={plan.id} />
      <VersionField value={plan.version} />
      <Panel id="nama" title={t("titleName")}>
        <div className="s-grid-2">
          <TextField name="name" maxLength={120} />
          <TextField name="nameEn" maxLength={120} optional />
        </div>
      </Panel>
      <Panel id="waktu" title={t("titleTime")}>
        <FieldProblems locale={locale} plan={plan} about={isAbout("time")} />
        <div className="s-grid-3">
          <DateField name="announcedOn" hint={t("announcedOnHint", { zone })} />
          <DateField name="lastDay" hint={t("lastDayHint", { zone })} />
          <DateField name="referenceDate" hint={t("referenceDateHint")} />
        </div>
      </Panel>
      <Panel id="aturan" title={t("titleRules")}>
        <div className="s-grid-2">
          <SelectField
            name="maxPostsPerApplicant"
            options={["1", "2", "3"].map((value) => ({ value, label: value }))}
          />
          <SelectField
            name="verifiers"
            options={(["2", "1"] as const).map((value) => ({
              value,
              label: t(`verifiersOf.${value}`),
            }))}
          />
          <SelectField
            name="resultIdentity"
            hint={t("resultIdentityHint")}
            options={RESULT_IDENTITIES.map((value) => ({ value, label: t(`identity.${value}`) }))}
          />
          <SelectField
            name="publicationMode"
            hint={t("publicationModeHint")}
            options={PUBLICATION_MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
          />
          <SelectField
            name="objectionDays"
            hint={t("objectionDaysHint")}
            options={Array.from({ length: 8 }, (_, days) => ({
              value: `${days}`,
              label: days === 0 ? t("objectionNone") : t("objectionDaysOf", { days }),
            }))}
          />
          <SelectField
            name="clarificationDays"
            hint={t("clarificationDaysHint")}
            options={Array.from({ length: MOST_CLARIFICATION_DAYS + 1 }, (_, days) => ({
              value: `${days}`,
              label: days === 0 ? t("clarificationNone") : t("clarificationDaysOf", { days }),
            }))}
          />
          <SelectField
            name="inputDays"
            hint={t("inputDaysHint")}
            options={Array.from({ length: MOST_PLANNED_INPUT_DAYS + 1 }, (_, days) => ({
              value: `${days}`,
              label: days === 0 ? t("inputNone") : t("inputDaysOf", { days }),
            }))}
          />
        </div>
        <div className="mt-4">
          <TextField name="tieCriterion" hint={t("tieCriterionHint")} maxLength={300} optional />
        </div>
        <p className="s-small mt-4">
          <Supply supply={plan.supply} words={t("supply", supplyWords(plan))} />
        </p>
      </Panel>
      <Panel id="kontak" title={t("titleContact")}>
        <FieldProblems locale={locale} plan={plan} about={isAbout("contact")} />
        <div className="s-grid-2">
          <TextField name="contactName" maxLength={120} />
          <TextField name="contactPhone" type="tel" maxLength={60} />
        </div>
        <div className="mt-4">
          <TextField name="contactAddress" maxLength={300} />
        </div>
      </Panel>
      <Panel id="cara" title={t("titleHow")}>
        <FieldProblems locale={locale} plan={plan} about={isAbout("how")} />
        <div className="s-grid-2">
          <TextArea name="howToApply" rows={6} maxLength={4000} />
          <TextArea name="howToApplyEn" rows={6} maxLength={4000} optional />
        </div>
      </Panel>
      <div className="s-row">
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

async function GeneralFacts({ locale, plan }: GeneralProps) {
  const t = await getTranslations({ locale, namespace: "planning.general" });
  const { values } = plan;
  const day = (text: string | undefined) => (text ? formatDay(locale, text) : "–");
  const mode = PUBLICATION_MODES.find((each) => each === values.publicationMode);
  const identity = RESULT_IDENTITIES.find((each) => each === values.resultIdentity);
  return (
    <Panel>
      <DefinitionList
        entries={[
          {
            term: t("name"),
            value: inLocale(locale, { id: values.name ?? "", en: values.nameEn || null }),
          },
          { term: t("announcedOn"), value: day(values.announcedOn) },
          { term: t("lastDay"), value: day(values.lastDay) },
          { term: t("referenceDate"), value: day(values.referenceDate) },
          { term: t("maxPostsPerApplicant"), value: values.maxPostsPerApplicant },
          { term: t("publicationMode"), value: mode === undefined ? "–" : t(`mode.${mode}`) },
          {
            term: t("resultIdentity"),
            value: identity === undefined ? "–" : t(`identity.${identity}`),
          },
          { term: t("verifiers"), value: t(`verifiersOf.${values.verifiers === "2" ? "2" : "1"}`) },
          {
            term: t("objectionDays"),
            value:
              Number(values.objectionDays) > 0
                ? t("objectionDaysOf", { days: Number(values.objectionDays) })
                : t("objectionNone"),
          },
          {
            term: t("clarificationDays"),
            value:
              Number(values.clarificationDays) > 0
                ? t("clarificationDaysOf", { days: Number(values.clarificationDays) })
                : t("clarificationNone"),
          },
          {
            term: t("inputDays"),
            value:
              Number(values.inputDays) > 0
                ? t("inputDaysOf", { days: Number(values.inputDays) })
                : t("inputNone"),
          },
          { term: t("tieCriterion"), value: values.tieCriterion || "–" },
          {
            term: t("supplyTerm"),
            value: <Supply supply={plan.supply} words={t("supply", supplyWords(plan))} />,
          },
          {
            term: t("titleContact"),
            value: `${values.contactName}, ${values.contactAddress}, ${values.contactPhone}`,
          },
          { term: t("howToApply"), value: <span className="s-text">{values.howToApply}</span> },
        ]}
      />
    </Panel>
  );
}

function supplyWords({ supply: { least, days, most } }: PlanPageData) {
  return { least, days, most };
}

interface SupplyProps {
  readonly supply: PlanPageData["supply"];
  readonly words: string;
}

/** How many must apply: set by the agency on a basis of its own, not by a plan. */
function Supply({ supply: { citation }, words }: SupplyProps) {
  return (
    <>
      {words} {citation !== null && <Cite citation={citation} />}
    </>
  );
}
