import { Readable } from "node:stream";
import { entryOf } from "#domain/profile/sections";
import { addEntries } from "#server/profile/add-entries";
import { applyHistoryFile } from "#server/profile/apply-history-file";
import { readHistoryFile } from "#server/profile/read-history-file";
import { RemoveEntry, removeEntry } from "#server/profile/remove-entry";
import { removePhoto } from "#server/profile/remove-photo";
import { SaveEntry, saveEntry } from "#server/profile/save-entry";
import { setPhoto } from "#server/profile/set-photo";
import { StateEmpty, stateEmpty } from "#server/profile/state-empty";
import { DiscardInput, discardInput } from "#server/unsaved/discard-input";
import { KeepInput, keepInput } from "#server/unsaved/keep-input";
import type { Part } from "#testing/matrix/parts";
import type { VerbRow } from "#testing/matrix/verbs";
import { aPicture } from "#testing/picture";

/** One's own history, and so of applicants anywhere. */
const OWN = {
  at: "open",
  may: ["owner", "otherApplicant"] as readonly Part[],
  foreignMay: ["owner", "otherApplicant"] as readonly Part[],
  codes: ["applicant-is-pns"],
} as const;

const TYPED = { section: "PUBLICATIONS", title: "Arsip kota", venue: "Jurnal", year: "2021" };

const TAB = "4c6f3d64-5b0f-4d5a-9a51-6a3f6d1c0001";

/** What an opened form says of itself. */
const opened = (form: string, about: string) => ({
  "unsaved.form": form,
  "unsaved.about": about,
  "unsaved.tab": TAB,
  "unsaved.seen": "0",
  "unsaved.base": "0",
});

const OF_ONE_APPLICANT = { ...OWN, may: ["owner"] as readonly Part[], foreignMay: [] } as const;

export const PROFILE_ROWS: readonly VerbRow[] = [
  {
    verb: "profile/saveEntry",
    ...OWN,
    run: (ctx) => saveEntry(ctx, SaveEntry.parse({ ...TYPED, entryId: "", version: "0" })),
  },
  {
    verb: "profile/saveEntry",
    on: "one that is there",
    ...OWN,
    may: ["owner"],
    foreignMay: [],
    run: (ctx, { entryId }) =>
      saveEntry(
        ctx,
        SaveEntry.parse({
          section: "AWARDS",
          entryId,
          version: "1",
          detail: "Lencana kota",
          level: "LOCAL",
          giver: "Kota",
          year: "2020",
        }),
      ),
  },
  {
    verb: "profile/addEntries",
    ...OWN,
    run: (ctx) =>
      addEntries(ctx, { entries: [entryOf("APPRAISALS", { year: 2024, rating: "GOOD" })] }),
  },
  {
    verb: "profile/stateEmpty",
    ...OWN,
    run: (ctx) => stateEmpty(ctx, StateEmpty.parse({ section: "DISCIPLINE", nothing: "on" })),
  },
  {
    verb: "profile/setPhoto",
    ...OWN,
    run: (ctx) => setPhoto(ctx, Readable.from([aPicture(300, 400)])),
  },
  {
    verb: "profile/removePhoto",
    ...OWN,
    run: (ctx) => removePhoto(ctx, {}),
  },
  {
    verb: "profile/readHistoryFile",
    ...OWN,
    run: (ctx) =>
      readHistoryFile(ctx, "SOCIAL", {
        fileName: "organisasi.csv",
        content: Readable.from([
          Buffer.from("Organisasi;Kedudukan;Sejak tahun\nKorpri;Anggota;2010"),
        ]),
      }),
  },
  {
    verb: "profile/applyHistoryFile",
    ...OWN,
    may: ["owner"],
    foreignMay: [],
    run: (ctx, { historyImportId }) => applyHistoryFile(ctx, { importId: historyImportId }),
  },
  {
    verb: "profile/removeEntry",
    ...OWN,
    may: ["owner"],
    foreignMay: [],
    run: (ctx, { entryId }) => removeEntry(ctx, RemoveEntry.parse({ entryId, version: "1" })),
  },
  {
    verb: "unsaved/keepInput",
    ...OWN,
    run: (ctx) => keepInput(ctx, KeepInput.parse({ ...opened("PROFILE", ""), phone: "0811" })),
  },
  {
    verb: "unsaved/keepInput",
    on: "a line",
    ...OF_ONE_APPLICANT,
    run: (ctx, { entryId }) =>
      keepInput(ctx, KeepInput.parse({ ...opened("ENTRY", entryId), year: "2001" })),
  },
  {
    verb: "unsaved/keepInput",
    on: "an objection",
    at: "objected",
    closed: true,
    may: ["owner"],
    run: (ctx, { objections: { refused } }) =>
      keepInput(ctx, KeepInput.parse(opened("OBJECTION", refused[0]?.applicationId ?? ""))),
  },
  {
    verb: "unsaved/keepInput",
    on: "an answer",
    at: "questioned",
    closed: true,
    may: ["owner"],
    run: (ctx, { questions: { unclearId } }) =>
      keepInput(ctx, KeepInput.parse({ ...opened("ANSWER", unclearId), answer: "Kepala" })),
  },
  {
    verb: "unsaved/discardInput",
    ...OF_ONE_APPLICANT,
    run: (ctx, { entryId }) =>
      discardInput(
        ctx,
        DiscardInput.parse({
          unsaved: { form: "ENTRY", about: entryId, tab: TAB, seen: "0", base: "0" },
        }),
      ),
  },
];
