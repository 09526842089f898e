import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface CodeStampProps {
  readonly code: string;
  readonly label?: string;
  /** When it was issued, for instance. */
  readonly children?: ReactNode;
}

/** The code that leads from paper back to the record. */
export function CodeStamp({ code, label, children }: CodeStampProps) {
  const t = useTranslations("common");
  return (
    <p className="s-stamp">
      <span>{label ?? t("documentCode")}</span>
      <span className="s-code">{code}</span>
      {children}
    </p>
  );
}
