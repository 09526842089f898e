import type { PlainDate } from "#domain/calendar";
import type { PaperKind } from "#domain/paper/terms";
import type { Holidays } from "#domain/planning/holidays";
import type { PlannedStage } from "#domain/planning/schedule";
import type {
  DocumentCode,
  MemberElement,
  NeededOf,
  PassBasis,
  PassRuleKind,
  PostLevel,
  PublicationMode,
  RequirementKind,
  ResultMode,
} from "#domain/planning/terms";
import type { OpeningScope } from "#domain/regulation/announcement";
import type { Law } from "#domain/regulation/law";
import type { PermissionCase } from "#domain/regulation/planning";

/** A paper as far as the plan rests on it. */
export type PlanPaper = {
  readonly kind: PaperKind;
  readonly dated: PlainDate;
  readonly validUntil: PlainDate | null;
};

/** A plan with all that is checked in it. */
export type PlanForReadiness = {
  /** The day whose law counts is that of the announcement, or today for a plan without one. */
  readonly law: Law;
  /** The day of the act in the agency's zone. */
  readonly today: PlainDate;
  readonly announcedOn: PlainDate | null;
  readonly lastDay: PlainDate | null;
  readonly referenceDate: PlainDate | null;
  /** Of the agency; empty for one of the whole country. */
  readonly province: string;
  readonly publicationMode: PublicationMode;
  readonly contactPhone: string;
  readonly contactAddress: string;
  readonly howToApply: string;
  readonly posts: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: PostLevel;
    readonly scope: OpeningScope;
    readonly requiredLevels: Readonly<Record<string, number>>;
  }[];
  readonly requirements: readonly {
    readonly postId: string | null;
    readonly kind: RequirementKind;
    readonly parameter: string;
    /** The paper on which one of the agency's own rests. */
    readonly basisId: string | null;
  }[];
  readonly documents: readonly {
    readonly postId: string | null;
    readonly code: DocumentCode;
    readonly mandatory: boolean;
    readonly neededOf: NeededOf;
  }[];
  readonly stages: readonly (PlannedStage & {
    /** Hundredths of a percent. */
    readonly weight: number | null;
    readonly passRule: PassRuleKind;
    /** Hundredths for `MIN_SCORE`. */
    readonly passThreshold: number | null;
    readonly passBasis: PassBasis;
    /** Those that go on under `CATEGORY_IN`; null with the other rules. */
    readonly passCategories: readonly string[] | null;
    readonly resultMode: ResultMode;
    /** What the weights of its criteria have to add up to. */
    readonly criteriaTotal: number;
    readonly criterionWeights: readonly number[];
  })[];
  /** Days off as the agency keeps them. */
  readonly holidays: Holidays;
  /** Letters and decrees that have been entered. */
  readonly papers: readonly PlanPaper[];
  /** Cases in which the minister's permission is needed; null while nobody has said. */
  readonly permissionCases: readonly PermissionCase[] | null;
  readonly members: readonly {
    readonly element: MemberElement;
    readonly postLevel: PostLevel | null;
    readonly fromSupervisor: boolean;
    readonly isChair: boolean;
    /** When the member accepted the integrity pact and made the statements; null before. */
    readonly pactAt: Date | null;
  }[];
};
