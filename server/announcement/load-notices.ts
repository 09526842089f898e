import type { Reader } from "#db/client";
import { read } from "#db/client";
import { findAnnounced } from "#db/queries/announcement";
import { publicFewDecisions } from "#db/queries/few-applicants";
import {
  amendedSubjects,
  listAmendments,
  listCancellations,
  listExtensions,
  publicPapers,
} from "#db/queries/notices";
import { listPanelChanges, seatsOfChanges } from "#db/queries/panel-changes";
import { findPaperFile } from "#db/queries/paper";
import { listCriteria, listPosts, listStages } from "#db/queries/plan";
import type { AmendablePart, AmendedSubject, AmendedValues } from "#domain/announcement/amendment";
import type { FewChoice } from "#domain/announcement/few-applicants";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";
import type { SeatPart } from "#domain/planning/panel-change";
import { isSlug } from "#domain/planning/slug";
import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import { departuresOf } from "#server/regulation/departures";
import { lawOf } from "#server/regulation/law-of";
import { supervisorOf } from "#server/regulation/supervisor-of";

type Common = {
  readonly id: string;
  /** Of the notice itself, in the series of announcements; of the paper for what has none of its own. */
  readonly number: string;
  /** ISO. */
  readonly publishedAt: string;
  readonly reason: Bilingual;
  /** What it rests on; the public may read it. */
  readonly paper: PaperRef | null;
};

type OnePost = { readonly code: string; readonly title: Bilingual };

/** Whom the public knows by name and office. */
type SeatHolder = { readonly name: string; readonly institution: string };

/** What was announced after the announcement. The original is never changed or removed. */
export type Notice = Common &
  (
    | {
        readonly kind: "AMENDMENT";
        /** The first, second … of the selection. */
        readonly sequence: number;
        readonly change: AmendedChange;
      }
    | {
        readonly kind: "EXTENSION";
        readonly posts: readonly (OnePost & {
          readonly sequence: number;
          readonly oldLastDay: string;
          readonly firstOpenDay: string;
          readonly newLastDay: string;
        })[];
      }
    | {
        readonly kind: "PANEL";
        /** A plain day. */
        readonly leftOn: string;
        readonly left: readonly SeatHolder[];
        readonly joined: readonly SeatHolder[];
        /** Who chairs the panel from then on, where that changed. */
        readonly chair: string | null;
      }
    | (FewChoice & {
        /** What the panel decided about a post with too few applicants. */
        readonly kind: "FEW_APPLICANTS";
        readonly post: OnePost;
        readonly counted: number;
        /** Extensions that the post had had. */
        readonly extensions: number;
        /** What the supervisor answered; null where it has not, or was not asked. */
        readonly advice: PaperRef | null;
      })
    /** `post` is null where the whole selection ended. */
    | { readonly kind: "CANCELLATION"; readonly post: OnePost | null }
  );

/** One part of the announcement, as it was and as it is. */
export type AmendedChange = AmendedSubject & {
  readonly before: AmendedValues;
  readonly after: AmendedValues;
};

export type NoticesPage = {
  readonly slug: string;
  readonly name: Bilingual;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly announcementNumber: string | null;
  readonly publishedAt: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly address: string };
  readonly notices: readonly Notice[];
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
};

/** What was announced about a selection since, the youngest first; null for drafts and for nothing. */
export async function loadNotices(slug: string): Promise<NoticesPage | null> {
  if (!isSlug(slug)) return null;
  const found = await findAnnounced(read(), slug);
  if (found === null || found.publishedAt === null) return null;
  return {
    slug,
    name: found.name,
    agencyName: found.agencyName,
    zone: found.zone,
    announcementNumber: found.announcementNumber,
    publishedAt: found.publishedAt.toISOString(),
    contact: {
      name: found.contactName,
      phone: found.contactPhone,
      address: found.contactAddress,
    },
    notices: await noticesOf(read(), found.id),
    supervisor: await supervisorOf(read(), found.id, found.publishedAt),
  };
}

/**
 * The file of a paper on which a published notice or a departure from the rules rests; null for all
 * others.
 */
export async function loadPublicPaper(slug: string, paperId: string) {
  if (!isSlug(slug)) return null;
  const found = await findAnnounced(read(), slug);
  if (found === null) return null;
  const { publishedAt } = found;
  const papers = await publicPapers(read(), found.id);
  if (papers.has(paperId)) return findPaperFile(read(), { selectionId: found.id }, paperId);
  if (publishedAt === null) return null;
  const law = await lawOf(read(), found.id, publishedAt);
  const departures = await departuresOf(read(), found.id, law, []);
  const kind = departures.find(({ basis }) => basis?.id === paperId)?.kind;
  if (kind === undefined) return null;
  const owner = kind === "PARAMETER" ? { agencyId: found.agencyId } : { selectionId: found.id };
  return findPaperFile(read(), owner, paperId);
}

/** The published notices of a selection, the youngest first, in eleven reads. */
export async function noticesOf(reader: Reader, selectionId: string): Promise<Notice[]> {
  const amendments = await listAmendments(reader, selectionId, ["PUBLISHED"]);
  const extensions = await listExtensions(reader, selectionId);
  const cancellations = await listCancellations(reader, selectionId);
  const panelChanges = await listPanelChanges(reader, selectionId, ["PUBLISHED"]);
  const few = await publicFewDecisions(reader, selectionId);
  const acts = [amendments, extensions, cancellations, panelChanges, few];
  if (acts.every(({ length }) => length === 0)) return [];
  const seats = await seatsOfChanges(
    reader,
    panelChanges.map(({ id }) => id),
  );
  const seatsIn = (changeId: string, part: SeatPart) =>
    seats
      .filter((seat) => seat.changeId === changeId && seat.part === part)
      .map(({ name, institution }) => ({ name, institution }));
  const papers = await publicPapers(reader, selectionId);
  const changeOf = await changes(reader, selectionId);
  const common = (
    row: { id: string; announcementNumber: string | null; reason: string; reasonEn: string },
    at: Date | null,
    paperId: string | null,
  ): Common => ({
    id: row.id,
    number: row.announcementNumber ?? "",
    publishedAt: (at ?? new Date(0)).toISOString(),
    reason: { id: row.reason, en: row.reasonEn === "" ? null : row.reasonEn },
    paper: paperId === null ? null : (papers.get(paperId) ?? null),
  });
  const byExtension = Map.groupBy(extensions, ({ id }) => id);
  const notices: Notice[] = [
    ...amendments.map((row) => ({
      ...common(row, row.decidedAt, row.basisId),
      kind: "AMENDMENT" as const,
      sequence: row.sequence ?? 0,
      change: changeOf(row),
    })),
    ...[...byExtension.values()].flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              ...common(first, first.extendedAt, first.decisionId),
              kind: "EXTENSION" as const,
              posts: [first, ...others].map((row) => ({
                code: row.postCode,
                title: row.postTitle,
                sequence: row.sequence,
                oldLastDay: row.oldLastDay,
                firstOpenDay: row.firstOpenDay,
                newLastDay: row.newLastDay,
              })),
            },
          ],
    ),
    ...cancellations.map((row) => ({
      ...common(row, row.cancelledAt, row.decisionId),
      kind: "CANCELLATION" as const,
      post:
        row.postId === null
          ? null
          : { code: row.postCode ?? "", title: row.postTitle as Bilingual },
    })),
    ...few.map((row) => ({
      ...common({ ...row, announcementNumber: row.decision.number }, row.decidedAt, null),
      paper: row.decision,
      kind: "FEW_APPLICANTS" as const,
      post: { code: row.postCode, title: row.postTitle },
      way: row.way,
      goesOnWith: row.goesOnWith,
      counted: row.counted,
      extensions: row.extensions,
      advice: row.advice,
    })),
    ...panelChanges.map((row) => {
      const joined = seatsIn(row.id, "JOINS");
      const chairs = row.chairId === null ? joined : seatsIn(row.id, "CHAIRS");
      return {
        ...common(row, row.decidedAt, row.decreeId),
        kind: "PANEL" as const,
        leftOn: row.leftOn,
        left: seatsIn(row.id, "LEAVES"),
        joined,
        chair: chairs[0]?.name ?? null,
      };
    }),
  ];
  return notices.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
}

/** Reads what amendments of a selection are about, also of what they took out. */
export async function changes(reader: Reader, selectionId: string) {
  const stages = await listStages(reader, [selectionId]);
  const criteria = await listCriteria(reader, selectionId);
  const { requirements, documents } = await amendedSubjects(reader, selectionId);
  const posts = await listPosts(reader, selectionId);
  return (row: {
    readonly part: AmendablePart;
    readonly subjectId: string | null;
    readonly before: AmendedValues;
    readonly after: AmendedValues;
  }): AmendedChange => {
    const { part, subjectId, before, after } = row;
    const criterion = criteria.find(({ id }) => id === subjectId);
    const stageId = criterion?.stageId ?? subjectId;
    // What is not approved yet has no row; it is told by what it shall be.
    const requirement = requirements.find(({ id }) => id === subjectId) ?? requirementIn(after);
    const document = documents.find(({ id }) => id === subjectId) ?? documentIn(after);
    const postId = requirement?.postId ?? document?.postId ?? null;
    const post = posts.find(({ id }) => id === postId);
    return {
      part,
      stage: stages.find(({ id }) => id === stageId)?.kind ?? null,
      criterion: criterion === undefined ? null : { id: criterion.name, en: criterion.nameEn },
      requirement: requirement?.kind ?? null,
      document: document === null ? null : { code: document.code, label: document.label },
      post: post === undefined ? null : { code: post.code, title: post.title },
      before,
      after,
    };
  };
}

/** What a form of this part has read, by column. */
type Proposed<Terms> = Terms & { readonly postId: string | null };

function requirementIn(after: AmendedValues) {
  const isOne = typeof after.kind === "string";
  return isOne ? (after as unknown as Proposed<{ readonly kind: RequirementKind }>) : null;
}

function documentIn(after: AmendedValues) {
  const isOne = typeof after.code === "string";
  type Document = { readonly code: DocumentCode; readonly label: string };
  return isOne ? (after as unknown as Proposed<Document>) : null;
}
