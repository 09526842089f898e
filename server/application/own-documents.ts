import type { requiredDocumentsOfPost } from "#db/queries/application";
import type { documentsOfApplication } from "#db/queries/application-documents";
import { askedOfPerson, type Need, type Person } from "#domain/application/needed-of";
import type { DocumentCode } from "#domain/planning/terms";
import { heldBack } from "#server/scan/held";
import { type Infection, infectionOf } from "#server/scan/infection";

export type OwnFile = {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly edition: number;
  readonly uploadedAt: string;
  /** Whether it still waits for a scan; others open it only afterwards. */
  readonly waits: boolean;
  readonly infection: Infection | null;
};

export type OwnDocument = {
  /** Of the required document. */
  readonly id: string;
  readonly code: DocumentCode;
  /** The agency's own name for it, only for `OTHER`. */
  readonly label: string;
  readonly maxMegabytes: number;
  readonly maxPages: number;
  /** Of this person: mandatory in the plan and needed of them. */
  readonly mandatory: boolean;
  /** Whether it is needed of this person; null where it is needed of everybody. */
  readonly need: Need | null;
  readonly current: OwnFile | null;
  /** The newest file, where it does not count because a virus was found in it. */
  readonly infected: (OwnFile & { readonly infection: Infection }) | null;
  /** Replaced or removed, newest first. */
  readonly older: readonly OwnFile[];
};

type Asked = Awaited<ReturnType<typeof requiredDocumentsOfPost>>;
type Files = Awaited<ReturnType<typeof documentsOfApplication>>;

/** Each document that is asked for, with its files, and whether it is needed of this person. */
export function ownDocuments(asked: Asked, files: Files, person: Person): OwnDocument[] {
  return askedOfPerson(asked, person).map((document) => {
    const own = files.filter((file) => file.requiredDocumentId === document.id);
    const newest = own.filter((file) => file.isCurrent).map(ownFile)[0] ?? null;
    const infection = newest?.infection ?? null;
    return {
      ...document,
      current: infection === null ? newest : null,
      infected: newest !== null && infection !== null ? { ...newest, infection } : null,
      older: own.filter((file) => !file.isCurrent).map(ownFile),
    };
  });
}

function ownFile(file: Files[number]): OwnFile {
  const { id, fileName, bytes, edition, uploadedAt } = file;
  return {
    ...{ id, fileName, bytes, edition, uploadedAt: uploadedAt.toISOString() },
    waits: heldBack(file.scan) === "WAITING",
    infection: infectionOf(file),
  };
}
