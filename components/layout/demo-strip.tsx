import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";

/** On top of every page of a demo; it cannot be closed. */
export function DemoStrip() {
  const t = useTranslations("layout.demo");
  return (
    <aside className="s-env s-env-demo" aria-label={t("word")}>
      <b>
        <Icon name="flask" />
        {t("word")}
      </b>
      <span>{t("text")}</span>
    </aside>
  );
}
