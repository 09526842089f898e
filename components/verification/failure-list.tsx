import { useTranslations } from "next-intl";
import { useDocumentName } from "#components/application/document-name";
import { useTraceWords } from "#components/regulation/trace-words";
import { Cite } from "#components/ui/cite";
import { useReasonWords } from "#components/verification/reason-words";
import { useRequirementTitle } from "#components/verification/words";
import type { Locale } from "#domain/locale";
import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";
import type { TraceNote } from "#domain/regulation/trace-note";
import type { Reasons } from "#domain/verification/terms";

export type Failure = Reasons & { readonly note: string } & (
    | { readonly of: "document"; readonly code: DocumentCode; readonly label: string }
    | {
        readonly of: "requirement";
        readonly kind: RequirementKind;
        readonly parameter: string;
        readonly wording: string;
        readonly wordingEn: string;
        /** What the rule compared when the verdict was confirmed; absent before. */
        readonly basis?: TraceNote | null;
      }
  );

/** With the clause behind it; null where only the announcement asks for it. */
export type FoundedFailure = Failure & {
  readonly citation: Citation | null;
  readonly announcementNumber: string | null;
};

interface FailureListProps {
  readonly locale: Locale;
  readonly failures: readonly FoundedFailure[];
}

/** What an application lacks: each document or requirement with its coded reasons and the words. */
export function FailureList({ locale, failures }: FailureListProps) {
  const reasonWords = useReasonWords();
  const check = useTranslations("verification.check");
  const t = useTranslations("regulation.trace");
  const words = useTraceWords(locale);
  const requirementTitle = useRequirementTitle(locale);
  const documentName = useDocumentName();
  return (
    <ol className="s-failures">
      {failures.map((failure) => {
        const basis = failure.of === "requirement" ? (failure.basis ?? null) : null;
        // The rule as it was when the verdict was confirmed, before the one of today.
        const citation = basis?.citation ?? failure.citation;
        const { announcementNumber: number } = failure;
        const title = failure.of === "document" ? documentName(failure) : requirementTitle(failure);
        return (
          <li key={title}>
            <b>{title}</b>
            <span className="s-sub">{reasonWords(failure)}</span>
            {basis !== null && (
              <span className="s-sub">{t("basis", { words: words(basis) ?? "" })}</span>
            )}
            <span className="s-sub">
              {citation !== null ? (
                <Cite citation={citation} />
              ) : number === null ? (
                check("byAnnouncement")
              ) : (
                check("byAnnouncementNumber", { number })
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
