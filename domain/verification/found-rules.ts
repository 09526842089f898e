import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import {
  DISCIPLINE_CLEAN,
  LEADERSHIP_TRAINING,
  PERFORMANCE_MIN,
  TAX_RETURN,
  WEALTH_REPORT,
} from "#domain/regulation/documents-asked";
import { evaluate, type Trace } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";

/**
 * What a rule says of a requirement that no program reads from what was declared, by what the
 * verifiers found; null for the kinds that are computed, and for those without a rule.
 * @param isMet null while nobody has judged it
 */
export function foundTrace(kind: RequirementKind, isMet: boolean | null, law: Law): Trace | null {
  if (kind === "PERFORMANCE_MIN") return evaluate(PERFORMANCE_MIN, { isMet }, law);
  if (kind === "DISCIPLINE_CLEAN") return evaluate(DISCIPLINE_CLEAN, { isMet }, law);
  return null;
}

/** Documents that are asked for by a rule of their own. */
export const RECEIPTS: readonly DocumentCode[] = ["WEALTH_REPORT", "TAX_RETURN", "LEADERSHIP_CERT"];

/** The same of such a document that the plan asks for: whether one was sent that the verifiers accepted. */
export function receiptTrace(code: DocumentCode, isAccepted: boolean, law: Law): Trace | null {
  if (code === "WEALTH_REPORT") return evaluate(WEALTH_REPORT, { isAccepted }, law);
  if (code === "LEADERSHIP_CERT") return evaluate(LEADERSHIP_TRAINING, { isAccepted }, law);
  if (code === "TAX_RETURN") return evaluate(TAX_RETURN, { isAccepted }, law);
  return null;
}
