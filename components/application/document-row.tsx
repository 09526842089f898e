import { useTranslations } from "next-intl";
import { DocumentExample } from "#components/application/document-example";
import { useDocumentName } from "#components/application/document-name";
import { useLookedAt } from "#components/application/looked-at";
import { useNeedText } from "#components/application/need";
import { PhotoPages } from "#components/application/photo-pages";
import { UploadInPieces } from "#components/application/upload-in-pieces";
import { FileField, UploadForm } from "#components/ui/file-field";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import { UploadRow } from "#components/ui/upload-row";
import { mayBePicture } from "#domain/application/file-types";
import type { Need } from "#domain/application/needed-of";
import { isPrepared } from "#domain/application/prepared-letters";
import type { Zone } from "#domain/calendar";
import { formatBytes, formatInstant } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { DocumentCode } from "#domain/planning/terms";

type Infection = { readonly name: string; readonly at: string };

type OwnFile = {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly edition: number;
  readonly uploadedAt: string;
  /** Whether it still waits for a virus scan. */
  readonly waits: boolean;
  /** A virus that was found in it: nobody opens it any more. */
  readonly infection: Infection | null;
};

export interface DocumentRowProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly applicationId: string;
  readonly document: {
    readonly id: string;
    readonly code: DocumentCode;
    readonly label: string;
    readonly maxMegabytes: number;
    readonly maxPages: number;
    readonly mandatory: boolean;
    readonly need: Need | null;
    readonly current: OwnFile | null;
    /** The newest file, where it does not count because a virus was found in it. */
    readonly infected: (OwnFile & { readonly infection: Infection }) | null;
    readonly older: readonly OwnFile[];
  };
  /** Why the last file for it was refused. */
  readonly refusal: string | null;
  /** Without one there is nothing from which a letter could be written. */
  readonly hasProfile: boolean;
  /** Whether the files can still be changed. */
  readonly editable: boolean;
}

/** One document that is asked for: its file, its earlier versions, and the way to send another. */
export function DocumentRow(props: DocumentRowProps) {
  const { locale, zone, applicationId, document, refusal, editable } = props;
  const t = useTranslations("application.documents");
  const tags = useTranslations("application.tag");
  const nameOf = useDocumentName();
  const { current, infected, older, code } = document;
  const lookedAt = useLookedAt("APPLICANT")(code);
  const needText = useNeedText("APPLICANT")(document.need);
  const path = (file: OwnFile) => localePath(locale, `/lamaran/${applicationId}/berkas/${file.id}`);
  const meta = ({ bytes, edition, uploadedAt }: OwnFile) =>
    t("meta", {
      size: formatBytes(locale, bytes),
      edition,
      at: formatInstant(locale, zone, new Date(uploadedAt)),
    });
  const infectedText = ({ fileName, infection }: NonNullable<typeof infected>) =>
    t(editable ? "infected" : "infectedSent", {
      name: fileName,
      virus: infection.name,
      at: formatInstant(locale, zone, new Date(infection.at), "minute"),
    });
  const isAwaited = editable && current === null && lookedAt.length > 0;
  const hint = isAwaited
    ? t("lookedAt", { what: lookedAt.join("; ") })
    : current?.waits && t("waits");
  return (
    <UploadRow
      id={`d-${document.id}`}
      title={nameOf(document)}
      hint={hint || undefined}
      file={current && { name: current.fileName, href: path(current), meta: meta(current) }}
      error={refusal ?? (infected && infectedText(infected))}
      status={
        <DocumentTag refused={refusal !== null} infected={infected !== null} current={current} />
      }
      versions={
        older.length > 0 && (
          <details className="s-small mt-2">
            <summary>{t("older", { count: older.length })}</summary>
            <ul className="s-list">
              {older.map((file) => (
                <li key={file.id}>
                  {file.infection === null ? (
                    <a href={path(file)}>{file.fileName}</a>
                  ) : (
                    file.fileName
                  )}{" "}
                  <span className="s-muted">
                    {meta(file)}
                    {file.infection !== null && ` · ${tags("infected")}`}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )
      }
    >
      {needText !== null && <p className="s-hint">{needText}</p>}
      {editable && <DocumentExample code={code} name={nameOf(document)} />}
      {editable && current === null && <SendFile {...props} />}
      {editable && current !== null && (
        <details className="s-small mt-2" open={refusal !== null || undefined}>
          <summary>
            {t("replace")}
            <span className="s-sr"> {nameOf(document)}</span>
          </summary>
          <SendFile {...props} />
          <div className="mt-2">
            <TextLink href={`${path(current)}/hapus`}>{t("remove")}</TextLink>
          </div>
        </details>
      )}
    </UploadRow>
  );
}

function SendFile({ locale, applicationId, document, hasProfile }: DocumentRowProps) {
  const t = useTranslations("application.documents");
  const nameOf = useDocumentName();
  const mostBytes = document.maxMegabytes * 1_000_000;
  const limit = formatBytes(locale, mostBytes);
  const orPicture = mayBePicture(document.code);
  return (
    <>
      {hasProfile && <ReadyLetter {...{ locale, applicationId, document }} />}
      <UploadForm
        action={localePath(locale, `/lamaran/${applicationId}/dokumen/${document.id}/unggah`)}
      >
        <FileField
          id={`f-${document.id}`}
          name="berkas"
          label={t("fileFor", { name: nameOf(document) })}
          hint={t(orPicture ? "limitPhoto" : "limit", { limit, pages: document.maxPages })}
          accept={orPicture ? "application/pdf,.pdf,image/jpeg,image/png" : "application/pdf,.pdf"}
        />
        <UploadInPieces
          applicationId={applicationId}
          documentId={document.id}
          page={localePath(locale, `/lamaran/${applicationId}/dokumen`)}
          mostBytes={mostBytes}
          words={{
            upload: t("upload"),
            sending: t("uploading"),
            sent: t("sent"),
            pause: t("pause"),
            paused: t("paused"),
            goOn: t("goOn"),
            broken: t("broken"),
            cancel: t("cancel"),
          }}
        />
        <PhotoPages
          field={`f-${document.id}`}
          fileName={nameOf(document)}
          mostBytes={mostBytes}
          mostPages={document.maxPages}
          words={{
            take: t("photo.take"),
            more: t("photo.more"),
            page: t("photo.page"),
            turn: t("photo.turn"),
            up: t("photo.up"),
            down: t("photo.down"),
            remove: t("photo.remove"),
            send: t("photo.send"),
            making: t("photo.making"),
            unreadable: t("photo.unreadable"),
            tooMuch: t("photo.tooMuch"),
            tooMany: t("photo.tooMany", { most: document.maxPages }),
          }}
        />
      </UploadForm>
    </>
  );
}

/** What the profile already fills in: one only has to sign it. */
function ReadyLetter({
  locale,
  applicationId,
  document: { id, code, label },
}: Pick<DocumentRowProps, "locale" | "applicationId" | "document">) {
  const t = useTranslations("application.documents");
  const nameOf = useDocumentName();
  const isHistory = code === "CV";
  if (!isHistory && !isPrepared(code)) return null;
  const path = isHistory ? "/profil/drh.pdf" : `/lamaran/${applicationId}/dokumen/${id}/surat.pdf`;
  return (
    <p className="s-small mt-1">
      <a href={localePath(locale, path)}>
        {t(isHistory ? "history" : "letter")}
        <span className="s-sr"> {nameOf({ code, label })}</span>
      </a>
    </p>
  );
}

interface DocumentTagProps {
  readonly refused: boolean;
  readonly infected: boolean;
  readonly current: OwnFile | null;
}

function DocumentTag({ refused, infected, current }: DocumentTagProps) {
  const t = useTranslations("application.tag");
  if (refused) return <Tag tone="danger">{t("refused")}</Tag>;
  if (infected) return <Tag tone="danger">{t("infected")}</Tag>;
  if (current?.waits) return <Tag tone="info">{t("waits")}</Tag>;
  if (current !== null) return <Tag tone="success">{t("received")}</Tag>;
  return (
    <Tag tone="neutral" icon="circle-dashed">
      {t("none")}
    </Tag>
  );
}
