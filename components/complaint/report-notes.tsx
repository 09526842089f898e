import { useTranslations } from "next-intl";

/** What happens to a report, and what nobody can promise. */
export function ReportNotes() {
  const t = useTranslations("complaint");
  return (
    <>
      <section>
        <h2 className="s-h3">{t("after.title")}</h2>
        <ul className="s-points s-small">
          <li>{t("after.told")}</li>
          <li>{t("after.state")}</li>
          <li>{t("after.noIp")}</li>
        </ul>
      </section>
      <section>
        <h2 className="s-h3">{t("limits.title")}</h2>
        <ul className="s-points s-small">
          <li>{t("limits.recognised")}</li>
          <li>{t("limits.stopped")}</li>
        </ul>
      </section>
    </>
  );
}
