import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Icon } from "#components/ui/icon";
import { Panel } from "#components/ui/panel";
import { TextArea } from "#components/ui/text-field";
import { CheckForm } from "#components/verification/check-form";
import { DocumentViewer } from "#components/verification/document-viewer";
import { type Found, FoundByEach } from "#components/verification/found-by-each";
import { useDocumentName } from "#components/verification/words";
import { type Locale, localePath } from "#domain/locale";
import type { DocumentCode } from "#domain/planning/terms";
import type { FormAction } from "#server/form-state";

type CheckProps = ComponentProps<typeof CheckForm>;

interface ArbitrationWorkProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly page: Pick<CheckProps, "requirements" | "documents"> & {
    readonly selectionId: string;
    readonly applicationId: string;
    /** Everything that was sent, to be looked at. */
    readonly files: readonly {
      readonly documentId: string;
      readonly code: DocumentCode;
      readonly label: string;
      readonly hash: string;
    }[];
    readonly findings: readonly Found[];
  };
}

/** The file at the left; at the right what two differ on, with both findings and the decision. */
export function ArbitrationWork({ locale, action, page }: ArbitrationWorkProps) {
  const { selectionId, applicationId, files, findings } = page;
  const t = useTranslations("verification");
  const documentName = useDocumentName();
  const base = `/kantor/seleksi/${selectionId}/verifikasi/${applicationId}/berkas`;
  const hrefOf = (documentId: string) =>
    `${localePath(locale, `${base}/${documentId}`)}#navpanes=0&view=FitH`;
  return (
    <div className="s-verify">
      <DocumentViewer
        documents={files.map((each, index) => ({
          id: each.documentId,
          name: `${index + 1}. ${documentName(each)}`,
          href: hrefOf(each.documentId),
          fingerprint: `${each.hash.slice(0, 4)} ${each.hash.slice(4, 8)}`,
        }))}
        texts={{
          label: t("viewer.label"),
          list: t("viewer.list", { count: files.length }),
          traced: t("viewer.traced"),
          print: t("viewer.print"),
        }}
        icon={<Icon name="eye" />}
      />
      <Panel id="beda" title={t("dispute.title")}>
        <CheckForm
          locale={locale}
          action={action}
          applicationId={applicationId}
          requirements={page.requirements}
          documents={page.documents}
          absent={[]}
          hrefOf={hrefOf}
          editable
          beside={(id) => <FoundByEach id={id} two={{ findings }} />}
          more={{
            fields: (
              <TextArea name="because" hint={t("dispute.becauseHint")} rows={3} maxLength={1_000} />
            ),
            labels: { because: t("dispute.because") },
          }}
          submit={t("dispute.submit")}
          saved={t("dispute.effect")}
        />
      </Panel>
    </div>
  );
}
