import { useDocumentName } from "#components/application/document-name";
import { useSourceWords } from "#components/verification/source-words";
import { useRequirementTitle } from "#components/verification/words";
import type { Locale } from "#domain/locale";
import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import type { Looked } from "#domain/verification/sources";

export type LookedAt = Looked &
  (
    | { readonly of: "document"; readonly code: DocumentCode; readonly label: string }
    | {
        readonly of: "requirement";
        readonly kind: RequirementKind;
        readonly parameter: string;
        readonly wording: string;
        readonly wordingEn: string;
      }
  );

interface SourceListProps {
  readonly locale: Locale;
  readonly looked: readonly LookedAt[];
}

/** What was judged from evidence, each with what was looked at. */
export function SourceList({ locale, looked }: SourceListProps) {
  const requirementTitle = useRequirementTitle(locale);
  const documentName = useDocumentName();
  const sourceWords = useSourceWords();
  return (
    <ul className="s-failures">
      {looked.map((each) => {
        const title = each.of === "document" ? documentName(each) : requirementTitle(each);
        return (
          <li key={title}>
            <b>{title}</b>
            <span className="s-sub">{sourceWords(each)}</span>
          </li>
        );
      })}
    </ul>
  );
}
