import type { DocumentCode } from "#domain/planning/terms";

/** Where on a paper something stands. */
export type PaperPlace =
  | "letterhead"
  | "title"
  | "number"
  | "name"
  | "details"
  | "text"
  | "table"
  | "photo"
  | "date"
  | "stamp"
  | "signature";

/** What whoever checks a paper looks for. */
export type LookedFor =
  | "AS_DECREES"
  | "AUTHORISED"
  | "BIRTH"
  | "BY_CLOSING"
  | "COURSE"
  | "DATE"
  | "DEGREE"
  | "FACE"
  | "FACILITY"
  | "FILLED_IN"
  | "ISSUER"
  | "LEVEL"
  | "NAME"
  | "NUMBER"
  | "OWN_PPK"
  | "PHOTO"
  | "POST"
  | "RANK"
  | "RATING"
  | "REPORTED_YEAR"
  | "SIGNATURE"
  | "STAMP"
  | "TAX_YEAR"
  | "TWO_YEARS"
  | "VALID"
  | "WORDING";

type LookedAt = readonly (readonly [what: LookedFor, where: PaperPlace])[];

/**
 * What is looked at in each kind of document, in the order in which one reads it, and where it stands
 * (documents.md §2). Applicants are told before they send it, verifiers beside what was sent.
 */
export const LOOKED_AT: Readonly<Record<DocumentCode, LookedAt>> = {
  APP_LETTER: [
    ["POST", "text"],
    ["BY_CLOSING", "date"],
    ["SIGNATURE", "signature"],
    ["STAMP", "stamp"],
  ],
  CV: [
    ["PHOTO", "photo"],
    ["AS_DECREES", "table"],
    ["SIGNATURE", "signature"],
  ],
  INTEGRITY_PACT: [
    ["WORDING", "text"],
    ["SIGNATURE", "signature"],
    ["STAMP", "stamp"],
  ],
  PPK_APPROVAL: [
    ["NAME", "name"],
    ["POST", "text"],
    ["DATE", "date"],
    ["OWN_PPK", "signature"],
  ],
  RANK_DECREE: [
    ["NUMBER", "number"],
    ["NAME", "name"],
    ["RANK", "text"],
    ["ISSUER", "signature"],
  ],
  POST_DECREES: [
    ["NUMBER", "number"],
    ["NAME", "name"],
    ["LEVEL", "text"],
    ["ISSUER", "signature"],
  ],
  DIPLOMA: [
    ["NUMBER", "number"],
    ["NAME", "name"],
    ["DEGREE", "text"],
  ],
  APPRAISAL: [
    ["TWO_YEARS", "title"],
    ["NAME", "name"],
    ["RATING", "table"],
  ],
  DISCIPLINE_STMT: [
    ["NAME", "name"],
    ["WORDING", "text"],
    ["DATE", "date"],
    ["AUTHORISED", "signature"],
    ["STAMP", "stamp"],
  ],
  NO_PARTY_STMT: [
    ["WORDING", "text"],
    ["SIGNATURE", "signature"],
    ["STAMP", "stamp"],
  ],
  WEALTH_REPORT: [
    ["REPORTED_YEAR", "title"],
    ["NAME", "name"],
  ],
  TAX_RETURN: [
    ["TAX_YEAR", "title"],
    ["NAME", "name"],
  ],
  LEADERSHIP_CERT: [
    ["COURSE", "title"],
    ["NUMBER", "number"],
    ["NAME", "name"],
  ],
  HEALTH_CERT: [
    ["FACILITY", "letterhead"],
    ["NAME", "name"],
    ["DATE", "date"],
  ],
  ID_CARD: [
    ["NAME", "name"],
    ["BIRTH", "details"],
  ],
  PHOTO: [["FACE", "photo"]],
  RELATIVE_DECL: [
    ["FILLED_IN", "table"],
    ["SIGNATURE", "signature"],
  ],
  PROFESSION_LICENCE: [
    ["NUMBER", "number"],
    ["NAME", "name"],
    ["VALID", "date"],
  ],
  OTHER: [],
};
