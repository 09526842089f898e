import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Panel } from "#components/ui/panel";
import { TextArea } from "#components/ui/text-field";
import { CheckForm } from "#components/verification/check-form";
import { type Found, FoundByEach } from "#components/verification/found-by-each";
import { framedFiles, type SentFile, SentFiles } from "#components/verification/sent-files";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

type CheckProps = ComponentProps<typeof CheckForm>;

interface ArbitrationWorkProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly page: Pick<CheckProps, "requirements" | "documents"> & {
    readonly selectionId: string;
    readonly applicationId: string;
    readonly permit: string;
    /** Everything that was sent, to be looked at. */
    readonly files: readonly SentFile[];
    readonly findings: readonly Found[];
  };
}

/** The file at the left; at the right what two differ on, with both findings and the decision. */
export function ArbitrationWork({ locale, action, page }: ArbitrationWorkProps) {
  const { applicationId, files, findings } = page;
  const t = useTranslations("verification");
  const hrefOf = framedFiles(locale, page);
  // What is in dispute, or shows it, stands open first.
  const about = new Set([
    ...page.documents.map(({ documentId }) => documentId),
    ...page.requirements.map(({ evidenceId }) => evidenceId),
  ]);
  const [disputed = [], others = []] = [true, false].map((isAbout) =>
    files.filter(({ documentId }) => about.has(documentId) === isAbout),
  );
  return (
    <div className="s-verify">
      <SentFiles files={[...disputed, ...others]} hrefOf={hrefOf} />
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
