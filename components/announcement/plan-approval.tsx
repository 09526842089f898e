import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";

interface PlanApprovalProps {
  readonly locale: Locale;
  /** Null where there is no public page yet. */
  readonly slug: string | null;
  readonly approval: PaperRef | null;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
}

/** Who approved the plan behind an announcement, by which letter; or that nobody did, and why not. */
export function PlanApproval({ locale, slug, approval, supervisor }: PlanApprovalProps) {
  const t = useTranslations("announcement.approval");
  if (approval === null) return null;
  const { id, kind, number, dated } = approval;
  const day = formatDay(locale, dated);
  return (
    <p className="s-small mt-3">
      {kind === "PLAN_APPROVAL"
        ? t("letter", { day, supervisor })
        : t("without", { day, supervisor })}{" "}
      {slug === null ? (
        number
      ) : (
        <TextLink file href={localePath(locale, `/seleksi/${slug}/surat/${id}`)}>
          {number}
        </TextLink>
      )}
    </p>
  );
}
