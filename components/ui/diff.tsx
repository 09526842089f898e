import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface DiffProps {
  readonly before: ReactNode;
  readonly after: ReactNode;
  readonly beforeLabel?: ReactNode;
  readonly afterLabel?: ReactNode;
}

/** Before and after. Mark the changed words with `<del>` and `<ins>`. */
export function Diff({ before, after, beforeLabel, afterLabel }: DiffProps) {
  const t = useTranslations("common.diff");
  return (
    <div className="s-diff">
      <div>
        <p className="s-difflab">{beforeLabel ?? t("before")}</p>
        {before}
      </div>
      <div>
        <p className="s-difflab">{afterLabel ?? t("after")}</p>
        {after}
      </div>
    </div>
  );
}
