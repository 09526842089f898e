import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";

/** Stands in a hatched cell: a value exists and is not shown. */
export function SealedMark() {
  const t = useTranslations("common");
  return (
    <span className="s-sealed">
      <Icon name="lock" />
      <span>{t("sealed")}</span>
    </span>
  );
}
