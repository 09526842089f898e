import { useTranslations } from "next-intl";
import { useProfileWords } from "#components/profile/words";
import { addDays, inclusiveDays, type PlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { Finding, HeldPost } from "#domain/profile/career";
import { HELD_LEVELS } from "#domain/profile/sections";

interface CareerChartProps {
  readonly locale: Locale;
  readonly posts: readonly HeldPost[];
  readonly findings: readonly Finding[];
  readonly on: PlainDate;
}

const WIDTH = 480;
const LEFT = 128;
const ROW = 34;
const BAR = 16;
const AXIS = 26;

/** Posts by level over the years; the list below it says the same in words. */
export function CareerChart({ locale, posts, findings, on }: CareerChartProps) {
  const t = useTranslations("profile");
  const words = useProfileWords(locale);
  const shown = posts.filter(({ since }) => since < on);
  const first = shown.map(({ since }) => since).toSorted()[0];
  if (first === undefined) return null;
  const levels = HELD_LEVELS.filter((level) => shown.some((post) => post.level === level));
  const days = inclusiveDays(first, on);
  const x = (day: PlainDate) =>
    LEFT + ((inclusiveDays(first, day > on ? on : day) - 1) * (WIDTH - LEFT)) / days;
  const height = levels.length * ROW;
  const years = Array.from(
    { length: Number(on.slice(0, 4)) - Number(first.slice(0, 4)) },
    (_, index) => Number(first.slice(0, 4)) + index + 1,
  ).filter((year) => year % 5 === 0);
  return (
    <figure>
      <svg
        className="s-career"
        viewBox={`0 0 ${WIDTH} ${height + AXIS}`}
        role="img"
        aria-label={t("chart", { from: formatDay(locale, first), to: formatDay(locale, on) })}
      >
        {years.map((year) => (
          <g key={year}>
            <path className="s-career-year" d={`M${x(`${year}-01-01`)} 0V${height}`} />
            <text x={x(`${year}-01-01`)} y={height + 18} textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
        {levels.map((level, row) => (
          <text key={level} className="s-career-level" x={0} y={row * ROW + 22}>
            {words.choice("POST_HISTORY", "level", level).replace(/ \(.*$/, "")}
          </text>
        ))}
        {shown.map(({ post, level, since, until, isRelated }) => (
          <rect
            key={`${post} ${since}`}
            className={isRelated ? "s-career-related" : "s-career-other"}
            x={x(since)}
            y={levels.indexOf(level) * ROW + 9}
            width={Math.max(2, x(until === null ? on : addDays(until, 1)) - x(since) - 1)}
            height={BAR}
          />
        ))}
        {findings.map(({ kind, first: from, last, later }) => {
          const post = shown.find((each) => each.post === later);
          return (
            <rect
              key={`${kind} ${from}`}
              className={kind === "gap" ? "s-career-gap" : "s-career-overlap"}
              x={x(from) - 2}
              y={(post === undefined ? 0 : levels.indexOf(post.level)) * ROW + 5}
              width={Math.max(5, x(addDays(last, 1)) - x(from) + 4)}
              height={BAR + 8}
            />
          );
        })}
      </svg>
      <figcaption className="s-career-legend s-small">
        <span className="s-career-key-related">{t("legend.related")}</span>
        <span className="s-career-key-other">{t("legend.other")}</span>
        {findings.some(({ kind }) => kind === "overlap") && (
          <span className="s-career-key-overlap">{t("legend.overlap")}</span>
        )}
        {findings.some(({ kind }) => kind === "gap") && (
          <span className="s-career-key-gap">{t("legend.gap")}</span>
        )}
      </figcaption>
    </figure>
  );
}
