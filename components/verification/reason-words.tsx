import { useTranslations } from "next-intl";
import { type Reasons, reasonsOf } from "#domain/verification/terms";

/** Every coded reason in one line; empty where there is none. */
export function useReasonNames(): (reasons: Reasons) => string {
  const t = useTranslations("verification.reason");
  return (reasons) =>
    reasonsOf(reasons)
      .map((each) => t(each))
      .join("; ");
}

/** The same with the words for the applicant. */
export function useReasonWords(): (given: Reasons & { readonly note: string }) => string {
  const reasonNames = useReasonNames();
  return (given) => [reasonNames(given), given.note].filter((part) => part !== "").join(" – ");
}
