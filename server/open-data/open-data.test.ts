import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { inTransaction } from "#db/client";
import { decision } from "#db/schema/decision";
import { criterion, selection, stage } from "#db/schema/planning";
import { PUBLICATION_MODES } from "#domain/planning/terms";
import { handOverNames } from "#server/decision/hand-over-names";
import { log } from "#server/log";
import { answerProgram, type Question } from "#server/open-data/answer";
import { forgetQuestions, PER_MINUTE } from "#server/open-data/rate";
import { resultsAnswer } from "#server/open-data/results";
import { postsAnswer, selectionAnswer, timetableAnswer } from "#server/open-data/selection";
import { selectionsAnswer } from "#server/open-data/selections";
import {
  PostList,
  ProblemDocument,
  Results,
  SelectionDetail,
  SelectionList,
  Timetable,
} from "#server/open-data/shapes";
import { loadRanking } from "#server/ranking/load-ranking";
import { signRanking } from "#server/ranking/sign-ranking";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { candidatesWithResults, EDUCATION, moveStage } from "#testing/results";
import { aMemberOfStaff, anAgency, aSelection, type SelectionFixture } from "#testing/scenario";

withFreshDatabase();
beforeEach(forgetQuestions);

const WORK = { "": selectionAnswer, "/posts": postsAnswer, "/timetable": timetableAnswer };
const SHAPES = { "": SelectionDetail, "/posts": PostList, "/timetable": Timetable };
const PARTS = ["", "/posts", "/timetable", "/results"] as const;

/** Asks as a program does: address, headers, and what the route hands on. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://selter.test/api/v1${path}`, { headers });
  const [, slug = "", part = ""] = /^\/selections\/([^/?]+)(\/\w+)?/.exec(path) ?? [];
  const work = (question: Question) => {
    if (slug === "") return selectionsAnswer(question);
    if (part === "/results") return resultsAnswer(question, slug);
    return WORK[part as keyof typeof WORK](question, slug);
  };
  return answerProgram(request, NOON, work);
}

async function told<S extends z.ZodType>(shape: S, path: string): Promise<z.output<S>> {
  const response = await ask(path);
  expect(response.status).toBe(200);
  return shape.parse(await response.json());
}

async function problem(path: string): Promise<[number, string]> {
  const response = await ask(path);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const { status, code } = ProblemDocument.parse(await response.json());
  expect(status).toBe(response.status);
  return [status, code];
}

async function everything({ slug }: SelectionFixture): Promise<string> {
  const parts = PARTS.flatMap((part) => [`${part}?lang=id`, `${part}?lang=en`]);
  const answers = await Promise.all(
    [...parts.map((part) => `/selections/${slug}${part}`), "/selections"].map((path) => ask(path)),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  return (await Promise.all(answers.map((answer) => answer.text()))).join("\n");
}

const change = (
  values: Partial<typeof selection.$inferInsert>,
  { selectionId }: SelectionFixture,
) =>
  inTransaction(async (tx) => {
    await tx.update(selection).set(values).where(eq(selection.id, selectionId));
  });

describe("the list", () => {
  test("tells of an announced selection as the contract has it", async () => {
    const { slug } = await aSelection({ nameEn: "Open selection, stage III" });
    const url = expect.stringMatching(new RegExp(`^https?://[^/]+/en/seleksi/${slug}$`));
    expect(await told(SelectionList, "/selections?lang=en")).toEqual({
      items: [
        {
          slug,
          title: "Open selection, stage III",
          agency: "Pemerintah Kota Tirtakarta",
          level: "PRATAMA",
          status: "OPEN",
          announcedOn: "2026-11-15",
          deadline: "2026-11-30T00:00:00+07:00",
          posts: 1,
          url,
        },
      ],
      next: null,
    });
  });

  test("writes instants with the offset of the agency", async () => {
    const agencyId = await anAgency({ zone: "Asia/Jayapura" });
    await aSelection({ agencyId, closesAt: new Date("2026-11-29T15:00:00.000Z") });
    const { items } = await told(SelectionList, "/selections");
    expect(items[0]?.deadline).toBe("2026-11-30T00:00:00+09:00");
  });

  test("filters by agency, level, status and words", async () => {
    const agencyId = await anAgency({ slug: "arunika", name: "Pemerintah Kota Arunika" });
    const other = await aSelection({ agencyId, state: "CANCELLED" });
    const own = await aSelection();
    const later = new Date(NOON.getTime() + 60_000);
    const upcoming = await aSelection({ opensAt: later });
    const found = async (query: string) =>
      (await told(SelectionList, `/selections?${query}`)).items.map(({ slug }) => slug);
    expect(await found("agency=arunika")).toEqual([other.slug]);
    expect(await found("agency=pemerintah%20kota%20ARUNIKA")).toEqual([other.slug]);
    expect(await found("agency=nobody")).toEqual([]);
    expect(await found("level=pratama")).toHaveLength(3);
    expect(await found("level=UTAMA")).toEqual([]);
    expect(await found("status=OPEN")).toEqual([own.slug]);
    expect(await found("status=cancelled")).toEqual([other.slug]);
    expect(await found("status=closing")).toEqual([]);
    const soon = await aSelection({ closesAt: new Date(NOON.getTime() + 2 * 86_400_000) });
    expect(await found("status=closing")).toEqual([soon.slug]);
    expect(await found("status=UPCOMING")).toEqual([upcoming.slug]);
    expect(await found("status=IN_PROGRESS")).toEqual([]);
    expect(await found("status=FINISHED")).toEqual([]);
    expect(await found("q=pendidikan&agency=arunika")).toEqual([other.slug]);
    expect(await found("q=100%25_")).toEqual([]);
    expect(await found("q=%00")).toHaveLength(4);
  });

  test("goes on where the page before ended, also among equal moments", async () => {
    for (let made = 0; made < 52; made++) await aSelection();
    const first = await told(SelectionList, "/selections");
    expect(first.items).toHaveLength(50);
    const second = await told(SelectionList, `/selections?cursor=${first.next}`);
    expect(second.next).toBeNull();
    const slugs = [...first.items, ...second.items].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(52);
  });

  test("takes what is left empty for what is not asked", async () => {
    const { slug } = await aSelection();
    const asked = "agency=&level=&field=&region=&status=&q=&cursor=&lang=";
    const { items } = await told(SelectionList, `/selections?${asked}`);
    expect(items.map((item) => item.slug)).toEqual([slug]);
  });

  test.each([
    ["cursor=nonsense", "bad-cursor"],
    ["cursor=999999999999999-01890000-0000-7000-8000-000000000000", "bad-cursor"],
    ["status=later", "unknown-status"],
    ["level=boss", "unknown-level"],
    ["lang=fr", "unknown-language"],
  ])("refuses %s", async (query, code) => {
    expect(await problem(`/selections?${query}`)).toEqual([400, code]);
  });
});

describe("one selection", () => {
  test.each(["", "/posts", "/timetable"] as const)(
    "answers %s in its shape, in both languages",
    async (part) => {
      const { slug } = await aSelection({ howToApplyEn: "Online." });
      for (const lang of ["id", "en"]) {
        await told(SHAPES[part], `/selections/${slug}${part}?lang=${lang}`);
      }
    },
  );

  test("names components with weight and maximum, and requirements with their clause", async () => {
    const { slug } = await aSelection();
    const found = await told(SelectionDetail, `/selections/${slug}?lang=en`);
    expect(found.components.map(({ code, weight, max }) => [code, weight, max])).toEqual([
      ["TRACK_RECORD", "20.00", "100.00"],
      ["ASSESSMENT", "25.00", "100.00"],
      ["PAPER", "20.00", "100.00"],
      ["INTERVIEW", "35.00", "100.00"],
    ]);
    expect(found.requirements[0]).toEqual({
      code: "AGE_MAX",
      text: "At most 56 years old",
      citation: expect.objectContaining({ text: expect.stringContaining("Ps 107") }),
      post: null,
    });
    expect(found.timetable.opensAt).toBe("2026-11-15T00:00:00+07:00");
  });

  test("says for how many days after the administrative result input is taken", async () => {
    const { slug } = await aSelection({ inputDays: 7 });
    const found = await told(SelectionDetail, `/selections/${slug}`);
    expect(found.timetable.inputDays).toBe(7);
  });

  test("says who goes on from each stage, and from what that is counted", async () => {
    const { slug, stages } = await aSelection();
    await inTransaction(async (tx) => {
      const set = (id: string, values: Partial<typeof stage.$inferInsert>) =>
        tx.update(stage).set(values).where(eq(stage.id, id));
      await set(stages.ASSESSMENT, { passRule: "CATEGORY_IN", passCategories: ["QUALIFIED"] });
      const subtotal = { passThreshold: 3_550, passBasis: "CUMULATIVE" } as const;
      await set(stages.PAPER, { passRule: "MIN_SCORE", ...subtotal });
      await set(stages.INTERVIEW, { passRule: "TOP_N", passThreshold: 3 });
    });
    const found = await told(SelectionDetail, `/selections/${slug}?lang=en`);
    const nothing = { threshold: null, count: null, basis: null, categories: [] };
    expect(found.stages.map(({ passes }) => passes)).toEqual([
      { ...nothing, rule: "ALL_PASS" },
      { ...nothing, rule: "NONE" },
      { ...nothing, rule: "CATEGORY_IN", categories: ["QUALIFIED"] },
      { ...nothing, rule: "MIN_SCORE", threshold: "35.50", basis: "CUMULATIVE" },
      { ...nothing, rule: "TOP_N", count: 3, basis: "STAGE" },
    ]);
  });

  test("says how each stage, the eligible and the final names are published", async () => {
    const { slug } = await aSelection({ publicationMode: "WITHHELD_UNTIL_DECISION" });
    await inTransaction(async (tx) => {
      const own = eq(stage.kind, "INTERVIEW");
      await tx.update(stage).set({ resultMode: "RANKED_NO_SCORE" }).where(own);
    });
    const found = await told(SelectionDetail, `/selections/${slug}`);
    expect(found.finalNames).toBe("WITHHELD_UNTIL_DECISION");
    expect(found.eligibleBy).toBe("NAME");
    const numbers = await aSelection({ resultIdentity: "NUMBER" });
    const other = await told(SelectionDetail, `/selections/${numbers.slug}`);
    expect(other.eligibleBy).toBe("NUMBER");
    expect(found.stages.map(({ mode }) => mode)).toEqual([
      "ALPHABETICAL_NO_SCORE",
      "RANKED_WITH_SCORE",
      "RANKED_WITH_SCORE",
      "RANKED_WITH_SCORE",
      "RANKED_NO_SCORE",
    ]);
  });

  test("says by what each component is scored, with the levels of the plan or the general ones", async () => {
    const { slug, criteria } = await aSelection();
    const [first = "", second = ""] = criteria.INTERVIEW;
    await inTransaction(async (tx) => {
      const levels = [
        { from: 100, text: "Belum tampak", textEn: "Not to be seen" },
        { from: 300, text: "Tampak", textEn: "" },
      ];
      const rubric = { description: "Seberapa dalam?", lowest: 100, highest: 400, levels };
      await tx.update(criterion).set(rubric).where(eq(criterion.id, first));
      await tx.update(criterion).set({ nameEn: "Delivery" }).where(eq(criterion.id, second));
    });
    const found = await told(SelectionDetail, `/selections/${slug}?lang=en`);
    const of = (code: string) => found.components.find((each) => each.code === code);
    expect(of("ASSESSMENT")).toMatchObject({ criteria: [], criteriaTotal: null });
    expect(of("INTERVIEW")).toMatchObject({ criteriaTotal: 100, sheetDecimals: null });
    const [deep, delivery] = of("INTERVIEW")?.criteria ?? [];
    expect(deep).toEqual({
      number: 1,
      name: "Isi",
      question: "Seberapa dalam?",
      weight: 60,
      lowest: "1.00",
      highest: "4.00",
      levels: [
        { from: "1.00", to: "2.00", name: null, text: "Not to be seen" },
        { from: "3.00", to: "4.00", name: null, text: "Tampak" },
      ],
    });
    expect(delivery).toMatchObject({ number: 2, name: "Delivery", question: null, weight: 40 });
    expect(delivery?.levels.at(-1)).toMatchObject({ to: "100.00", name: expect.any(String) });
  });

  test("speaks the language that is asked for, else the one preferred, else Indonesian", async () => {
    const { slug } = await aSelection();
    const language = async (query: string, accept = "") => {
      const response = await ask(`/selections/${slug}${query}`, { "accept-language": accept });
      expect(response.headers.get("vary")).toBe("Accept-Language");
      return response.headers.get("content-language");
    };
    expect(await language("")).toBe("id");
    expect(await language("", "en-GB,en;q=0.9,id;q=0.5")).toBe("en");
    expect(await language("", "fr, en;q=0.2, id;q=0.8")).toBe("id");
    expect(await language("", "en;q=0, *;q=1;;,=")).toBe("id");
    expect(await language("?lang=en", "id")).toBe("en");
  });

  test("has a tag, and is not sent again to whoever has it", async () => {
    const { slug } = await aSelection();
    const first = await ask(`/selections/${slug}`);
    const tag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("public, max-age=60");
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await ask(`/selections/${slug}`, { "if-none-match": known });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    }
    const other = await ask(`/selections/${slug}?lang=en`, { "if-none-match": tag });
    expect(other.status).toBe(200);
  });
});

describe("what is not public", () => {
  test.each(PARTS)("a draft is nowhere: %s", async (part) => {
    const fixture = await aSelection();
    await told(SelectionList, "/selections");
    await change({ state: "DRAFT" }, fixture);
    expect(await problem(`/selections/${fixture.slug}${part}`)).toEqual([404, "not-found"]);
    expect((await told(SelectionList, "/selections")).items).toEqual([]);
  });

  test.each(["nothing-of-that-name", "..%2f..", "%00", "A'--"])("%s is nowhere", async (slug) => {
    expect(await problem(`/selections/${slug}`)).toEqual([404, "not-found"]);
  });

  test.each(["PLANNED", "OPEN", "UNSEALED", "DECIDED"] as const)(
    "of a stage that is %s no answer tells anything",
    async (state) => {
      const fixture = await aSelection();
      await candidatesWithResults(fixture, EDUCATION);
      const values = ["83.40", "85.60", "81.80", "76.60"];
      const published = await everything(fixture);
      for (const value of values) expect(published).toContain(value);
      await moveStage(fixture, "INTERVIEW", state);
      const text = await everything(fixture);
      for (const value of values) expect(text).not.toContain(value);
      const { posts } = await told(Results, `/selections/${fixture.slug}/results`);
      expect(posts[0]?.stages.map(({ code }) => code)).not.toContain("INTERVIEW");
    },
  );

  test("no answer joins a code to a name, or says an id, an e-mail or an NIP", async () => {
    const fixture = await aSelection();
    const candidates = await candidatesWithResults(fixture, EDUCATION);
    const { posts } = await told(Results, `/selections/${fixture.slug}/results`);
    const rows = posts.flatMap(({ stages }) => stages.flatMap((stage) => stage.rows));
    expect(rows.filter(({ name }) => name !== null)).toHaveLength(5);
    expect(rows.filter(({ name, candidate }) => name !== null && candidate !== null)).toEqual([]);
    const text = await everything(fixture);
    for (const { applicationId, applicantId } of Object.values(candidates)) {
      expect(text).not.toContain(applicationId);
      expect(text).not.toContain(applicantId);
    }
    expect(text).not.toMatch(/@example\.test|\b\d{18}\b/);
  });
});

describe("the final names", () => {
  async function handedOver() {
    const fixture = await aSelection();
    const candidates = await candidatesWithResults(fixture, EDUCATION);
    await aMemberOfStaff("PPK", fixture.agencyId);
    const chair = await contextFor(fixture.chair.accountId);
    const seen = (await loadRanking(chair, fixture.postId))?.seen ?? "";
    await signRanking(chair, { postId: fixture.postId, seen, admittedIds: [], reason: "" });
    expect(await everything(fixture)).not.toContain("SHORTLIST");
    await handOverNames(chair, { postId: fixture.postId });
    return { fixture, candidates };
  }
  const shortlist = async ({ slug }: SelectionFixture) => {
    const { posts } = await told(Results, `/selections/${slug}/results`);
    return posts[0]?.stages.find(({ code }) => code === "SHORTLIST");
  };

  const AT_ONCE = PUBLICATION_MODES.filter((mode) => mode !== "WITHHELD_UNTIL_DECISION");
  test.each(AT_ONCE)("withhold as null what %s withholds", async (publicationMode) => {
    const { fixture } = await handedOver();
    await change({ publicationMode }, fixture);
    const found = await shortlist(fixture);
    expect(found?.mode).toBe(publicationMode);
    const ranked = publicationMode !== "ALPHABETICAL_NO_SCORE";
    const scored = publicationMode === "RANKED_WITH_SCORE";
    expect(found?.rows.map(({ rank, score }) => [rank, score])).toEqual([
      [ranked ? 1 : null, scored ? "82.95" : null],
      [ranked ? 2 : null, scored ? "82.81" : null],
      [ranked ? 3 : null, scored ? "81.00" : null],
    ]);
  });

  test("say whom the choice fell on only once it is published", async () => {
    const { fixture, candidates } = await handedOver();
    const choose = (values: Partial<typeof decision.$inferInsert>) =>
      inTransaction(async (tx) => {
        await tx.update(decision).set(values);
      });
    await choose({ pickedApplicationId: candidates["P-02"]?.applicationId ?? "" });
    expect((await shortlist(fixture))?.rows.map(({ outcome }) => outcome)).toEqual(
      Array(3).fill("SHORTLISTED"),
    );
    await choose({ state: "PUBLISHED", publishedAt: NOON });
    expect((await shortlist(fixture))?.rows.map(({ outcome }) => outcome)).toEqual([
      "SHORTLISTED",
      "SELECTED",
      "SHORTLISTED",
    ]);
  });
});

describe("the limit", () => {
  test("counts each address for itself, says when to ask again, and ends", async () => {
    const clock = vi.spyOn(performance, "now").mockReturnValue(5000);
    const from = (address: string) => ask("/selections", { "x-forwarded-for": address });
    for (let asked = 0; asked < PER_MINUTE; asked++) {
      expect((await from("192.0.2.1")).status).toBe(200);
    }
    clock.mockReturnValue(30_000);
    const refused = await from("192.0.2.1");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "35"]);
    expect(ProblemDocument.parse(await refused.json()).code).toBe("too-many-requests");
    expect((await from("192.0.2.2")).status).toBe(200);
    clock.mockReturnValue(65_000);
    expect((await from("192.0.2.1")).status).toBe(200);
    clock.mockRestore();
  });
});

test("a fault of ours is told as one, without its reason, and logged with it", async () => {
  const logged = vi.spyOn(log(), "error").mockReturnValue();
  const request = new Request("http://selter.test/api/v1/selections");
  const response = await answerProgram(request, NOON, () => Promise.reject(new Error("secret")));
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("secret");
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});
