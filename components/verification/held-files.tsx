import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag";

interface HeldFilesProps {
  readonly held: { readonly waiting: number; readonly infected: number };
}

/** How many files of an application cannot be opened yet, or any more; nothing where all can. */
export function HeldFiles({ held: { waiting, infected } }: HeldFilesProps) {
  const t = useTranslations("verification.scan");
  if (waiting + infected === 0) return null;
  return (
    <p className="s-row mt-1">
      {infected > 0 && <Tag tone="danger">{t("quarantined", { count: infected })}</Tag>}
      {waiting > 0 && <Tag tone="info">{t("waiting", { count: waiting })}</Tag>}
    </p>
  );
}
