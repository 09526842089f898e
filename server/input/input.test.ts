import { Readable } from "node:stream";
import { beforeEach, describe, expect, test } from "vitest";
import { read } from "#db/client";
import { publicInput } from "#db/schema/input";
import { attachToInput } from "#server/input/attach-to-input";
import { loadInput, loadInputFile, loadInputs } from "#server/input/load-office";
import { loadInputForm, loadInputInvitation, loadTrackedInput } from "#server/input/load-public";
import { RecordInput, recordInput } from "#server/input/record-input";
import { SendInput, sendInput } from "#server/input/send-input";
import { SetInputWindow, setInputWindow } from "#server/input/set-window";
import { SettleInput, settleInput } from "#server/input/settle-input";
import { forgetLooks, LOOKS_PER_MINUTE } from "#server/looks";
import { openingMark } from "#server/spam-trap";
import { contents } from "#testing/contents";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPdf } from "#testing/pdf";
import { refusalWritingNothing } from "#testing/refusals";
import { moveStage } from "#testing/results";
import { anApplication } from "#testing/scenario";
import { aSelectionToScore, type ScoringFixture } from "#testing/scoring";

withFreshDatabase();

const FACTS = "Laporan pasar murah Maret 2024 memuat nama penerima yang tidak pernah datang.";
const SENDER = "Wahyuni Pertiwi";
const AFTER = "2026-12-02T00:00:00.000+07:00";

let place: ScoringFixture;

beforeEach(async () => {
  forgetLooks();
  place = await aSelectionToScore();
  const ctx = await contextFor(place.secretariat);
  await setInputWindow(ctx, days("2026-11-24", "2026-12-01"));
});

const days = (firstDay: string, lastDay: string, version = "0") =>
  SetInputWindow.parse({ selectionId: place.selectionId, firstDay, lastDay, version });

const typed = (more: Record<string, string> = {}) => ({
  slug: place.slug,
  applicationId: place.candidates[0]?.applicationId,
  stance: "CONCERN",
  topic: "INTEGRITY",
  facts: FACTS,
  knowledge: "OWN",
  senderName: SENDER,
  senderContact: "0812-0000-9931",
  truth: "on",
  answerable: "on",
  opened: openingMark(new Date(NOON.getTime() - 60_000)),
  ...more,
});
const send = (more: Record<string, string> = {}) =>
  sendInput(contextOf(), SendInput.parse(typed(more)));
const onlyInput = async () => (await read().select().from(publicInput))[0];

describe("input from the public", () => {
  test("is kept with its sender, whose name stands nowhere else", async () => {
    const { code } = await send();
    expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(await onlyInput()).toMatchObject({
      number: "MSK-26-0001",
      state: "NEW",
      channel: "FORM",
      senderName: SENDER,
      recordedBy: null,
    });
    const { public_input: _, ...rest } = await contents();
    expect(JSON.stringify(rest)).not.toContain(SENDER);
    expect(JSON.stringify(rest)).not.toContain("pasar murah");
    expect(JSON.stringify(await contents())).not.toContain(code);
  });

  test("sent twice by the same form is one, with one code", async () => {
    const { code } = await send();
    expect(await send()).toEqual({ code });
    expect((await send({ facts: `${FACTS} Juga tahun lalu.` })).code).not.toBe(code);
    expect((await read().select().from(publicInput)).map(({ number }) => number)).toEqual([
      "MSK-26-0001",
      "MSK-26-0002",
    ]);
  });

  test("is taken on the days that were set, about published candidates, by people", async () => {
    const refused = async (more: Record<string, string>, now: string | Date = NOON) => {
      const ctx = { ...contextOf(), now: new Date(now) };
      const input = SendInput.parse(typed(more));
      return (await refusalWritingNothing(() => sendInput(ctx, input))).code;
    };
    const opened = openingMark(new Date(new Date(AFTER).getTime() - 60_000));
    expect(await refused({ opened }, AFTER)).toBe("input-closed");
    const draft = await anApplication(place, { state: "DRAFT" });
    expect(await refused({ applicationId: draft.applicationId })).toBe("record-not-found");
    expect(await refused({ slug: "tidak-ada" })).toBe("record-not-found");
    expect(await refused({ website: "x" })).toBe("form-filled-by-program");
    expect(await refused({ opened: openingMark(NOON) })).toBe("form-too-fast");
    expect(SendInput.safeParse(typed({ senderName: " " })).success).toBe(false);
  });

  test("the page of results leads to the form on these days, once there are names", async () => {
    const at = (now: string) => loadInputInvitation(new Date(now), place.slug);
    expect(await at("2026-11-23T23:59:59.999+07:00")).toBeNull();
    expect(await at("2026-11-24T00:00:00.000+07:00")).toBe("2026-12-01");
    expect(await at("2026-12-01T23:59:59.999+07:00")).toBe("2026-12-01");
    expect(await at(AFTER)).toBeNull();
    await moveStage(place, "ADMIN_CHECK", "DECIDED");
    expect(await at("2026-11-24T00:00:00.000+07:00")).toBeNull();
  });

  test("the form lists names by letter while it is open, and none before and after", async () => {
    const open = await loadInputForm(NOON, place.slug);
    expect(open?.candidates).toHaveLength(2);
    expect(await loadInputForm(new Date(AFTER), place.slug)).toMatchObject({
      isOpen: false,
      candidates: [],
    });
    expect(await loadInputForm(NOON, "tidak-ada")).toBeNull();
  });

  test("takes up to three pieces of evidence by its code, for those who handle it", async () => {
    const { code } = await send();
    const attach = (text: string) =>
      attachToInput(contextOf(), code, Readable.from([aPdf(), Buffer.from(`% ${text}`)]));
    const tracked = () => loadTrackedInput(contextOf(), code, 0);
    await attach("one");
    await attach("one");
    expect(await tracked()).toMatchObject({ evidence: 1, mayAttach: true });
    await attach("two");
    await attach("three");
    expect(await tracked()).toMatchObject({ evidence: 3, mayAttach: false });
    expect((await onlyInput())?.version).toBe(4);
    expect((await refusalWritingNothing(() => attach("four"))).code).toBe("input-evidence-closed");
    const strange = () => attachToInput(contextOf(), "0000-0000-0000-0000", Readable.from([]));
    expect((await refusalWritingNothing(strange)).code).toBe("record-not-found");
    const inputId = (await onlyInput())?.id ?? "";
    const chair = await contextFor(place.chair.accountId);
    expect(await loadInputFile(chair, inputId)).toMatchObject({ fileName: "MSK-26-0001-1.pdf" });
    expect(await loadInputFile(chair, inputId, 3)).toMatchObject({ fileName: "MSK-26-0001-3.pdf" });
    expect(await loadInputFile(chair, inputId, 4)).toBeNull();
    expect((await loadInput(chair, inputId))?.evidence).toEqual([1, 2, 3]);
    const member = await contextFor(place.members[0]?.accountId ?? "");
    expect(await loadInputFile(member, inputId)).toBeNull();
  });

  test("takes none once the panel has settled it", async () => {
    const { code } = await send();
    const treatment = "Tidak memuat fakta yang dapat diperiksa.";
    await settleInput(
      await contextFor(place.chair.accountId),
      SettleInput.parse({
        inputId: (await onlyInput())?.id,
        act: "dismiss",
        treatment,
        version: "1",
      }),
    );
    const late = () => attachToInput(contextOf(), code, Readable.from([aPdf()]));
    expect((await refusalWritingNothing(late)).code).toBe("input-evidence-closed");
  });

  test("the code opens the state, never what the panel made of it", async () => {
    const { code } = await send();
    const look = () => loadTrackedInput(contextOf(), code, 0);
    expect(await look()).toMatchObject({ isSettled: false, mayAttach: true, slug: place.slug });
    const treatment = "Dicocokkan dengan laporan keuangan kegiatan.";
    await settleInput(
      await contextFor(place.chair.accountId),
      SettleInput.parse({ inputId: (await onlyInput())?.id, act: "use", treatment, version: "1" }),
    );
    const settled = await look();
    expect(settled).toMatchObject({ isSettled: true, mayAttach: false });
    expect(JSON.stringify(settled)).not.toContain("laporan keuangan");
    expect(await loadTrackedInput(contextOf(), "salah", 0)).toBeNull();
    for (let looks = 0; looks < LOOKS_PER_MINUTE; looks += 1) await look();
    expect(await look()).toMatchObject({ wait: expect.any(Number) });
  });
});

describe("the panel", () => {
  test("reads it as chair or secretariat; members, candidates and others find nothing", async () => {
    await send();
    const inputId = (await onlyInput())?.id ?? "";
    for (const accountId of [place.chair.accountId, place.secretariat]) {
      const ctx = await contextFor(accountId);
      expect(await loadInput(ctx, inputId)).toMatchObject({ senderName: SENDER, facts: FACTS });
      expect(JSON.stringify(await loadInputs(ctx, place.selectionId))).not.toContain(SENDER);
    }
    const candidate = place.candidates[0]?.applicantId ?? "";
    for (const accountId of [place.members[0]?.accountId ?? "", place.assessor, candidate]) {
      const ctx = await contextFor(accountId);
      expect(await loadInput(ctx, inputId)).toBeNull();
      expect(await loadInputs(ctx, place.selectionId)).toBeNull();
    }
  });

  test("says once what it did; the later of two is told", async () => {
    await send();
    const inputId = (await onlyInput())?.id ?? "";
    const decide = (version: string) =>
      SettleInput.parse({
        inputId,
        act: "dismiss",
        treatment: "Tidak memuat fakta yang dapat diperiksa.",
        version,
      });
    const chair = await contextFor(place.chair.accountId);
    const stale = await refusalWritingNothing(() => settleInput(chair, decide("2")));
    expect(stale.code).toBe("record-stale");
    await settleInput(chair, decide("1"));
    expect(await onlyInput()).toMatchObject({ state: "NOT_USED", version: 2 });
    const again = await refusalWritingNothing(() => settleInput(chair, decide("2")));
    expect(again.code).toBe("transition-not-possible");
  });

  test("keeps when the candidate was heard and what they said, never from tomorrow or in part", async () => {
    await send();
    const settled = (more: Record<string, string>) => ({
      act: "use",
      treatment: "Dicocokkan dengan laporan keuangan kegiatan.",
      version: "1",
      ...more,
    });
    const hearing = "Menjelaskan bahwa daftar hadir disusun panitia desa.";
    const inputId = (await onlyInput())?.id ?? "";
    for (const half of [{ heardOn: "2026-11-24" }, { hearing }]) {
      expect(SettleInput.safeParse({ inputId, ...settled(half) }).success).toBe(false);
    }
    const chair = await contextFor(place.chair.accountId);
    const settle = (heardOn: string) =>
      settleInput(chair, SettleInput.parse({ inputId, ...settled({ heardOn, hearing }) }));
    const refused = await refusalWritingNothing(() => settle("2026-11-25"));
    expect(refused).toMatchObject({ code: "input-day-ahead", field: "heardOn" });
    await settle("2026-11-24");
    expect((await loadInput(chair, inputId))?.settled).toMatchObject({
      heard: { on: "2026-11-24", answer: hearing },
    });
  });

  test("enters what came otherwise, with channel and link, on any day", async () => {
    const ctx = await contextFor(place.secretariat, AFTER);
    const { slug: _, senderContact: __, ...rest } = typed();
    const entry = (more: Record<string, string>) =>
      RecordInput.parse({
        ...rest,
        senderName: "",
        selectionId: place.selectionId,
        channel: "SOCIAL_MEDIA",
        receivedOn: "2026-11-30",
        link: "https://media.example.test/unggahan/1",
        ...more,
      });
    const refused = async (more: Record<string, string>) =>
      (await refusalWritingNothing(() => recordInput(ctx, entry(more)))).code;
    expect(await refused({ link: "" })).toBe("input-link-missing");
    expect(await refused({ receivedOn: "2026-12-03" })).toBe("input-day-ahead");
    expect(RecordInput.safeParse({ ...entry({}), link: "javascript:alert(1)" }).success).toBe(
      false,
    );
    await recordInput(ctx, entry({}));
    expect(await onlyInput()).toMatchObject({
      channel: "SOCIAL_MEDIA",
      senderName: "",
      recordedBy: place.secretariat,
    });
  });

  test("its secretariat sets the days, guarded against a second tab", async () => {
    const ctx = await contextFor(place.secretariat);
    const refused = async (input: ReturnType<typeof days>, who = ctx) =>
      (await refusalWritingNothing(() => setInputWindow(who, input))).code;
    expect(await refused(days("2026-11-24", "2026-11-30"))).toBe("record-stale");
    expect(await refused(days("2026-11-24", "2026-11-23", "1"))).toBe("input-days-backwards");
    expect(await refused(days("2026-11-24", "2026-12-24", "1"))).toBe("input-days-many");
    const chair = await contextFor(place.chair.accountId);
    expect(await refused(days("2026-11-24", "2026-11-30", "1"), chair)).toBe("record-not-found");
    await setInputWindow(ctx, days("2026-11-24", "2026-11-30", "1"));
    expect((await loadInputs(ctx, place.selectionId))?.days?.lastDay).toBe("2026-11-30");
  });
});
