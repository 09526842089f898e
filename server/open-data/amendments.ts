import type { AmendedValues } from "#domain/announcement/amendment";
import { isoInZone, type Zone } from "#domain/calendar";
import { decimalText } from "#domain/format";
import { inLocale, type Locale } from "#domain/locale";
import type { DescribedLevel } from "#domain/scoring/rubric";
import type { Notice } from "#server/announcement/load-notices";
import type { Amendment } from "#server/open-data/shapes";

/** What was announced since the announcement, for programs: an entry for each thing that changed. */
export function amendmentsOf(locale: Locale, zone: Zone, notices: readonly Notice[]): Amendment[] {
  return notices.flatMap((notice) => {
    const common = {
      kind: notice.kind,
      number: notice.number,
      publishedAt: isoInZone(new Date(notice.publishedAt), zone),
      reason: inLocale(locale, notice.reason),
    };
    if (notice.kind === "AMENDMENT") {
      const { stage, requirement, document, post, before, after } = notice.change;
      const subject = stage ?? requirement ?? document?.code ?? null;
      const written = (values: AmendedValues) => texts(values, post?.code ?? null);
      return [{ ...common, subject, before: written(before), after: written(after) }];
    }
    if (notice.kind === "EXTENSION") {
      return notice.posts.map(({ code, oldLastDay, newLastDay }) => ({
        ...common,
        subject: code,
        before: { lastDay: oldLastDay },
        after: { lastDay: newLastDay },
      }));
    }
    if (notice.kind === "PANEL") {
      const names = (seats: typeof notice.left) => seats.map(({ name }) => name).join("; ");
      const before = { members: names(notice.left) };
      return [{ ...common, subject: null, before, after: { members: names(notice.joined) } }];
    }
    if (notice.kind === "FEW_APPLICANTS") {
      const { post, counted, way, goesOnWith } = notice;
      const after = { way, goesOnWith: goesOnWith === null ? null : `${goesOnWith}` };
      return [{ ...common, subject: post.code, before: { counted: `${counted}` }, after }];
    }
    return [{ ...common, subject: notice.post?.code ?? null, before: {}, after: {} }];
  });
}

/** Values by field. A post is named by its code, for none of our own keys leaves the house. */
function texts(
  { postId, ...values }: AmendedValues,
  post: string | null,
): Record<string, string | null> {
  const written = Object.entries(values).map(([key, value]) => [key, text(key, value, values)]);
  const asked = postId === undefined ? [] : [["post", postId === null ? null : post]];
  return Object.fromEntries([...written, ...asked]);
}

const POINTS: readonly string[] = ["lowest", "highest"];

function text(key: string, value: AmendedValues[string], all: AmendedValues): string | null {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(item).join(",");
  const isScore = key === "passThreshold" && all.passRule === "MIN_SCORE";
  return isScore || POINTS.includes(key) ? decimalText(Number(value)) : `${value}`;
}

function item(each: string | DescribedLevel): string {
  return typeof each === "string" ? each : `${decimalText(each.from)} ${each.text}`;
}
