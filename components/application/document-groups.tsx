import { useTranslations } from "next-intl";
import { DocumentRow, type DocumentRowProps } from "#components/application/document-row";
import { UploadList } from "#components/ui/upload-row";

interface DocumentGroupsProps extends Omit<DocumentRowProps, "document" | "refusal"> {
  readonly documents: readonly DocumentRowProps["document"][];
  /** The document whose last file was refused, and why. */
  readonly refused: { readonly id: string; readonly text: string } | null;
}

/** The documents by what they need: something to do, nothing more, or nothing unless one has it. */
export function DocumentGroups({ documents, refused, ...row }: DocumentGroupsProps) {
  const t = useTranslations("application.documents");
  const needsAction = (each: DocumentRowProps["document"]) =>
    each.id === refused?.id || each.infected !== null || (each.mandatory && each.current === null);
  const todo = documents.filter(needsAction);
  const rest = documents.filter((each) => !needsAction(each));
  const there = rest.filter((each) => each.current !== null);
  const groups = [
    { title: t("todo", { count: todo.length }), members: todo },
    { title: t("there", { count: there.length }), members: there },
    { title: t("ifAny"), members: rest.filter((each) => each.current === null) },
  ];
  return groups
    .filter((group) => group.members.length > 0)
    .map((group) => (
      <section key={group.title}>
        <h2 className="s-h3 mb-2">{group.title}</h2>
        <UploadList>
          {group.members.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              refusal={document.id === refused?.id ? refused.text : null}
              {...row}
            />
          ))}
        </UploadList>
      </section>
    ));
}
