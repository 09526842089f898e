import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import { EVIDENCE } from "#domain/verification/requirements";
import { type Reasons, reasonsOf } from "#domain/verification/terms";

/** Where a verifier may have looked before judging what no rule can compute. */
export const EVIDENCE_SOURCES = [
  /** The file that the applicant sent. */
  "DOCUMENT",
  /** The national personnel record of BKN. */
  "SIASN",
  /** The public announcement of wealth reports: e-LHKPN of the KPK, or SIHARKA. */
  "WEALTH_ANNOUNCEMENT",
  /** The receipt, checked with the tax office: Coretax or DJP Online. */
  "TAX_CHECK",
  /** The agency's own file on the person. */
  "PERSONNEL_FILE",
  /** A letter or a call of the office that issued the paper. */
  "ISSUER",
  "OTHER",
] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** What somebody looked at before a verdict, and a word on it such as the number of a letter. */
export type Looked = {
  readonly sources: readonly EvidenceSource[];
  readonly sourceNote: string;
};

/** For what is judged without a word on its source. */
export const NOTHING_NAMED: Looked = { sources: [], sourceNote: "" };

const OF_SERVICE = ["DOCUMENT", "SIASN", "PERSONNEL_FILE", "ISSUER", "OTHER"] as const;

/** The documents whose verdict says what was looked at, each with its sources, the usual one first. */
const SOURCES_OF: { readonly [Code in DocumentCode]?: readonly EvidenceSource[] } = {
  APPRAISAL: OF_SERVICE,
  DISCIPLINE_STMT: OF_SERVICE,
  WEALTH_REPORT: ["DOCUMENT", "WEALTH_ANNOUNCEMENT", "ISSUER", "OTHER"],
  TAX_RETURN: ["DOCUMENT", "TAX_CHECK", "ISSUER", "OTHER"],
  PPK_APPROVAL: ["DOCUMENT", "ISSUER", "OTHER"],
};

/** What may have been looked at for a document that was sent; nothing where that is not asked. */
export function sourcesForDocument(code: DocumentCode): readonly EvidenceSource[] {
  return SOURCES_OF[code] ?? [];
}

/**
 * The same for a requirement: performance, discipline, permission of the own PPK.
 * @param sent codes of the documents that were sent; one that was not sent was not looked at
 */
export function sourcesForRequirement(
  kind: RequirementKind,
  sent: readonly DocumentCode[],
): readonly EvidenceSource[] {
  return EVIDENCE[kind].flatMap((code) =>
    sourcesForDocument(code).filter((source) => source !== "DOCUMENT" || sent.includes(code)),
  );
}

/** What is taken to have been looked at while nobody says otherwise: what was sent. */
export function usualSources(offered: readonly EvidenceSource[]): readonly EvidenceSource[] {
  return offered.filter((source) => source === "DOCUMENT");
}

/** Whether the file that was sent says it all, as in the usual case. */
export function restsOnSent({ sources, sourceNote }: Looked): boolean {
  return (
    sourceNote === "" && sources.every((source) => source === "DOCUMENT") && sources.length > 0
  );
}

/**
 * What was looked at, as it is kept: in one order, and only what can be for this thing. Only of what
 * is missing nothing need have been looked at.
 * @throws Refused `verification-source-missing`, `verification-source-note-missing`
 */
export function requireLooked(
  offered: readonly EvidenceSource[],
  reasons: Reasons,
  { sources, sourceNote }: Looked,
): Looked {
  if (offered.length === 0) return NOTHING_NAMED;
  const named = offered.filter((source) => sources.includes(source));
  if (named.length === 0 && !reasonsOf(reasons).includes("MISSING")) {
    throw new Refused("verification-source-missing");
  }
  if (named.includes("OTHER") && sourceNote === "") {
    throw new Refused("verification-source-note-missing");
  }
  return { sources: named, sourceNote };
}

/** What two looked at between them; their own words follow each other. */
export function lookedAtByBoth(first: Looked, second: Looked): Looked {
  const notes = [first.sourceNote, second.sourceNote].filter((note) => note !== "");
  return {
    sources: EVIDENCE_SOURCES.filter(
      (source) => first.sources.includes(source) || second.sources.includes(source),
    ),
    sourceNote: [...new Set(notes)].join("; "),
  };
}
