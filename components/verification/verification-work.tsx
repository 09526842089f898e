import { useTranslations } from "next-intl";
import { type ComponentProps, Fragment } from "react";
import { useDocumentName } from "#components/application/document-name";
import { TraceList } from "#components/regulation/trace-list";
import { Panel } from "#components/ui/panel";
import { AskedAbout } from "#components/verification/asked-about";
import { CheckForm } from "#components/verification/check-form";
import { CheckKeys } from "#components/verification/check-keys";
import { type Found, FoundByEach } from "#components/verification/found-by-each";
import { HeldFiles } from "#components/verification/held-files";
import { ProposalForm } from "#components/verification/proposal-form";
import { ScanNote } from "#components/verification/scan-note";
import { framedFiles, SentFiles } from "#components/verification/sent-files";
import { type TwoVerifiers, TwoVerifiersPanel } from "#components/verification/two-verifiers-panel";
import { useRequirementTitle } from "#components/verification/words";
import type { Zone } from "#domain/calendar";
import { type Locale, localePath } from "#domain/locale";
import { initial } from "#domain/verification/check-keys";
import type { FormAction } from "#server/form-state";

type Checked = Pick<ComponentProps<typeof CheckForm>, "requirements" | "absent">;
type Document = ComponentProps<typeof CheckForm>["documents"][number] & {
  readonly hash: string;
  readonly waits: boolean;
  readonly infection: ComponentProps<typeof ScanNote>["infection"];
  readonly mayAsk: boolean;
  readonly asked: ComponentProps<typeof AskedAbout>["asked"];
};

interface VerificationWorkProps {
  readonly locale: Locale;
  readonly page: Checked & {
    readonly selectionId: string;
    readonly applicationId: string;
    readonly permit: string;
    readonly zone: Zone;
    readonly documents: readonly Document[];
    readonly editable: boolean;
    readonly mayPropose: boolean;
    readonly two: (TwoVerifiers & { readonly findings: readonly Found[] }) | null;
    readonly progress: { readonly total: number; readonly judged: number; readonly notMet: number };
    readonly saved: { readonly at: string; readonly by: string } | null;
    readonly proposal: ComponentProps<typeof ProposalForm>["proposal"];
    readonly signedBy: string | null;
    readonly traces: ComponentProps<typeof TraceList>["notes"];
  };
  /** Moments in words, in the agency's zone. */
  readonly savedAt: string | null;
  readonly proposedAt: string | null;
  readonly save: FormAction;
  readonly propose: FormAction;
  readonly complete: FormAction;
}

/** Evidence at the left, the rules at the right: computed by the system, decided by a person. */
export function VerificationWork(props: VerificationWorkProps) {
  const { locale, page, savedAt, proposedAt } = props;
  const { applicationId, documents, progress, editable, saved, two } = page;
  const t = useTranslations("verification");
  const suggestion = useSuggestion(locale, page);
  const hrefOf = framedFiles(locale, page);
  const { judged, total } = progress;
  return (
    <div className="s-verify">
      <SentFiles files={documents} hrefOf={hrefOf} />
      <div className="s-gapstack">
        <Panel
          id="pemeriksaan"
          title={t("check.title")}
          aside={<span className="s-small">{t("progress", { judged, total })}</span>}
        >
          <HeldFiles held={heldIn(documents)} />
          {editable && <KeyNote />}
          {/* A new form after each save, so that it starts from what is stored now. */}
          <Fragment key={saved?.at}>
            <CheckForm
              locale={locale}
              action={props.save}
              applicationId={applicationId}
              requirements={page.requirements}
              documents={documents}
              absent={page.absent}
              hrefOf={hrefOf}
              editable={editable}
              mayComplete={two !== null && !two.settled}
              beside={(id) => {
                const document = documents.find(({ documentId }) => documentId === id);
                return (
                  <>
                    {document && (
                      <ScanNote
                        locale={locale}
                        zone={page.zone}
                        waits={document.waits}
                        infection={document.infection}
                      />
                    )}
                    {document && (
                      <AskedAbout
                        locale={locale}
                        zone={page.zone}
                        asked={document.asked}
                        hrefOf={hrefOf}
                        ask={document.mayAsk ? askingPage(locale, page, id) : null}
                      />
                    )}
                    {two !== null && <FoundByEach id={id} two={two} />}
                  </>
                );
              }}
              saved={
                saved === null || savedAt === null
                  ? t("check.notSaved")
                  : t("check.saved", { at: savedAt, name: saved.by })
              }
            />
          </Fragment>
        </Panel>
        {two !== null && (
          <Panel id="verifikator" title={t("two.title")}>
            <TwoVerifiersPanel
              locale={locale}
              action={props.complete}
              applicationId={applicationId}
              two={two}
              progress={progress}
              editable={editable}
            />
          </Panel>
        )}
        {(page.mayPropose || page.proposal !== null) && (
          <Panel id="usulan" title={t("proposal.title")}>
            <Fragment key={`${saved?.at} ${page.proposal?.seen}`}>
              <ProposalForm
                locale={locale}
                action={props.propose}
                applicationId={applicationId}
                proposal={page.proposal}
                proposedAt={proposedAt ?? ""}
                progress={progress}
                suggestion={suggestion}
                editable={page.mayPropose}
                signedBy={page.signedBy}
              />
            </Fragment>
          </Panel>
        )}
        {page.traces.length > 0 && (
          <Panel id="dasar" title={t("traces.title")}>
            <p className="s-small s-muted">{t("traces.text")}</p>
            <TraceList locale={locale} notes={page.traces} />
          </Panel>
        )}
      </div>
    </div>
  );
}

/** By which keys one goes through the list; phones have none. */
function KeyNote() {
  const t = useTranslations("verification.check");
  const [yes, no] = [t("yes"), t("no")];
  return (
    <>
      <CheckKeys yes={yes} no={no} />
      <p className="s-small s-muted s-only-d">
        {t.rich("keys", {
          key: (name) => <kbd>{name}</kbd>,
          yes,
          no,
          y: initial(yes).toUpperCase(),
          n: initial(no).toUpperCase(),
        })}
      </p>
    </>
  );
}

function heldIn(documents: readonly Document[]): ComponentProps<typeof HeldFiles>["held"] {
  return {
    waiting: documents.filter(({ waits }) => waits).length,
    infected: documents.filter(({ infection }) => infection !== null).length,
  };
}

function askingPage(
  locale: Locale,
  { selectionId, applicationId }: { selectionId: string; applicationId: string },
  documentId: string,
): string {
  const work = `/kantor/seleksi/${selectionId}/verifikasi/${applicationId}`;
  return localePath(locale, `${work}/tanya/${documentId}`);
}

/** What is not met, by name: the reasons follow it wherever the explanation is read. */
function useSuggestion(locale: Locale, page: VerificationWorkProps["page"]): string {
  const t = useTranslations("verification.proposal");
  const requirementTitle = useRequirementTitle(locale);
  const documentName = useDocumentName();
  const titles = [
    ...page.requirements.map((each) => ({ ...each, title: requirementTitle(each) })),
    ...page.documents.map((each) => ({ ...each, title: documentName(each) })),
  ].flatMap(({ verdict, title }) => (verdict === "NOT_MET" ? [title] : []));
  return titles.length === 0 ? "" : t("suggestion", { titles: titles.join("; ") });
}
