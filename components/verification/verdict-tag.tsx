import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag";
import type { AdminVerdict } from "#domain/verification/terms";

/** MS or TMS as proposed or confirmed; grey while there is neither. */
export function VerdictTag({ verdict }: { readonly verdict: AdminVerdict | null }) {
  const t = useTranslations("verification.tag");
  if (verdict === null) return <Tag tone="neutral">{t("none")}</Tag>;
  return <Tag tone={verdict === "ELIGIBLE" ? "success" : "danger"}>{t(verdict)}</Tag>;
}
