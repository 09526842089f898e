import type { requiredDocumentsOfPost } from "#db/queries/application";
import type { documentsOfApplication } from "#db/queries/application-documents";
import type { DocumentCode } from "#domain/planning/terms";

export type OwnFile = {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly edition: number;
  readonly uploadedAt: string;
};

export type OwnDocument = {
  /** Of the required document. */
  readonly id: string;
  readonly code: DocumentCode;
  /** The agency's own name for it, only for `OTHER`. */
  readonly label: string;
  readonly maxMegabytes: number;
  readonly mandatory: boolean;
  readonly current: OwnFile | null;
  /** Replaced or removed, newest first. */
  readonly older: readonly OwnFile[];
};

type Asked = Awaited<ReturnType<typeof requiredDocumentsOfPost>>;
type Files = Awaited<ReturnType<typeof documentsOfApplication>>;

/** Each document that is asked for, with its files. */
export function ownDocuments(asked: Asked, files: Files): OwnDocument[] {
  return asked.map((document) => {
    const own = files.filter((file) => file.requiredDocumentId === document.id);
    const current = own.find((file) => file.isCurrent);
    return {
      ...document,
      current: current ? ownFile(current) : null,
      older: own.filter((file) => !file.isCurrent).map(ownFile),
    };
  });
}

function ownFile({ id, fileName, bytes, edition, uploadedAt }: Files[number]): OwnFile {
  return { id, fileName, bytes, edition, uploadedAt: uploadedAt.toISOString() };
}
