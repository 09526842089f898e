import { useTranslations } from "next-intl";

interface TimetableLegendProps {
  readonly isTrying: boolean;
}

/** What the signs in the picture of a timetable mean. */
export function TimetableLegend({ isTrying }: TimetableLegendProps) {
  const t = useTranslations("planning.timetable.legend");
  const signs = [
    { key: "bar", className: "s-gantt-bar" },
    ...(isTrying ? ([{ key: "shift", className: "s-gantt-shift" }] as const) : []),
    { key: "weekend", className: "s-gantt-weekend" },
    { key: "holiday", className: "s-gantt-holiday" },
  ] as const;
  return (
    <p className="s-legend" aria-hidden="true">
      {signs.map(({ key, className }) => (
        <span key={key}>
          <svg viewBox="0 0 22 12" aria-hidden="true">
            <rect className={className} x={1} y={1} width={20} height={10} rx={2} />
          </svg>
          {t(key)}
        </span>
      ))}
      <span>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <path className="s-gantt-bar" d="M11 0l6 6l-6 6l-6 -6Z" />
        </svg>
        {t("result")}
      </span>
    </p>
  );
}
