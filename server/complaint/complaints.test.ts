import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { read } from "#db/client";
import { attempt } from "#db/schema/accounts";
import { storedFile } from "#db/schema/application";
import { complaint } from "#db/schema/complaint";
import { outbox } from "#db/schema/notification";
import { auditEntry } from "#db/schema/record";
import { answerComplaint, forwardComplaint } from "#server/complaint/answer-complaint";
import { attachToComplaint } from "#server/complaint/attach-to-complaint";
import { FileComplaint, fileComplaint } from "#server/complaint/file-complaint";
import { loadComplaint, loadComplaintFile } from "#server/complaint/load-complaint";
import { loadComplaints } from "#server/complaint/load-complaints";
import { loadReportForm } from "#server/complaint/load-report-form";
import { loadReportCode, loadSent, loadTracked } from "#server/complaint/load-tracked";
import { noteOnComplaint } from "#server/complaint/note-on-complaint";
import { RecordComplaint, recordComplaint } from "#server/complaint/record-complaint";
import { reviewComplaint } from "#server/complaint/review-complaint";
import type { Context } from "#server/context";
import { forgetLooks, LOOKS_PER_MINUTE } from "#server/looks";
import { loadLetters } from "#server/notification/load-letters";
import { openingMark } from "#server/spam-trap";
import { contents } from "#testing/contents";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, aSelection, type SelectionFixture } from "#testing/scenario";

withFreshDatabase();
beforeEach(forgetLooks);

const STORY = "Seseorang yang mengaku utusan panitia meminta Rp 75 juta lewat telepon.";
const ANSWER = "Panitia tidak meminta biaya apa pun. Nomor itu sudah dilaporkan kepada polisi.";
const OPENED = openingMark(new Date(NOON.getTime() - 60_000));
let formsShown = 0;
/** Of a form of its own each time, still before `OPENED`. */
const opened = () => openingMark(new Date(NOON.getTime() - 120_000 - ++formsShown));

const fields = (fixture: SelectionFixture, more: Record<string, string> = {}) => ({
  about: `selection:${fixture.selectionId}`,
  aboutSecretariat: "NO",
  story: STORY,
  opened: opened(),
  ...more,
});
const report = (fixture: SelectionFixture, more?: Record<string, string>, ctx = contextOf()) =>
  fileComplaint(ctx, FileComplaint.parse(fields(fixture, more)), "id");
const idOf = async () => {
  const [row] = await read().select({ id: complaint.id }).from(complaint);
  return row?.id ?? "";
};
const letters = () =>
  read()
    .select({
      kind: outbox.kind,
      to: outbox.recipientId,
      address: outbox.address,
      payload: outbox.payload,
    })
    .from(outbox);
const tracked = (code: string, ctx = contextOf()) => loadTracked(ctx, code, 0);

describe("a report from the public page", () => {
  test("sent twice by the same form is one report with one code, changed it is another", async () => {
    const fixture = await aSelection();
    const sent = (more: Record<string, string> = {}) =>
      report(fixture, { opened: OPENED, ...more });
    const { code } = await sent();
    const { attempt: _, ...before } = await contents();
    expect(await sent()).toEqual({ code });
    const { attempt: __, ...after } = await contents();
    expect(after).toEqual(before);
    expect((await sent({ story: `${STORY} Kemarin.` })).code).not.toBe(code);
    expect((await report(fixture)).code).not.toBe(code);
  });

  test("is stored without the code, and opened by it alone", async () => {
    const { code } = await report(await aSelection());
    const [row] = await read().select().from(complaint);
    expect(row).toMatchObject({
      number: "ADU-26-0001",
      state: "NEW",
      channel: "FORM",
      story: STORY,
      receivedOn: "2026-11-24",
      recordedBy: null,
      reporterName: "",
      reporterEmail: "",
    });
    expect(JSON.stringify(row)).not.toContain(code);
    expect(await tracked(code.toLowerCase().replaceAll("-", " "))).toEqual({
      code,
      state: "NEW",
      answer: null,
    });
    expect(await tracked("7QF4-2M9K-83TX-1W0N")).toBeNull();
  });

  test("leads to nobody: neither session nor address stands anywhere, nor words in the trail", async () => {
    const fixture = await aSelection();
    const signedIn = await contextFor(fixture.members[0]?.accountId ?? "");
    await report(
      fixture,
      { reporterName: "Danang Wibisono", reporterEmail: "danang@example.test" },
      signedIn,
    );
    const trail = await read()
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.kind, "complaint.received"));
    expect(trail).toMatchObject([
      {
        actorId: null,
        selectionId: null,
        after: { state: "NEW", number: "ADU-26-0001", channel: "FORM" },
      },
    ]);
    expect(trail[0]?.requestId).not.toBe(signedIn.requestId);
    const told = JSON.stringify([trail, await letters(), await read().select().from(attempt)]);
    for (const word of [
      "Danang",
      "danang@",
      "75 juta",
      signedIn.address,
      signedIn.actor.userId ?? "",
    ]) {
      expect(told).not.toContain(word);
    }
  });

  test("is announced to inspectors and the chair, with its number and nothing of what it says", async () => {
    const fixture = await aSelection();
    const inspector = await aMemberOfStaff("INSPECTOR", fixture.agencyId);
    await aMemberOfStaff("INSPECTOR", (await aSelection()).agencyId);
    await report(fixture);
    const path = `/kantor/aduan/${await idOf()}`;
    const sent = (await letters()).filter(({ kind }) => kind === "complaint.received");
    expect(sent.map(({ to }) => to).toSorted()).toEqual(
      [inspector, fixture.chair.accountId].toSorted(),
    );
    for (const { payload } of sent) expect(payload).toEqual({ number: "ADU-26-0001", path });
  });

  test("about an agency without an inspector calls for one", async () => {
    const fixture = await aSelection();
    const admin = await aMemberOfStaff("AGENCY_ADMIN", fixture.agencyId);
    await report(fixture, { about: `agency:${fixture.agencyId}` });
    expect(await letters()).toMatchObject([{ kind: "complaint.unread", to: admin }]);
  });

  test("numbers run within an agency and a year", async () => {
    const fixture = await aSelection();
    await report(fixture);
    await report(fixture);
    await report(await aSelection());
    const rows = await read().select({ number: complaint.number }).from(complaint);
    expect(rows.map(({ number }) => number).toSorted()).toEqual([
      "ADU-26-0001",
      "ADU-26-0001",
      "ADU-26-0002",
    ]);
  });

  test("is refused from programs, about drafts, and beyond the limit, and writes nothing then", async () => {
    const fixture = await aSelection();
    const draft = await aSelection({ state: "DRAFT" });
    const codeOf = async (act: () => Promise<unknown>) => (await refusalWritingNothing(act)).code;
    expect(await codeOf(() => report(fixture, { website: "x" }))).toBe("form-filled-by-program");
    expect(await codeOf(() => report(fixture, { opened: openingMark(NOON) }))).toBe(
      "form-too-fast",
    );
    expect(await codeOf(() => report(fixture, { opened: "" }))).toBe("form-too-old");
    expect(await codeOf(() => report(draft))).toBe("record-not-found");
    for (let sent = 0; sent < 5; sent += 1) await report(fixture);
    expect(await codeOf(() => report(fixture))).toBe("too-many-attempts");
    await report(fixture, {}, { ...contextOf(), address: "198.51.100.7" });
  });

  test("says what is missing, field by field", () => {
    const parsed = FileComplaint.safeParse({ about: "", story: "Pendek", reporterEmail: "bukan" });
    const issues = Object.fromEntries(
      (parsed.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]),
    );
    expect(issues).toEqual({
      about: "choose-one",
      aboutSecretariat: "choose-one",
      story: "too-short",
      reporterEmail: "not-an-email",
    });
  });
});

describe("looking by code", () => {
  test("leads on with a code that opens a report, however it is typed", async () => {
    const { code } = await report(await aSelection());
    const look = (typed: string) => loadReportCode(contextOf(), typed, 0);
    expect(await look(code.toLowerCase().replaceAll("-", " "))).toBe(code);
    expect(await look("falsch")).toBeNull();
    expect(await look("0000-0000-0000-0000")).toBeNull();
    for (let more = 3; more < LOOKS_PER_MINUTE; more += 1) await look("falsch");
    // Then the page of the code says how long to wait, whether it opens something or not.
    expect(await look("0000-0000-0000-0000")).toBe("0000-0000-0000-0000");
  });

  test("is limited for an address", async () => {
    for (let look = 0; look < LOOKS_PER_MINUTE; look += 1)
      expect(await tracked("falsch")).toBeNull();
    expect(await tracked("falsch")).toEqual({ wait: 60 });
    expect(await tracked("falsch", { ...contextOf(), address: "198.51.100.7" })).toBeNull();
    expect(await loadTracked(contextOf(), "falsch", 60_000)).toBeNull();
  });
});

describe("the attachment", () => {
  const PNG = Buffer.from(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000000000000000000049454e4400000000",
    "hex",
  );
  const PDF = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
  const attach = (code: string, content: Buffer) =>
    attachToComplaint(contextOf(), code, Readable.from([content]));

  test("is kept under the report's number, once, and without what a photo tells", async () => {
    const fixture = await aSelection();
    const { code } = await report(fixture);
    await attach(code, PNG);
    const [file] = await read().select().from(storedFile);
    expect(file).toMatchObject({ mimeType: "image/png" });
    const chair = await contextFor(fixture.chair.accountId);
    expect(await loadComplaintFile(chair, await idOf())).toEqual({
      hash: file?.hash,
      fileName: "ADU-26-0001.png",
      mimeType: "image/png",
      scan: null,
    });
    expect(await loadSent(contextOf(), code, 0)).toMatchObject({
      hasAttachment: true,
      mayAttach: false,
    });
    const refused = await refusalWritingNothing(() => attach(code, PDF));
    expect(refused.code).toBe("attachment-closed");
  });

  test("is refused by content and size, after review began, and by an unknown code", async () => {
    const fixture = await aSelection();
    const { code } = await report(fixture);
    for (const [content, refusal] of [
      [Buffer.from("MZ not a picture"), "attachment-wrong-type"],
      [Buffer.alloc(0), "attachment-missing"],
      [Buffer.alloc(5_000_001, PDF), "attachment-too-large"],
    ] as const) {
      await expect(attach(code, content)).rejects.toThrow(refusal);
    }
    expect((await read().select().from(storedFile)).length).toBe(0);
    await expect(attach("7QF4-2M9K-83TX-1W0N", PDF)).rejects.toThrow("record-not-found");
    const chair = await contextFor(fixture.chair.accountId);
    await reviewComplaint(chair, { complaintId: await idOf(), version: 1 });
    const refused = await refusalWritingNothing(() => attach(code, PDF));
    expect(refused.code).toBe("attachment-closed");
  });
});

describe("handling a report", () => {
  async function aReport(more: Record<string, string> = {}) {
    const fixture = await aSelection();
    const { code } = await report(fixture, more);
    const inspectorId = await aMemberOfStaff("INSPECTOR", fixture.agencyId);
    const complaintId = await idOf();
    return {
      fixture,
      code,
      complaintId,
      inspector: await contextFor(inspectorId),
      chair: await contextFor(fixture.chair.accountId),
      secretariat: await contextFor(fixture.secretariat),
    };
  }
  const outside = async () => (await letters()).filter(({ address }) => address !== null);

  test("ends with an answer that the reporter reads, and a letter that does not say it", async () => {
    const { code, complaintId, inspector } = await aReport({
      reporterEmail: "Danang@Example.test",
    });
    await reviewComplaint(inspector, { complaintId, version: 1 });
    expect(await tracked(code)).toMatchObject({ state: "IN_REVIEW", answer: null });
    await answerComplaint(inspector, { complaintId, version: 2, answer: ANSWER });
    expect(await tracked(code)).toEqual({ code, state: "ANSWERED", answer: ANSWER });
    expect(await outside()).toEqual([
      {
        kind: "complaint.answer",
        to: null,
        address: "danang@example.test",
        payload: { path: "/lapor" },
      },
    ]);
    const kinds = await read().select({ kind: auditEntry.kind }).from(auditEntry);
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["complaint.received", "complaint.reviewed", "complaint.answered"]),
    );
  });

  test("or is passed on, without a letter where no address was left", async () => {
    const { code, complaintId, chair } = await aReport();
    await reviewComplaint(chair, { complaintId, version: 1 });
    const forwardedTo = "Inspektorat Provinsi Bengawan Raya";
    await forwardComplaint(chair, { complaintId, version: 2, answer: ANSWER, forwardedTo });
    expect(await tracked(code)).toEqual({ code, state: "FORWARDED", answer: ANSWER });
    expect(await loadComplaint(chair, complaintId)).toMatchObject({
      outcome: { answer: ANSWER, forwardedTo },
    });
    expect(await outside()).toEqual([]);
  });

  test("goes in order, and not over what somebody else did meanwhile", async () => {
    const { complaintId, inspector, secretariat } = await aReport();
    const answer = { complaintId, version: 1, answer: ANSWER };
    const codeOf = async (act: () => Promise<unknown>) => (await refusalWritingNothing(act)).code;
    expect(await codeOf(() => answerComplaint(inspector, answer))).toBe("transition-not-possible");
    expect(await codeOf(() => reviewComplaint(secretariat, answer))).toBe("record-not-found");
    await reviewComplaint(inspector, answer);
    expect(await codeOf(() => answerComplaint(inspector, answer))).toBe("record-stale");
    expect(await codeOf(() => reviewComplaint(inspector, { complaintId, version: 2 }))).toBe(
      "transition-not-possible",
    );
  });

  test("of two who take it up at once, one does", async () => {
    const { complaintId, inspector, chair } = await aReport();
    const outcomes = await Promise.allSettled(
      [inspector, chair].map((ctx) => reviewComplaint(ctx, { complaintId, version: 1 })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("shows reporter, file and notes to those who handle it, and not to the secretariat", async () => {
    const { complaintId, inspector, secretariat } = await aReport({
      reporterName: "Danang Wibisono",
      reporterPhone: "0812-0000-4417",
    });
    await noteOnComplaint(inspector, { complaintId, text: "Sudah ditelepon." });
    expect(await loadComplaint(inspector, complaintId)).toMatchObject({
      handling: {
        reporter: { name: "Danang Wibisono", email: "", phone: "0812-0000-4417" },
        notes: [{ text: "Sudah ditelepon." }],
      },
    });
    const seen = await loadComplaint(secretariat, complaintId);
    expect(seen).toMatchObject({ story: STORY, handling: null });
    expect(JSON.stringify(seen)).not.toMatch(/Danang|4417|ditelepon/);
  });

  test("hides what may be about the secretariat from it, in lists and counts, too", async () => {
    const { fixture, inspector, secretariat } = await aReport({ aboutSecretariat: "UNKNOWN" });
    await report(fixture);
    const numbersOf = async (ctx: Context) => {
      const page = await loadComplaints(ctx);
      return { rows: page?.rows.map(({ number }) => number), counts: page?.counts[0] };
    };
    expect(await numbersOf(secretariat)).toEqual({
      rows: ["ADU-26-0002"],
      counts: { state: "NEW", count: 1 },
    });
    expect(await numbersOf(inspector)).toEqual({
      rows: ["ADU-26-0002", "ADU-26-0001"],
      counts: { state: "NEW", count: 2 },
    });
  });

  test("the list goes on where the page before ended, within a state", async () => {
    const { fixture, inspector } = await aReport();
    for (let at = 0; at < 26; at += 1) {
      const address = `203.0.113.${at}`;
      await report(fixture, {}, { ...contextOf({}, new Date(NOON.getTime() + at)), address });
    }
    const first = await loadComplaints(inspector, { state: "NEW" });
    const second = await loadComplaints(inspector, { state: "NEW", after: first?.next });
    const ids = [...(first?.rows ?? []), ...(second?.rows ?? [])].map((row) => row.complaintId);
    expect({ all: ids.length, different: new Set(ids).size, more: second?.next }).toEqual({
      all: 27,
      different: 27,
      more: null,
    });
    expect((await loadComplaints(inspector, { state: "ANSWERED" }))?.rows).toEqual([]);
  });

  test("the address of a reporter shows in no list of letters", async () => {
    const { fixture, complaintId, inspector } = await aReport({
      reporterEmail: "danang@example.test",
    });
    const admin = await contextFor(await aMemberOfStaff("AGENCY_ADMIN", fixture.agencyId));
    await reviewComplaint(inspector, { complaintId, version: 1 });
    await answerComplaint(inspector, { complaintId, version: 2, answer: ANSWER });
    expect(JSON.stringify(await loadLetters(admin, undefined))).not.toContain("danang");
  });
});

describe("a report from another channel", () => {
  const entered = (fixture: SelectionFixture, more: Record<string, string> = {}) =>
    RecordComplaint.parse({
      ...fields(fixture),
      channel: "WHATSAPP",
      receivedOn: "2026-11-24",
      ...more,
    });

  test("is entered by the secretariat and told to those who handle it, not to who entered it", async () => {
    const fixture = await aSelection();
    const ctx = await contextFor(fixture.secretariat);
    const { code, complaintId, isReadable } = await recordComplaint(ctx, entered(fixture), "id");
    expect(isReadable).toBe(true);
    expect(await tracked(code)).toMatchObject({ state: "NEW" });
    expect(await loadComplaint(ctx, complaintId, code)).toMatchObject({
      channel: "WHATSAPP",
      newCode: code,
      recordedBy: ctx.actor.name,
    });
    expect((await loadComplaint(ctx, complaintId, "7QF4-2M9K-83TX-1W0N"))?.newCode).toBeNull();
    const chair = await contextFor(fixture.chair.accountId);
    await recordComplaint(chair, entered(fixture), "id");
    const told = (await letters()).filter(({ kind }) => kind === "complaint.received");
    expect(told.map(({ to }) => to)).toEqual([fixture.chair.accountId]);
  });

  test("about the secretariat is closed to it once it is entered", async () => {
    const fixture = await aSelection();
    const ctx = await contextFor(fixture.secretariat);
    const input = entered(fixture, { aboutSecretariat: "YES" });
    const { complaintId, isReadable } = await recordComplaint(ctx, input, "id");
    expect(isReadable).toBe(false);
    expect(await loadComplaint(ctx, complaintId)).toBeNull();
  });

  test("came in today at the latest", async () => {
    const fixture = await aSelection();
    const ctx = await contextFor(fixture.secretariat);
    await recordComplaint(ctx, entered(fixture), "id");
    const refused = await refusalWritingNothing(() =>
      recordComplaint(ctx, entered(fixture, { receivedOn: "2026-11-25" }), "id"),
    );
    expect(refused.code).toBe("complaint-day-ahead");
  });
});

test("the public form offers what was announced, or only the selection that one came from", async () => {
  const fixture = await aSelection({ name: "Tahap Satu" });
  await aSelection({ name: "Rahasia", state: "DRAFT" });
  await aSelection({ name: "Tahap Dua" });
  const all = await loadReportForm(undefined);
  expect(all.selections.map(({ name }) => name.id).toSorted()).toEqual(["Tahap Dua", "Tahap Satu"]);
  expect(await loadReportForm(fixture.slug)).toMatchObject({
    chosen: fixture.selectionId,
    selections: [{ id: fixture.selectionId }],
    agencies: [{ id: fixture.agencyId }],
  });
});
