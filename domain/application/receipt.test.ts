import fc from "fast-check";
import { expect, test } from "vitest";
import { readReceiptNumber, receiptNumber } from "#domain/application/receipt";

const prefix = fc.stringMatching(/^[A-Z]{2,5}$/);
const count = fc.integer({ min: 1, max: 99_999 });
const number = fc.tuple(prefix, count).map(([of, n]) => receiptNumber(of, "2026", n));

test("a number names post, year and order, and ends with its check digits", () => {
  expect(receiptNumber("DIK", "2026", 17)).toBe("DIK-26-0017-73");
  expect(receiptNumber("RSUD", "2027", 12345)).toBe("RSUD-27-12345-09");
});

test("what was typed is read however it was typed", () => {
  for (const typed of ["DIK-26-0017-73", "dik26001773", " DIK 26 0017 73 ", "DIK–26–0017–73"]) {
    expect(readReceiptNumber(typed)).toEqual({ number: "DIK-26-0017-73", isSound: true });
  }
  fc.assert(fc.property(number, (each) => readReceiptNumber(each)?.isSound === true));
});

test("one wrong digit is noticed", () => {
  fc.assert(
    fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (each, at, by) => {
      const places = [...each].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []));
      const place = places[at % places.length] ?? 0;
      const wrong = (Number(each[place]) + by) % 10;
      const typed = each.slice(0, place) + wrong + each.slice(place + 1);
      expect(readReceiptNumber(typed)?.isSound).toBe(false);
    }),
  );
});

test("two digits that changed places are noticed", () => {
  expect(readReceiptNumber("DIK-26-0071-73")?.isSound).toBe(false);
  expect(readReceiptNumber("DIK-62-0017-73")?.isSound).toBe(false);
});

test.each(["", "DIK", "DIK-26-0017", "SLT-7F3K-9Q2M", "0017-73"])(
  "%s is no receipt number",
  (typed) => {
    expect(readReceiptNumber(typed)).toBeNull();
  },
);
