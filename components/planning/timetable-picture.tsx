import { useTranslations } from "next-intl";
import {
  addDays,
  firstOfNextMonth,
  inclusiveDays,
  type PlainDate,
  weekdayOf,
} from "#domain/calendar";
import { formatDay, formatDaysShort } from "#domain/format";
import type { Locale } from "#domain/locale";

type Days = {
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly resultsOn: PlainDate | null;
};

type Row = Days & {
  readonly key: string;
  readonly name: string;
  readonly shifted: Days | null;
};

interface TimetablePictureProps {
  readonly locale: Locale;
  readonly rows: readonly Row[];
  readonly holidays: readonly { readonly day: PlainDate }[];
  readonly today: PlainDate;
}

/**
 * The days of a plan as bars, with weekends and days off behind them; the table on the page says
 * the same in words. On a phone the names stand above their bars.
 */
export function TimetablePicture(props: TimetablePictureProps) {
  const t = useTranslations("planning.timetable");
  const days = props.rows.flatMap((row) => [
    ...daysOf(row),
    ...(row.shifted ? daysOf(row.shifted) : []),
  ]);
  const [first] = days.toSorted();
  const last = days.toSorted().at(-1);
  if (first === undefined || last === undefined) return null;
  const { locale } = props;
  const label = t("pictureLabel", {
    first: formatDay(locale, first),
    last: formatDay(locale, last),
    days: inclusiveDays(first, last),
  });
  const range = { first: addDays(first, -1), last: addDays(last, 1) };
  const word = t("today");
  return (
    <>
      <Drawing {...props} {...range} label={label} todayWord={word} shape={WIDE} />
      <Drawing {...props} {...range} label={label} todayWord={word} shape={NARROW} />
    </>
  );
}

type Shape = {
  readonly width: number;
  readonly left: number;
  readonly rowHeight: number;
  /** From the top of a row to its bar. */
  readonly barAt: number;
  readonly className: string;
};

const WIDE: Shape = {
  width: 960,
  left: 190,
  rowHeight: 26,
  barAt: 7,
  className: "s-gantt s-only-d",
};
const NARROW: Shape = {
  ...{ width: 340, left: 0, rowHeight: 40, barAt: 22 },
  className: "s-gantt s-only-m",
};
const BAR = 12;
const TOP = 24;
const BOTTOM = 22;

interface DrawingProps extends TimetablePictureProps {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly label: string;
  readonly todayWord: string;
  readonly shape: Shape;
}

function Drawing(props: DrawingProps) {
  const { locale, rows, holidays, today, first, last, label, todayWord, shape } = props;
  const { width, left, rowHeight, barAt, className } = shape;
  const count = inclusiveDays(first, last);
  const perDay = (width - left - 8) / count;
  const x = (day: PlainDate) => round(left + (inclusiveDays(first, day) - 1) * perDay);
  const bottom = TOP + rows.length * rowHeight;
  const all = Array.from({ length: count }, (_, index) => addDays(first, index));
  const isHoliday = new Set(holidays.map(({ day }) => day));
  const months = monthsIn(first, last);
  const isNearEnd = (at: number) => at > width - 100;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${bottom + BOTTOM}`}
      role="img"
      aria-label={label}
    >
      {all.map((day) => {
        const kind = isHoliday.has(day)
          ? "holiday"
          : [0, 6].includes(weekdayOf(day))
            ? "weekend"
            : null;
        return kind === null ? null : (
          <rect
            key={day}
            className={`s-gantt-${kind}`}
            x={x(day)}
            y={TOP}
            width={round(perDay)}
            height={bottom - TOP}
          />
        );
      })}
      {months.map((month) => (
        <g key={month}>
          <path className="s-gantt-month" d={`M${x(month)} ${TOP - 6}V${bottom}`} />
          <text
            x={x(month) + (isNearEnd(x(month)) ? -3 : 3)}
            y={TOP - 10}
            textAnchor={isNearEnd(x(month)) ? "end" : "start"}
          >
            {month.slice(5, 7) === "01"
              ? formatDay(locale, month)
              : formatDaysShort(locale, month, month)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const top = TOP + index * rowHeight;
        return (
          <g key={row.key}>
            <text className="s-gantt-name" x={0} y={left === 0 ? top + 15 : top + barAt + BAR - 2}>
              {row.name}
            </text>
            <Bar row={row} x={x} perDay={perDay} y={top + barAt} className="s-gantt-bar" />
            {row.shifted !== null && (
              <Bar
                row={row.shifted}
                x={x}
                perDay={perDay}
                y={top + barAt}
                className="s-gantt-shift"
              />
            )}
          </g>
        );
      })}
      {first <= today && today <= last && (
        <g>
          <path className="s-gantt-today" d={`M${x(today)} ${TOP}V${bottom}`} />
          <text className="s-gantt-name" x={x(today)} y={bottom + 16}>
            {todayWord}
          </text>
        </g>
      )}
    </svg>
  );
}

interface BarProps {
  readonly row: Days;
  readonly x: (day: PlainDate) => number;
  readonly perDay: number;
  readonly y: number;
  readonly className: string;
}

/** From the first day to the last, and a mark on the day of the result. */
function Bar({ row: { startsOn, endsOn, resultsOn }, x, perDay, y, className }: BarProps) {
  const hasBar = startsOn !== null && endsOn !== null && startsOn <= endsOn;
  const middle = resultsOn === null ? 0 : round(x(resultsOn) + perDay / 2);
  return (
    <>
      {hasBar && (
        <rect
          className={className}
          x={x(startsOn)}
          y={y}
          width={round(x(addDays(endsOn, 1)) - x(startsOn))}
          height={BAR}
          rx={2}
        />
      )}
      {resultsOn !== null && (
        <path className={`${className} s-gantt-result`} d={`M${middle} ${y}l5 6l-5 6l-5 -6Z`} />
      )}
    </>
  );
}

/** The first days of months within the range, thinned out so that their names have room. */
function monthsIn(first: PlainDate, last: PlainDate): PlainDate[] {
  const found: PlainDate[] = [];
  for (let month = firstOfNextMonth(first); month <= last; month = firstOfNextMonth(month)) {
    found.push(month);
  }
  const step = Math.ceil(found.length / 5);
  return found.filter((_, index) => index % step === 0);
}

function daysOf({ startsOn, endsOn, resultsOn }: Days): PlainDate[] {
  return [startsOn, endsOn, resultsOn].filter((day) => day !== null);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
