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
  | "AS_DIPLOMA"
  | "AUTHORISED"
  | "BIRTH"
  | "BY_CLOSING"
  | "BY_PPK"
  | "COURSE"
  | "DATE"
  | "DEGREE"
  | "DELEGATE"
  | "FACE"
  | "FACILITY"
  | "FILLED_IN"
  | "FUNCTIONAL_LEVEL"
  | "HOSPITAL"
  | "ISSUER"
  | "LABORATORY"
  | "LENGTH"
  | "LEVEL"
  | "NAME"
  | "NIP"
  | "NUMBER"
  | "OWN_PPK"
  | "PHOTO"
  | "POST"
  | "PROVIDER"
  | "RANK"
  | "RATING"
  | "REPORTED_YEAR"
  | "SIGNATURE"
  | "STAMP"
  | "SUBSTANCES"
  | "TAX_YEAR"
  | "TRAINING"
  | "TWO_YEARS"
  | "VALID"
  | "WORDING"
  | "WORK";

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
  PPK_DELEGATION: [
    ["NUMBER", "number"],
    ["DELEGATE", "text"],
    ["DATE", "date"],
    ["BY_PPK", "signature"],
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
  TRANSCRIPT: [
    ["NAME", "name"],
    ["AS_DIPLOMA", "details"],
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
  FUNCTIONAL_CERT: [
    ["NUMBER", "number"],
    ["NAME", "name"],
    ["FUNCTIONAL_LEVEL", "text"],
    ["ISSUER", "signature"],
  ],
  TRAINING_CERTS: [
    ["TRAINING", "title"],
    ["NUMBER", "number"],
    ["NAME", "name"],
  ],
  HEALTH_CERT: [
    ["FACILITY", "letterhead"],
    ["NAME", "name"],
    ["DATE", "date"],
  ],
  PSYCH_CERT: [
    ["HOSPITAL", "letterhead"],
    ["NAME", "name"],
    ["DATE", "date"],
  ],
  DRUG_CERT: [
    ["LABORATORY", "letterhead"],
    ["NAME", "name"],
    ["SUBSTANCES", "table"],
    ["DATE", "date"],
  ],
  ID_CARD: [
    ["NAME", "name"],
    ["BIRTH", "details"],
  ],
  TAX_ID: [
    ["NUMBER", "number"],
    ["NAME", "name"],
  ],
  PHOTO: [["FACE", "photo"]],
  STATEMENT_PURPOSE: [
    ["NAME", "name"],
    ["LENGTH", "text"],
    ["SIGNATURE", "signature"],
  ],
  PORTFOLIO: [
    ["NAME", "name"],
    ["WORK", "table"],
  ],
  NOT_PRE_RETIREMENT: [
    ["NAME", "name"],
    ["SIGNATURE", "signature"],
  ],
  SIASN_PROFILE: [
    ["NIP", "number"],
    ["NAME", "name"],
    ["RANK", "details"],
  ],
  RELATIVE_DECL: [
    ["FILLED_IN", "table"],
    ["SIGNATURE", "signature"],
  ],
  PROFESSION_LICENCE: [
    ["NUMBER", "number"],
    ["NAME", "name"],
    ["VALID", "date"],
  ],
  ASSESSMENT_REUSE: [
    ["PROVIDER", "letterhead"],
    ["NAME", "name"],
    ["VALID", "date"],
  ],
  OTHER: [],
};
