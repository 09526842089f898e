import { expect, test } from "vitest";
import { Refused } from "#domain/refusal";
import { formAnswer, refusedAnswer } from "#server/form-answer";

const CODES = ["paper-from-tomorrow", "upload-no-file"];

const answered = (address: string) =>
  formAnswer("id", Object.fromEntries(new URLSearchParams(address)), CODES);

test("a refusal comes back at its field, with what was typed", async () => {
  const refused = new Refused("paper-from-tomorrow", null, {}, "dated");
  const state = await answered(refusedAnswer(refused, { number: "07/X" }, "file"));
  expect(state).toEqual({
    values: { number: "07/X" },
    issues: { dated: "Tanggal surat belum tiba." },
    refusal: expect.objectContaining({ code: "paper-from-tomorrow" }),
  });
});

test("one without a field is about the file where the form says so, and about none otherwise", async () => {
  const refused = new Refused("upload-no-file");
  expect((await answered(refusedAnswer(refused, {}, "file"))).issues).toEqual({
    file: "Belum ada berkas yang dipilih.",
  });
  expect((await answered(refusedAnswer(refused, {}))).issues).toEqual({});
});

test("a code that the page does not know says nothing at any field", async () => {
  expect(await answered("tolak=record-stale&di=dated")).toEqual({
    values: {},
    issues: {},
    refusal: null,
  });
});
