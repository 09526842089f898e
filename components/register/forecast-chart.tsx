import { useTranslations } from "next-intl";
import type { PlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";

type Month = {
  readonly first: PlainDate;
  readonly falling: readonly string[];
  readonly vacant: number;
  readonly tenured: readonly string[];
};

interface ForecastChartProps {
  readonly locale: Locale;
  /** How many are vacant now. */
  readonly now: number;
  readonly months: readonly Month[];
}

const WIDTH = 960;
const HEIGHT = 220;
const LEFT = 40;
const TOP = 24;
const BOTTOM = 30;

/**
 * Vacant posts by month as a stepped line, and a diamond at its foot where somebody's term is full;
 * the table below it says the same in words.
 */
export function ForecastChart({ locale, now, months }: ForecastChartProps) {
  const t = useTranslations("register.chart");
  const last = months.at(-1);
  const first = months[0];
  if (first === undefined || last === undefined) return null;
  const step = tickStep(last.vacant);
  const top = Math.max(step, Math.ceil(last.vacant / step) * step);
  const x = (index: number) => LEFT + (index * (WIDTH - LEFT - 16)) / months.length;
  const y = (vacant: number) => TOP + ((top - vacant) * (HEIGHT - TOP - BOTTOM)) / top;
  const line = months.map(({ vacant }, index) => `H${x(index).toFixed(1)}V${y(vacant).toFixed(1)}`);
  const ticks = Array.from({ length: top / step + 1 }, (_, n) => n * step);
  return (
    <svg
      className="s-forecast"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("summary", {
        from: now,
        to: last.vacant,
        first: formatDay(locale, first.first),
        last: formatDay(locale, last.first),
      })}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="s-forecast-grid" d={`M${LEFT} ${y(tick)}H${WIDTH - 16}`} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {months.map(({ first: month }, index) =>
        month.slice(5, 7) === "01" ? (
          <g key={month}>
            <path className="s-forecast-year" d={`M${x(index)} ${TOP}V${HEIGHT - BOTTOM}`} />
            <text x={x(index) + 4} y={HEIGHT - 8}>
              {month.slice(0, 4)}
            </text>
          </g>
        ) : null,
      )}
      <path
        className="s-forecast-line"
        d={`M${LEFT} ${y(now).toFixed(1)}${line.join("")}H${WIDTH - 16}`}
      />
      {months.map(({ first: month, tenured }, index) =>
        tenured.length > 0 ? (
          <path
            key={month}
            className="s-forecast-value"
            d={`M${x(index)} ${HEIGHT - BOTTOM - 9}l4 4l-4 4l-4 -4z`}
          />
        ) : null,
      )}
      {months.map(({ first: month, falling, vacant }, index) =>
        falling.length > 0 ? (
          <text key={month} className="s-forecast-value" x={x(index)} y={y(vacant) - 7}>
            {vacant}
          </text>
        ) : null,
      )}
    </svg>
  );
}

/** A step that leaves some four lines. */
function tickStep(most: number): number {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((unit) => unit * power).find((each) => each >= rough) ?? 10 * power;
}
