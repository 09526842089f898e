import type { DocumentCode } from "#domain/planning/terms";

/**
 * Letters of an application whose usual text can be written for the applicant, ready to be signed,
 * with who signs: the applicant, the own appointing officer, or an official who is authorised
 * (documents.md §2). No law prescribes the wording, except what the appointing officer permits.
 */
export const PREPARED_LETTERS = {
  APP_LETTER: { signer: "APPLICANT", needsStamp: true },
  INTEGRITY_PACT: { signer: "APPLICANT", needsStamp: true },
  NO_PARTY_STMT: { signer: "APPLICANT", needsStamp: true },
  RELATIVE_DECL: { signer: "APPLICANT", needsStamp: false },
  DISCIPLINE_STMT: { signer: "OFFICIAL", needsStamp: true },
  PPK_APPROVAL: { signer: "OWN_PPK", needsStamp: false },
} as const satisfies Partial<
  Record<DocumentCode, { signer: "APPLICANT" | "OWN_PPK" | "OFFICIAL"; needsStamp: boolean }>
>;

export type PreparedCode = keyof typeof PREPARED_LETTERS;

/** Whether the text of a document is written for the applicant. */
export function isPrepared(code: DocumentCode): code is PreparedCode {
  return code in PREPARED_LETTERS;
}
