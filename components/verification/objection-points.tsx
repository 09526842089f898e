import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDocumentName } from "#components/application/document-name";
import { Tag } from "#components/ui/tag";
import type { Failure } from "#components/verification/failure-list";
import { useRequirementTitle } from "#components/verification/words";
import type { Locale } from "#domain/locale";
import type { ObjectionGround } from "#domain/verification/objection";

export type Point = {
  readonly pointId: string;
  readonly documentId: string | null;
  readonly failure: Failure;
  readonly ground: ObjectionGround;
  readonly statement: string;
  readonly upheld: boolean | null;
  readonly answer: string | null;
};

interface ObjectionPointsProps {
  readonly locale: Locale;
  readonly points: readonly Point[];
  /** What follows below a point: fields to answer it, or a link to the document. */
  readonly below?: (point: Point) => ReactNode;
}

/** Each reason as it was given beside what is said against it, and the answer. */
export function ObjectionPoints({ locale, points, below }: ObjectionPointsProps) {
  const t = useTranslations("verification.objection");
  const reason = useTranslations("verification.reason");
  const requirementTitle = useRequirementTitle(locale);
  const documentName = useDocumentName();
  return points.map((point, index) => {
    const { failure } = point;
    const title = failure.of === "document" ? documentName(failure) : requirementTitle(failure);
    return (
      <section key={point.pointId} className="s-card s-stack-6">
        <h2 className="s-h3">{t("pointTitle", { number: index + 1, title })}</h2>
        <div className="s-grid-2">
          <div>
            <p className="s-small s-muted">{t("given")}</p>
            <p>
              {failure.reason !== null && reason(failure.reason)}
              {failure.note !== "" && ` – ${failure.note}`}
            </p>
          </div>
          <div>
            <p className="s-small s-muted">
              {t("said")} · {t(`groundOf.${point.ground}`)}
            </p>
            <p className="s-lines">{point.statement}</p>
          </div>
        </div>
        {point.upheld !== null && (
          <div className="s-indent">
            <Tag tone={point.upheld ? "success" : "danger"}>
              {t(point.upheld ? "falls" : "stands")}
            </Tag>
            <p className="s-lines mt-2">{point.answer}</p>
          </div>
        )}
        {below?.(point)}
      </section>
    );
  });
}
