import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application } from "#db/schema/application";
import { decision } from "#db/schema/decision";
import { outbox } from "#db/schema/notification";
import { selectionPost } from "#db/schema/planning";
import { subscriptionNews } from "#db/schema/subscription";
import { ProposeAmendment } from "#server/announcement/amendment-fields";
import { CancelPost, cancelPost } from "#server/announcement/cancel-posts";
import { ApproveAmendment, approveAmendment } from "#server/announcement/decide-amendment";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { proposeAmendment } from "#server/announcement/propose-amendment";
import { loadApplication } from "#server/application/load-application";
import { loadApplicantHome } from "#server/application/load-home";
import { loadStatus } from "#server/application/load-status";
import { withdrawApplication } from "#server/application/withdraw-application";
import type { Context } from "#server/context";
import { handOverNames } from "#server/decision/hand-over-names";
import { pickCandidate } from "#server/decision/pick-candidate";
import { publishDecision } from "#server/decision/publish-decision";
import { loadInputForm, loadInputInvitation } from "#server/input/load-public";
import { SetInputWindow, setInputWindow } from "#server/input/set-window";
import { applicantsToTell } from "#server/notification/notice-recipients";
import { answerProgram } from "#server/open-data/answer";
import { atomFeed } from "#server/open-data/feed";
import { resultsAnswer } from "#server/open-data/results";
import { pictureWords, shareText } from "#server/open-data/share-text";
import { sitemap } from "#server/open-data/sitemap";
import { loadRanking } from "#server/ranking/load-ranking";
import { loadResults } from "#server/ranking/load-results";
import { loadResultsPdf } from "#server/ranking/load-results-pdf";
import { signRanking } from "#server/ranking/sign-ranking";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPaper } from "#testing/papers";
import { refusalWritingNothing } from "#testing/refusals";
import { type CandidateFixture, candidatesWithResults, EDUCATION } from "#testing/results";
import { aMemberOfStaff, aSelection, type SelectionFixture } from "#testing/scenario";

withFreshDatabase();

const REASON = "Memimpin pembaruan 42 sekolah dasar dan menurunkan angka putus sekolah.";
const LATER = new Date(NOON.getTime() + 3_600_000);

let fixture: SelectionFixture;
let candidates: Record<string, CandidateFixture>;
let ppk: string;

beforeEach(async () => {
  fixture = await aSelection({ publicationMode: "WITHHELD_UNTIL_DECISION" });
  candidates = await candidatesWithResults(fixture, EDUCATION);
  ppk = await aMemberOfStaff("PPK", fixture.agencyId);
  const { selectionId } = fixture;
  const days = { firstDay: "2026-11-24", lastDay: "2026-12-01", version: "0" };
  const secretariat = await contextFor(fixture.secretariat);
  await setInputWindow(secretariat, SetInputWindow.parse({ selectionId, ...days }));
});

const chair = () => contextFor(fixture.chair.accountId, LATER);

async function sign(): Promise<void> {
  const seen = (await loadRanking(await chair(), fixture.postId))?.seen ?? "";
  await signRanking(await chair(), {
    postId: fixture.postId,
    seen,
    admittedIds: [],
    reason: "",
  });
}

async function handOverAndPick(): Promise<void> {
  await handOverNames(await chair(), { postId: fixture.postId });
  await pickCandidate(await contextFor(ppk, LATER), {
    postId: fixture.postId,
    applicationId: candidates["P-02"]?.applicationId ?? "",
    reason: REASON,
    version: 1,
  });
}

async function publish(): Promise<void> {
  const [stored] = await read().select({ version: decision.version }).from(decision);
  const version = stored?.version ?? 0;
  await publishDecision(await contextFor(ppk, LATER), { postId: fixture.postId, version });
}

/** What the public or an applicant reads in each channel that tells the outcome in the end. */
const TELLING: Readonly<Record<string, () => Promise<unknown>>> = {
  "the page of results": () => loadResults(fixture.slug),
  "the paper of results": async () => `${await loadResultsPdf("id", fixture.slug)}`,
  "open data, body and tag": async () => {
    const request = new Request(`http://selter.test/api/v1/selections/${fixture.slug}/results`);
    const answer = await answerProgram(request, NOON, (question) =>
      resultsAnswer(question, fixture.slug),
    );
    return [answer.headers.get("etag"), await answer.text()];
  },
  "the feed": () => atomFeed("id", LATER),
  "pictures and texts to share": async () => {
    const page = await loadAnnouncement(NOON, fixture.slug);
    return page && [pictureWords("id", page), shareText("id", page)];
  },
  "the map of the site": () => sitemap(),
  "news to subscribers": () => read().select().from(subscriptionNews),
  "letters to applicants": async () => {
    const letters = await read().select({ kind: outbox.kind }).from(outbox);
    return letters.map(({ kind }) => kind).filter((kind) => kind.startsWith("candidate-"));
  },
  "everybody's own page": () =>
    ofEverybody(async (ctx, id) => [await loadApplication(ctx, id), await loadStatus(ctx, id)]),
  "everybody's own list": () => ofEverybody((ctx) => loadApplicantHome(ctx)),
  "the groups of a notice": () => applicantsToTell(read(), fixture.selectionId, LATER),
};

/** Channels that tell it at no time. */
const SILENT: typeof TELLING = {
  "the form for input on published candidates": () => loadInputForm(NOON, fixture.slug),
  "the invitation to it": () => loadInputInvitation(NOON, fixture.slug),
};

async function ofEverybody(
  look: (ctx: Context, applicationId: string) => Promise<unknown>,
): Promise<string[]> {
  const seen: string[] = [];
  for (const { applicationId, applicantId } of Object.values(candidates)) {
    const page = await look(await contextFor(applicantId, LATER), applicationId);
    // Signing counts one more change of each application, of the three and of the others.
    seen.push(JSON.stringify(page).replaceAll(/"version":\d+/g, ""));
  }
  return seen;
}

test.each(Object.keys(TELLING))("%s: nothing before the choice is published", async (name) => {
  const channel = TELLING[name] ?? (() => Promise.resolve());
  const before = await channel();
  await sign();
  expect(await channel()).toEqual(before);
  await handOverAndPick();
  expect(await channel()).toEqual(before);
  await publish();
  expect(await channel()).not.toEqual(before);
});

test.each(Object.keys(SILENT))("%s: the same before and after", async (name) => {
  const channel = SILENT[name] ?? (() => Promise.resolve());
  const before = await channel();
  expect(before).not.toBeNull();
  await sign();
  await handOverAndPick();
  expect(await channel()).toEqual(before);
  await publish();
  expect(await channel()).toEqual(before);
});

test("with the choice the names come by alphabet, without rank and score, dated by it", async () => {
  await sign();
  await handOverAndPick();
  await publish();
  const [post] = (await loadResults(fixture.slug))?.posts ?? [];
  expect(post?.shortlist).toEqual({
    at: LATER.toISOString(),
    names: ["P-01", "P-02", "P-03"].map((code) => ({
      name: `Peserta ${code}, S.Pd., M.Pd.`,
      rank: null,
      total: null,
      hasLeft: false,
      isChosen: code === "P-02",
    })),
  });
  const answer = await resultsAnswer({ locale: "id" }, fixture.slug);
  expect(answer?.posts[0]?.stages.at(-1)).toMatchObject({
    code: "SHORTLIST",
    mode: "WITHHELD_UNTIL_DECISION",
    rows: [{ outcome: "SHORTLISTED" }, { outcome: "SELECTED" }, { outcome: "SHORTLISTED" }],
  });
});

test("only the appointing officer is written to at the hand-over, everybody with the choice", async () => {
  const letters = async () => {
    const rows = await read().select().from(outbox);
    return rows.map(({ kind, recipientId }) => {
      const to = Object.values(candidates).find((each) => each.applicantId === recipientId);
      return `${kind} ${to?.code ?? "PPK"}`;
    });
  };
  await sign();
  await handOverAndPick();
  expect(await letters()).toEqual(["names-handed-over PPK"]);
  await publish();
  expect((await letters()).toSorted()).toEqual([
    "candidate-not-selected P-01",
    "candidate-not-selected P-03",
    "candidate-not-shortlisted P-04",
    "candidate-not-shortlisted P-05",
    "candidate-selected P-02",
    "names-handed-over PPK",
  ]);
});

describe("while the names are withheld", () => {
  const withdraw = async (code: string) => {
    const { applicationId = "", applicantId = "" } = candidates[code] ?? {};
    const input = { applicationId, version: 2, understood: "on" } as const;
    return withdrawApplication(await contextFor(applicantId, LATER), input);
  };

  test("withdrawing tells nobody on which side they are", async () => {
    await sign();
    await withdraw("P-03");
    await withdraw("P-05");
    await handOverAndPick();
    await withdraw("P-01");
    await withdraw("P-04");
  });

  test("after the choice who was not among the names can no longer withdraw", async () => {
    await sign();
    await handOverAndPick();
    await publish();
    const refused = await refusalWritingNothing(() => withdraw("P-04"));
    expect(refused.code).toBe("transition-not-possible");
  });

  test("an amendment is told to all of them alike, and after the choice to none", async () => {
    const amend = async (contactName: string) => {
      const { selectionId } = fixture;
      const fields = { contactPhone: "1", contactAddress: "A", howToApply: "B", howToApplyEn: "" };
      const reason = "Nama narahubung sekretariat berganti.";
      const input = { selectionId, reason, part: "CONTACT", contactName, ...fields };
      const { amendmentId } = await proposeAmendment(
        await contextFor(fixture.secretariat, LATER),
        ProposeAmendment.parse(input),
      );
      const approval = ApproveAmendment.parse({ amendmentId, version: "1", sure: "on" });
      await approveAmendment(await chair(), approval);
      const letters = await read().select().from(outbox);
      return letters.filter(
        ({ kind, recipientId }) =>
          kind === "amendment.published" &&
          Object.values(candidates).some((each) => each.applicantId === recipientId),
      ).length;
    };
    await inTransaction(async (tx) => {
      // A post without a choice keeps the selection running.
      await tx.insert(selectionPost).values({
        ...{ selectionId: fixture.selectionId, code: "JPT-11", prefix: "SOS" },
        ...{ title: "Kepala Dinas Sosial", unit: "Dinas Sosial", level: "PRATAMA" },
        ...{ requiredLevels: {}, position: 2 },
      });
    });
    await sign();
    await handOverAndPick();
    expect(await amend("Sekretariat Baru")).toBe(5);
    await publish();
    expect(await amend("Sekretariat Lama")).toBe(5);
  });

  test("a cancelled post ends alike for all of them", async () => {
    await sign();
    await handOverNames(await chair(), { postId: fixture.postId });
    const { selectionId, postId } = fixture;
    const decisionId = await aPaper(fixture);
    const grounds = { reason: "Jabatan dihapus dari susunan organisasi.", sure: "on" };
    const input = CancelPost.parse({ selectionId, postId, decisionId, ...grounds });
    await cancelPost(await chair(), input);
    const states = await read().select({ state: application.state }).from(application);
    expect(states).toEqual(Array(5).fill({ state: "POST_CANCELLED" }));
    const letters = await read().select().from(outbox);
    const told = letters.filter(({ kind }) => kind === "post-cancelled");
    expect(told).toHaveLength(5);
    expect((await loadResults(fixture.slug))?.posts[0]?.shortlist).toBeNull();
  });
});
