import { z } from "zod";
import { STANDINGS } from "#domain/announcement/standing";
import { ZONES } from "#domain/calendar";
import { STAGE_METHODS } from "#domain/planning/methods";
import {
  DOCUMENT_CODES,
  NEEDED_OF,
  PASS_BASES,
  PASS_RULES,
  POST_LEVELS,
  PUBLICATION_MODES,
  REQUIREMENT_KINDS,
  RESULT_IDENTITIES,
  RESULT_MODES,
  STAGE_KINDS,
} from "#domain/planning/terms";
import { WORK_FIELDS } from "#domain/planning/work-field";
import { OPENING_SCOPES } from "#domain/regulation/announcement";
import { ASSESSMENT_CATEGORIES } from "#domain/scoring/category";

// What the interface for programs answers. The description for programs (openapi.json) is made from
// these schemas, and the tests hold every answer to them: so none of the three can drift.

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .describe("Public address of the selection; it never changes.");
const day = z.iso.date().describe("A calendar day in the agency's zone.");
const instant = z.iso
  .datetime({ offset: true })
  .describe("ISO 8601 with the offset of the agency's zone.");
const decimal = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .describe("A decimal number with two places, as text, so that nothing is lost in reading it.");
const zone = z.enum(ZONES).describe("The agency's zone; all days and offsets are meant in it.");
const level = z.enum(POST_LEVELS);
const status = z
  .enum(STANDINGS)
  .describe("How the selection stands at the moment of the answer, for somebody who would apply.");
const deadline = instant.describe(
  "The first instant that is too late. Applications are accepted before it, not at it.",
);

const SelectionItem = z.strictObject({
  slug,
  title: z.string(),
  agency: z.string().describe("Name of the agency; the filter `agency` takes it as it stands."),
  level: level.nullable().describe("The highest level among the posts; null if there is none."),
  status,
  announcedOn: day.nullable(),
  deadline: deadline.nullable(),
  posts: z.int().min(0).describe("How many posts are to be filled."),
  url: z.url().describe("The page for people, in the language of the answer."),
});

export const SelectionList = z.strictObject({
  items: z.array(SelectionItem).describe("The newest announcement first, at most 50."),
  next: z.string().nullable().describe("`cursor` of the following page; null on the last one."),
});

export const Post = z.strictObject({
  code: z.string().describe("The agency's code of the post, unique within the selection."),
  title: z.string(),
  unit: z.string(),
  level,
  field: z.enum(WORK_FIELDS).describe("What the post is about."),
  scope: z
    .enum(OPENING_SCOPES)
    .describe("Whose officials may apply: of the whole country, or of the agency's province."),
  lowestGrade: z.string().nullable().describe("Lowest grade asked for; null when none is."),
  status: z
    .enum(STANDINGS)
    .describe("Of this post: an extension or a cancellation may set it apart."),
  deadline: instant.describe("Of this post; the first instant that is too late."),
});

export const PostList = z.strictObject({ items: z.array(Post) });

export const Requirement = z.strictObject({
  code: z.enum(REQUIREMENT_KINDS),
  text: z.string(),
  citation: z
    .strictObject({
      text: z.string(),
      certainty: z
        .enum(["read", "reported", "practice", "unverified"])
        .describe("Whether we read the clause, know it from reports, or only from practice."),
    })
    .nullable()
    .describe("The clause behind it; null where only this announcement asks for it."),
  post: z.string().nullable().describe("Code of the one post it is for; null for all of them."),
});

const RequiredDocument = z.strictObject({
  code: z.enum(DOCUMENT_CODES),
  text: z.string(),
  mandatory: z.boolean().describe("Of those of whom it is needed."),
  neededOf: z
    .enum(NEEDED_OF)
    .describe(
      "`FUNCTIONAL_HOLDER`: only of applicants whose present post is a functional one; `DELEGATE_SIGNED`: only where a delegate signed the permission of the own PPK.",
    ),
  maxMegabytes: z.int(),
  maxPages: z.int(),
  post: z.string().nullable().describe("Code of the one post it is for; null for all of them."),
});

const progress = z
  .enum(["done", "now", "next"])
  .describe("`done` once its result is published for all posts, `now` from its first day on.");

const TimetableStage = z.strictObject({
  code: z.enum(STAGE_KINDS),
  name: z.string(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  resultsOn: day.nullable(),
  progress,
});

export const Timetable = z.strictObject({
  zone,
  announcedOn: day,
  opensAt: instant,
  deadline,
  inputDays: z
    .int()
    .min(0)
    .describe(
      "Days after the administrative result in which anybody may send input on candidates; 0 for none.",
    ),
  stages: z.array(TimetableStage).describe("In the order of the plan."),
});

export const Level = z.strictObject({
  from: decimal.describe("Lowest score of the level."),
  to: decimal.describe("Highest score of the level."),
  name: z.string().nullable().describe("Of a general level; null where the plan has its own."),
  text: z.string().describe("What one sees at this level."),
});

export const Criterion = z.strictObject({
  number: z.int().min(1).describe("Its place on the sheet, counted from 1."),
  name: z.string(),
  question: z.string().nullable().describe("What is looked at; null where the plan says no more."),
  weight: z.int().min(1).describe("So many of the component's `criteriaTotal`."),
  lowest: decimal.describe("Where its scale begins."),
  highest: decimal.describe("Where it ends; a score counts as its share of this."),
  levels: z.array(Level).describe("From the lowest up; empty where nothing describes the scale."),
});

export const PassRule = z
  .strictObject({
    rule: z.enum(PASS_RULES),
    threshold: decimal.nullable().describe("Lowest score that passes, of `MIN_SCORE`."),
    count: z.int().min(1).nullable().describe("How many go on, of `TOP_N`."),
    basis: z
      .enum(PASS_BASES)
      .nullable()
      .describe(
        "What `MIN_SCORE` and `TOP_N` look at: the value of the stage, or the sum of the weighted values of the stages published before it and its own.",
      ),
    categories: z.array(z.enum(ASSESSMENT_CATEGORIES)).describe("Those of `CATEGORY_IN`."),
  })
  .describe("Who goes on from the stage.");

export const Method = z
  .strictObject({
    code: z.enum(STAGE_METHODS),
    name: z.string(),
    note: z.string().nullable().describe("What the agency adds; null where it adds nothing."),
  })
  .describe("How the stage is held.");

export const Component = z.strictObject({
  code: z.enum(STAGE_KINDS),
  name: z.string(),
  weight: decimal.describe("Percent of the final score."),
  max: decimal.describe("Highest score."),
  criteria: z
    .array(Criterion)
    .describe("What members of the panel score; empty where nobody fills in sheets."),
  criteriaTotal: z
    .int()
    .min(1)
    .nullable()
    .describe("What the weights of its criteria add up to; null without criteria."),
  sheetDecimals: z
    .int()
    .min(0)
    .max(2)
    .nullable()
    .describe("To how many decimals each sheet is rounded before the mean; null for not at all."),
});

const amended = z
  .record(z.string(), z.string().nullable())
  .describe("Values by field; days as dates, scores as decimal text.");

export const Amendment = z.strictObject({
  kind: z.enum(["AMENDMENT", "EXTENSION", "CANCELLATION", "PANEL", "FEW_APPLICANTS"]),
  number: z.string().describe("Its own number in the series of announcements."),
  publishedAt: instant,
  subject: z
    .string()
    .nullable()
    .describe(
      "Code of the stage, requirement, document or post that it is about; null for the selection.",
    ),
  before: amended,
  after: amended,
  reason: z.string(),
});

export const Departure = z.strictObject({
  kind: z
    .enum(["PARAMETER", "DEVIATION", "WARNING"])
    .describe(
      "`PARAMETER` was set by the agency, `DEVIATION` rests on a decision of the panel, `WARNING` asks for none.",
    ),
  rule: z.string().describe("Id of the rule, as on the page of the rules."),
  title: z.string(),
  general: z.string().describe("What holds in general."),
  here: z.string().describe("What holds, or happened, in this selection."),
  basis: z
    .strictObject({ number: z.string(), date: day })
    .nullable()
    .describe("Null for a warning, whose reason is empty."),
  reason: z.string(),
  ended: z
    .strictObject({ number: z.string(), date: day })
    .nullable()
    .describe("The amendment that took it back; null while it stands."),
});

export const SelectionDetail = z.strictObject({
  ...SelectionItem.shape,
  announcedOn: day,
  deadline,
  posts: z.array(Post),
  number: z.string().nullable().describe("Number of the announcement."),
  opensAt: instant,
  zone,
  referenceDate: day.nullable().describe("Day on which ages and years of service are counted."),
  maxPostsPerApplicant: z.int().min(1),
  howToApply: z.string(),
  contact: z.strictObject({
    name: z.string(),
    address: z.string(),
    phone: z.string(),
    email: z.string(),
  }),
  requirements: z.array(Requirement),
  documents: z.array(RequiredDocument),
  eligibleBy: z
    .enum(RESULT_IDENTITIES)
    .describe(
      "By what the result of the administrative check names people; `NUMBER` is that of the receipt, without a name.",
    ),
  finalNames: z
    .enum(PUBLICATION_MODES)
    .describe(
      "How the final names of each post are published. Withheld ones come with the choice, alphabetical and without scores.",
    ),
  stages: z
    .array(
      z.strictObject({
        code: z.enum(STAGE_KINDS),
        name: z.string(),
        progress,
        passes: PassRule,
        mode: z
          .enum(RESULT_MODES)
          .describe("How its result is published; without ranks, by name or code."),
        method: Method.nullable().describe("Null where there is nothing to choose."),
      }),
    )
    .describe("In the order of the plan, which binds."),
  components: z.array(Component).describe("What is scored; the weights add up to 100.00."),
  timetable: Timetable,
  departures: z
    .array(Departure)
    .describe("Where it goes another way than the general rules, by its agency or by its panel."),
  amendments: z
    .array(Amendment)
    .describe(
      "What was announced since, the newest first: amendments, extensions, cancellations, changes of the panel.",
    ),
});

const RESULT_STAGES = [...STAGE_KINDS, "SHORTLIST"] as const;

export const ResultRow = z.strictObject({
  rank: z.int().min(1).nullable().describe("Equal scores share a rank; the next is skipped."),
  candidate: z
    .string()
    .nullable()
    .describe(
      "Code under which papers are read without names; of the administrative check, the number of the receipt where names are withheld.",
    ),
  name: z.string().nullable(),
  score: decimal.nullable(),
  outcome: z.enum(["PASSED", "NOT_PASSED", "SHORTLISTED", "SELECTED", "LEFT"]),
});

export const Erratum = z.strictObject({
  number: z.int().min(1).describe("Counted from 1 within the selection."),
  publishedAt: instant,
  name: z
    .string()
    .nullable()
    .describe("Whom the correction added to `rows`; null where the mode withholds names."),
});

export const Results = z.strictObject({
  posts: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      stages: z
        .array(
          z.strictObject({
            code: z.enum(RESULT_STAGES),
            publishedAt: instant,
            mode: z
              .enum(PUBLICATION_MODES)
              .describe(
                "What is published of the stage; everything it withholds is null, and without ranks rows are in the order of names or codes.",
              ),
            rows: z.array(ResultRow).describe("As they stand after all corrections."),
            errata: z
              .array(Erratum)
              .describe("Corrections since it was published, after objections; the first first."),
          }),
        )
        .describe(
          "Published stages in the order of the plan, then the final names unless they are withheld. No others.",
        ),
    }),
  ),
});

export const ProblemDocument = z
  .strictObject({
    type: z.url().describe("Names the kind of problem."),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().describe("The last part of `type`, for programs."),
  })
  .describe("RFC 9457");

export type SelectionItem = z.output<typeof SelectionItem>;
export type SelectionList = z.output<typeof SelectionList>;
export type SelectionDetail = z.output<typeof SelectionDetail>;
export type Post = z.output<typeof Post>;
export type Amendment = z.output<typeof Amendment>;
export type Timetable = z.output<typeof Timetable>;
export type Results = z.output<typeof Results>;
export type Erratum = z.output<typeof Erratum>;
export type ResultRow = z.output<typeof ResultRow>;
export type ProblemDocument = z.output<typeof ProblemDocument>;
