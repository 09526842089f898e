import { isoInZone, type Zone } from "#domain/calendar";
import { decimalText } from "#domain/format";
import { inLocale } from "#domain/locale";
import type { PublicationMode } from "#domain/planning/terms";
import type { Question } from "#server/open-data/answer";
import type { Erratum, ResultRow, Results } from "#server/open-data/shapes";
import { loadResults, type PostResults, type StageResults } from "#server/ranking/load-results";

/** Everything published about the outcome of a selection; null for drafts and for nothing. */
export async function resultsAnswer(
  { locale }: Pick<Question, "locale">,
  slug: string,
): Promise<Results | null> {
  const page = await loadResults(slug);
  if (page === null) return null;
  const { zone, publicationMode } = page;
  return {
    posts: page.posts.map((post) => ({
      code: post.code,
      title: inLocale(locale, post.title),
      stages: [
        ...post.stages.map((stage) => ({
          code: stage.kind,
          publishedAt: isoInZone(new Date(stage.publishedAt), zone),
          mode: stage.mode,
          rows: stageRows(stage),
          errata: errataOf(stage, zone),
        })),
        ...shortlistOf(post, publicationMode, zone),
      ],
    })),
  };
}

function stageRows({ names, lines }: StageResults): ResultRow[] {
  return [
    ...names.map(({ name, receiptNumber }) => ({
      rank: null,
      candidate: name === null ? receiptNumber : null,
      name,
      score: null,
      outcome: "PASSED" as const,
    })),
    ...lines.map(({ candidateCode, rank, value, passed }) => ({
      rank,
      candidate: candidateCode,
      name: null,
      score: value === null ? null : decimalText(value),
      outcome: passed ? ("PASSED" as const) : ("NOT_PASSED" as const),
    })),
  ];
}

function errataOf({ errata }: StageResults, zone: Zone): Erratum[] {
  return errata.map(({ number, publishedAt, added }) => ({
    number,
    publishedAt: isoInZone(new Date(publishedAt), zone),
    name: added?.name ?? null,
  }));
}

function shortlistOf({ shortlist }: PostResults, mode: PublicationMode, zone: Zone) {
  if (shortlist === null) return [];
  const rows = shortlist.names.map(
    ({ name, rank, total, hasLeft, isChosen }): ResultRow => ({
      rank,
      candidate: null,
      name,
      score: total === null ? null : decimalText(total),
      outcome: isChosen ? "SELECTED" : hasLeft ? "LEFT" : "SHORTLISTED",
    }),
  );
  const publishedAt = isoInZone(new Date(shortlist.at), zone);
  return [{ code: "SHORTLIST" as const, publishedAt, mode, rows, errata: [] }];
}
