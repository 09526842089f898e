import { useTranslations } from "next-intl";
import { useDocumentName } from "#components/application/document-name";
import { type StageOfOwn, stageDays } from "#components/application/stage-timeline";
import { Card } from "#components/ui/card";
import { TextLink } from "#components/ui/text-link";
import { FailureList, type FoundedFailure } from "#components/verification/failure-list";
import { nextToAttend } from "#domain/application/attendance";
import type { ApplicationState } from "#domain/application/life-cycle";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { DocumentCode } from "#domain/planning/terms";

interface NextDutyProps {
  readonly locale: Locale;
  readonly application: {
    readonly id: string;
    readonly state: ApplicationState;
    readonly selection: { readonly isOpen: boolean };
    readonly zone: Zone;
    readonly endedAt: string | null;
    readonly paperCode: string | null;
    readonly documents: readonly {
      readonly code: DocumentCode;
      readonly label: string;
      readonly mandatory: boolean;
      readonly current: object | null;
      readonly infected: object | null;
    }[];
  };
  readonly stages: readonly StageOfOwn[];
  readonly explanation: string | null;
  readonly failures: readonly FoundedFailure[];
  /** Whether the panel has decided to cancel the post. */
  readonly isGivenUp: boolean;
}

/** What the applicant has to do now, or why there is nothing to do. */
export function NextDuty(props: NextDutyProps) {
  const { locale, application, stages, explanation, failures, isGivenUp } = props;
  const t = useTranslations("application.status");
  const names = useTranslations("terms.stage");
  const nameOf = useDocumentName();
  const { id, state, selection, zone, endedAt, documents, paperCode } = application;
  if (state === "DRAFT" || state === "MISSED_DEADLINE") return null;
  if (state === "SUBMITTED" || state === "UNDER_CHECK") {
    const isOpen = state === "SUBMITTED" && selection.isOpen;
    // Nothing was sent for it at all: it has been asked for only since.
    const added = documents.filter(
      ({ mandatory, current, infected }) => mandatory && current === null && infected === null,
    );
    const lacks = isOpen && added.length > 0;
    return (
      <Card as="section" look="current">
        <h2>{t(lacks ? "now.lacks" : `now.${state}`)}</h2>
        <p className="mt-2">
          {lacks
            ? t("now.lacksText", { names: added.map(nameOf).join(", ") })
            : t(isOpen ? "now.submittedOpen" : "now.checkText")}
        </p>
        {isOpen && (
          <p className="mt-2">
            <TextLink href={localePath(locale, `/lamaran/${id}/tarik-kembali`)}>
              {t("now.takeBack")}
            </TextLink>
          </p>
        )}
      </Card>
    );
  }
  if (isGivenUp && state === "ELIGIBLE") {
    return (
      <Card as="section" look="current">
        <h2>{t("now.givenUp")}</h2>
        <p className="mt-2">{t("now.givenUpText")}</p>
      </Card>
    );
  }
  if (state === "ELIGIBLE" || state === "IN_SELECTION") {
    const next = nextToAttend(stages);
    const isScored = stages.every((stage) => stage.publishedAt !== null);
    return (
      <Card as="section" look="current">
        <h2>
          {next
            ? t("now.goesOn", { stage: names(next.kind) })
            : t(isScored ? "now.waits" : "now.beingScored")}
        </h2>
        {next && (
          <p className="mt-2">
            <b>{stageDays(locale, zone, next) ?? t("notDated")}</b>
          </p>
        )}
        {next?.kind === "PAPER" && paperCode !== null && (
          <p className="mt-2">
            {t.rich("now.paperCode", {
              code: paperCode,
              c: (text) => <b className="s-code">{text}</b>,
            })}
          </p>
        )}
        <p className="mt-2">{t(next ? "now.goesOnText" : "now.waitsText")}</p>
      </Card>
    );
  }
  return (
    <Card as="section" look="current">
      <h2>{t(`now.${state}`)}</h2>
      {explanation !== null && <p className="s-lines mt-2">{explanation}</p>}
      {failures.length > 0 && <FailureList locale={locale} failures={failures} />}
      {endedAt !== null && (
        <p className="s-small s-muted mt-2">
          {t("endedAt", { at: formatInstant(locale, zone, new Date(endedAt)) })}
        </p>
      )}
      <p className="mt-2">{t("now.endText")}</p>
    </Card>
  );
}
