import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDocumentName } from "#components/application/document-name";
import { useLookedAt } from "#components/application/looked-at";
import { useNeedText } from "#components/application/need";
import { Cite } from "#components/ui/cite";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { VersionField } from "#components/ui/version-field";
import { CheckRow } from "#components/verification/check-row";
import { CheckedItem } from "#components/verification/checked-item";
import { DocumentLinks } from "#components/verification/document-links";
import { useRequirementTitle, useValueWords } from "#components/verification/words";
import type { Need } from "#domain/application/needed-of";
import type { Locale } from "#domain/locale";
import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";
import type { ClarificationState } from "#domain/verification/clarification";
import type { ValueUsed } from "#domain/verification/requirements";
import { type EvidenceSource, type Looked, usualSources } from "#domain/verification/sources";
import {
  DOCUMENT_REASONS,
  type Reasons,
  type RefusalReason,
  reasonsFor,
} from "#domain/verification/terms";
import type { FormAction } from "#server/form-state";

type Finding = Looked &
  Reasons & {
    readonly verdict: "MET" | "NOT_MET" | null;
    readonly note: string;
    readonly seen: number;
    /** Where one may have looked for it; empty where that is not asked. */
    readonly offered: readonly EvidenceSource[];
  };

type Document = Finding & {
  readonly documentId: string;
  readonly code: DocumentCode;
  readonly label: string;
  readonly need?: Need | null;
  /** What the applicant was asked about it; null or absent where nothing was. */
  readonly asked?: { readonly state: ClarificationState } | null;
};

type Requirement = Finding & {
  readonly requirementId: string;
  readonly kind: RequirementKind;
  readonly parameter: string;
  readonly wording: string;
  readonly wordingEn: string;
  readonly outcome: "met" | "notMet" | "open";
  readonly value: ValueUsed | null;
  readonly citation: Citation | null;
  readonly fitting: RefusalReason;
  readonly evidenceId: string | null;
};

interface CheckFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly applicationId: string;
  readonly requirements: readonly Requirement[];
  readonly documents: readonly Document[];
  /** Documents that were not sent: optional, or needed of some only; empty if there are none. */
  readonly absent: readonly {
    readonly code: DocumentCode;
    readonly label: string;
    readonly need: Need | null;
  }[];
  /** Address of a document, by its id. */
  readonly hrefOf: (documentId: string) => string;
  /** Whether the viewer may judge; others only read. */
  readonly editable: boolean;
  /** When and by whom something was last saved. */
  readonly saved?: string;
  /** What else is to be read beside one document or requirement, by its id. */
  readonly beside?: ((id: string) => ReactNode) | undefined;
  /** Fields after the lists, with their labels by name. */
  readonly more?: { readonly fields: ReactNode; readonly labels: Readonly<Record<string, string>> };
  readonly submit?: string;
  /** Whether the own part can be ended together with saving. */
  readonly mayComplete?: boolean;
}

/** All that is judged of one application, in one form that saves what is filled in. */
export function CheckForm(props: CheckFormProps) {
  const { locale, action, applicationId, requirements, documents, editable } = props;
  const t = useTranslations("verification");
  const requirementTitle = useRequirementTitle(locale);
  const documentName = useDocumentName();
  const named = [
    ...requirements.map((each) => ({ id: each.requirementId, title: requirementTitle(each) })),
    ...documents.map((each) => ({ id: each.documentId, title: documentName(each) })),
  ];
  const labels = Object.fromEntries(
    named.flatMap(({ id, title }) => [
      [`reason.${id}`, t("check.fieldOf", { field: t("check.reason"), title })],
      [`moreReasons.${id}`, t("check.fieldOf", { field: t("check.moreReasons"), title })],
      [`note.${id}`, t("check.fieldOf", { field: t("check.note"), title })],
      [`source.${id}`, t("check.fieldOf", { field: t("check.sources"), title })],
      [`sourceNote.${id}`, t("check.fieldOf", { field: t("check.sourceNote"), title })],
    ]),
  );
  const rows = <CheckLists {...props} />;
  if (!editable) return rows;
  return (
    <ActionForm action={action} locale={locale} labels={{ ...labels, ...props.more?.labels }}>
      <HiddenField name="applicationId" value={applicationId} />
      {[...requirements, ...documents].map((each) => {
        const id = "requirementId" in each ? each.requirementId : each.documentId;
        return <VersionField key={id} name={`seen.${id}`} value={each.seen} />;
      })}
      {rows}
      {props.more?.fields}
      <p className="s-row-between">
        <span className="s-row">
          <SubmitButton>{props.submit ?? t("check.save")}</SubmitButton>
          {props.mayComplete && (
            <SubmitButton name="act" value="complete" tone="secondary">
              {t("two.saveAndComplete")}
            </SubmitButton>
          )}
        </span>
        <span className="s-small s-muted" role="status">
          {props.saved}
        </span>
      </p>
    </ActionForm>
  );
}

function CheckLists(props: CheckFormProps) {
  const { locale, requirements, documents, absent, hrefOf, editable, beside } = props;
  const optional = absent.filter(({ need }) => need === null);
  const t = useTranslations("verification");
  const requirementTitle = useRequirementTitle(locale);
  const documentName = useDocumentName();
  const valueWords = useValueWords(locale);
  const texts = {
    yes: t("check.yes"),
    no: t("check.no"),
    reason: t("check.reason"),
    moreReasons: t("check.moreReasons"),
    note: t("check.note"),
    sources: t("check.sources"),
    sourceNote: t("check.sourceNote"),
    noSource: t("check.noSource"),
  };
  const options = (reasons: readonly RefusalReason[]) =>
    reasons.map((value) => ({ value, label: t(`reason.${value}`) }));
  const sourceOptions = (offered: readonly EvidenceSource[]) =>
    offered.map((value) => ({ value, label: t(`source.${value}`) }));
  const documentReasons = options(DOCUMENT_REASONS.filter((reason) => reason !== "NO_ANSWER"));
  const lapsedReasons = options(DOCUMENT_REASONS);
  const Item = editable ? CheckRow : CheckedItem;
  return (
    <>
      {requirements.length > 0 && (
        <>
          <h3>{t("check.requirements")}</h3>
          <p className="s-small s-muted">{t("check.hint")}</p>
        </>
      )}
      <ul className="s-judgelist" hidden={requirements.length === 0}>
        {requirements.map((each) => {
          const title = requirementTitle(each);
          const evidence = documents.find((one) => one.documentId === each.evidenceId);
          return (
            <Item
              key={each.requirementId}
              id={each.requirementId}
              legend={t("check.verdictOf", { title })}
              verdict={each.verdict}
              why={each}
              reasons={options(reasonsFor(each.fitting))}
              sources={sourceOptions(each.offered)}
              looked={lookedAt(each)}
              texts={texts}
              beside={beside?.(each.requirementId)}
            >
              <b>{title}</b>
              <p className="s-small s-muted">{valueWords(each.value)}</p>
              {each.outcome === "notMet" && (
                <p className="s-small s-judge-alert">{t("value.notMet")}</p>
              )}
              <p className="s-judge-marks">
                {each.citation === null ? (
                  <span className="s-small s-muted">{t("check.byAnnouncement")}</span>
                ) : (
                  <Cite citation={each.citation} />
                )}
                {evidence && (
                  <DocumentLinks
                    href={hrefOf(evidence.documentId)}
                    name={documentName(evidence)}
                    text={t("check.evidence", { document: documentName(evidence) })}
                  />
                )}
              </p>
            </Item>
          );
        })}
      </ul>
      {documents.length > 0 && <h3>{t("check.documents")}</h3>}
      <ul className="s-judgelist" hidden={documents.length === 0}>
        {documents.map((each) => {
          const state = each.asked?.state ?? null;
          // Nobody judges what waits for the applicant; silence is offered as the reason.
          const DocumentItem = state === "WAITING" ? CheckedItem : Item;
          const isSilence = state === "LAPSED" && each.verdict === null;
          return (
            <DocumentItem
              key={each.documentId}
              id={each.documentId}
              legend={t("check.verdictOf", { title: documentName(each) })}
              verdict={isSilence ? "NOT_MET" : each.verdict}
              why={isSilence ? { ...each, reason: "NO_ANSWER" } : each}
              reasons={state === "LAPSED" ? lapsedReasons : documentReasons}
              sources={sourceOptions(each.offered)}
              looked={lookedAt(each)}
              texts={texts}
              beside={beside?.(each.documentId)}
            >
              <b>{documentName(each)}</b>
              <NeedNote need={each.need ?? null} />
              <LookFor code={each.code} />
              <p className="s-judge-marks">
                <DocumentLinks href={hrefOf(each.documentId)} name={documentName(each)} />
              </p>
            </DocumentItem>
          );
        })}
      </ul>
      {optional.length > 0 && (
        <p className="s-small s-muted">
          {t("check.absent", { names: optional.map(documentName).join(", ") })}
        </p>
      )}
      {absent.map(
        (each) =>
          each.need !== null && (
            <div key={`${each.code} ${each.label}`}>
              <b className="s-small">{documentName(each)}</b>
              <NeedNote need={each.need} />
            </div>
          ),
      )}
    </>
  );
}

/** Whether a document was needed of this applicant; nothing where it is needed of everybody. */
function NeedNote({ need }: { readonly need: Need | null }) {
  const text = useNeedText("VERIFIER")(need);
  if (text === null) return null;
  return <p className={need?.outcome === "needed" ? "s-small" : "s-small s-muted"}>{text}</p>;
}

/** What a kind of document is to be looked at for; nothing where only its agency knows. */
function LookFor({ code }: { readonly code: DocumentCode }) {
  const t = useTranslations("verification.check");
  const lookedAt = useLookedAt("VERIFIER")(code);
  if (lookedAt.length === 0) return null;
  return <p className="s-small s-muted">{t("lookFor", { what: lookedAt.join("; ") })}</p>;
}

/** What was named; before anything is judged, what was sent. */
function lookedAt({ verdict, offered, sources, sourceNote }: Finding): Looked {
  return { sources: verdict === null ? usualSources(offered) : sources, sourceNote };
}
