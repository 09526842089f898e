import { useTranslations } from "next-intl";
import { formatCount } from "#domain/format";
import type { Locale } from "#domain/locale";
import { type BalanceYear, staffAfter } from "#domain/register/summary";

interface BalanceChartProps {
  readonly locale: Locale;
  readonly years: readonly BalanceYear[];
}

const WIDTH = 960;
const HEIGHT = 240;
const LEFT = 16;
const TOP = 28;
const BOTTOM = 34;
const BAR = 44;

/** Leaving and coming side by side for each year; the table below it says the same in figures. */
export function BalanceChart({ locale, years }: BalanceChartProps) {
  const t = useTranslations("register.balance");
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return null;
  const gone = ({ retiring, leaving }: BalanceYear) => retiring + leaving;
  const top = Math.max(1, ...years.flatMap((year) => [gone(year), year.intake]));
  const wide = (WIDTH - 2 * LEFT) / years.length;
  const bar = Math.min(BAR, wide / 3);
  const height = (value: number) => (value * (HEIGHT - TOP - BOTTOM)) / top;
  const base = HEIGHT - BOTTOM;
  return (
    <>
      <p className="s-balance-legend">
        <i className="s-swatch s-swatch-out" aria-hidden /> {t("legendOut")}
        <i className="s-swatch s-swatch-in" aria-hidden /> {t("legendIn")}
      </p>
      <svg
        className="s-forecast"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t("summary", {
          from: formatCount(locale, first.staff),
          to: formatCount(locale, staffAfter(last)),
          first: `${first.year}`,
          last: `${last.year}`,
        })}
      >
        <path className="s-forecast-grid" d={`M${LEFT} ${base}H${WIDTH - LEFT}`} />
        {years.map((year, index) => {
          const middle = LEFT + wide * (index + 0.5);
          const bars = [
            { key: "out", value: gone(year), x: middle - bar - 3 },
            { key: "in", value: year.intake, x: middle + 3 },
          ];
          return (
            <g key={year.year}>
              {bars.map(({ key, value, x }) => (
                <g key={key}>
                  <rect
                    className={`s-bar-${key}`}
                    x={x}
                    y={base - height(value)}
                    width={bar}
                    height={height(value)}
                  />
                  <text x={x + bar / 2} y={base - height(value) - 6} textAnchor="middle">
                    {formatCount(locale, value)}
                  </text>
                </g>
              ))}
              <text x={middle} y={HEIGHT - 12} textAnchor="middle">
                {year.year}
              </text>
            </g>
          );
        })}
      </svg>
    </>
  );
}
