import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDocumentName } from "#components/application/document-name";
import { Tag } from "#components/ui/tag";
import type { Failure } from "#components/verification/failure-list";
import { useReasonWords } from "#components/verification/reason-words";
import { useRequirementTitle } from "#components/verification/words";
import type { Locale } from "#domain/locale";
import type { PointGround } from "#domain/verification/objection";

export type Point = {
  readonly pointId: string;
  readonly documentId: string | null;
  /** The reason as it was given; null for an error in the result of a later stage. */
  readonly failure: Failure | null;
  readonly ground: PointGround;
  readonly statement: string;
  readonly upheld: boolean | null;
  readonly answer: string | null;
};

interface ObjectionPointsProps {
  readonly locale: Locale;
  readonly points: readonly Point[];
  /** What follows below a point: fields to answer it, or a link to the document. */
  readonly below?: (point: Point) => ReactNode;
  /** Whether the answer stands as text; not where it is being written. */
  readonly answered?: boolean;
}

/** Each reason as it was given, or each error, beside what is said about it, and the answer. */
export function ObjectionPoints(props: ObjectionPointsProps) {
  const { locale, points, below, answered = true } = props;
  const t = useTranslations("verification.objection");
  const reasonWords = useReasonWords();
  const requirementTitle = useRequirementTitle(locale);
  const documentName = useDocumentName();
  return points.map((point, index) => {
    const { failure } = point;
    const ground = t(`groundOf.${point.ground}`);
    return (
      <section key={point.pointId} className="s-card s-stack-6">
        {failure === null ? (
          <>
            <h2 className="s-h3">{t("errorTitle", { number: index + 1, title: ground })}</h2>
            <div>
              <p className="s-small s-muted">{t("said")}</p>
              <p className="s-lines">{point.statement}</p>
            </div>
          </>
        ) : (
          <>
            <h2 className="s-h3">
              {t("pointTitle", {
                number: index + 1,
                title:
                  failure.of === "document" ? documentName(failure) : requirementTitle(failure),
              })}
            </h2>
            <div className="s-grid-2">
              <div>
                <p className="s-small s-muted">{t("given")}</p>
                <p>{reasonWords(failure)}</p>
              </div>
              <div>
                <p className="s-small s-muted">{t("said")}</p>
                <p>
                  <b>{ground}</b>
                </p>
                <p className="s-lines">{point.statement}</p>
              </div>
            </div>
          </>
        )}
        {point.upheld !== null && answered && (
          <div className="s-indent">
            <Tag tone={point.upheld ? "success" : "danger"}>
              {t(
                failure === null
                  ? point.upheld
                    ? "granted"
                    : "notGranted"
                  : point.upheld
                    ? "falls"
                    : "stands",
              )}
            </Tag>
            <p className="s-lines mt-2">{point.answer}</p>
          </div>
        )}
        {below?.(point)}
      </section>
    );
  });
}
