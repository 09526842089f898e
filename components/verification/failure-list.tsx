import { useTranslations } from "next-intl";
import { useDocumentName, useRequirementTitle } from "#components/verification/words";
import type { Locale } from "#domain/locale";
import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import type { RefusalReason } from "#domain/verification/terms";

export type Failure = { readonly reason: RefusalReason | null; readonly note: string } & (
  | { readonly of: "document"; readonly code: DocumentCode; readonly label: string }
  | {
      readonly of: "requirement";
      readonly kind: RequirementKind;
      readonly parameter: string;
      readonly wording: string;
      readonly wordingEn: string;
    }
);

interface FailureListProps {
  readonly locale: Locale;
  readonly failures: readonly Failure[];
}

/** What an application lacks: each document or requirement with its coded reason and the words. */
export function FailureList({ locale, failures }: FailureListProps) {
  const t = useTranslations("verification.reason");
  const requirementTitle = useRequirementTitle(locale);
  const documentName = useDocumentName();
  return (
    <ol className="s-failures">
      {failures.map((failure) => {
        const title = failure.of === "document" ? documentName(failure) : requirementTitle(failure);
        return (
          <li key={title}>
            <b>{title}</b>
            <span className="s-sub">
              {failure.reason !== null && t(failure.reason)}
              {failure.note !== "" && ` – ${failure.note}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
