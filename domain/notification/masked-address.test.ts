import { expect, test } from "vitest";
import { maskedAddress, withoutAddress } from "#domain/notification/masked-address";

test("an address keeps its first letter and its host, a short one only its host", () => {
  expect(maskedAddress("siti.rahma@contoh.go.id")).toBe("s•••@contoh.go.id");
  expect(maskedAddress("s@contoh.go.id")).toBe("•••@contoh.go.id");
  expect(maskedAddress("siti")).toBe("•••");
});

test.each([
  ["550 <Siti.Rahma+x@Contoh.go.id>: unknown", "550 <…>: unknown"],
  ["550 no such user siti.rahma+x here", "550 no such user ••• here"],
  [
    "550 sitixrahma+x and siti.rahma+xy are others",
    "550 sitixrahma+x and siti.rahma+xy are others",
  ],
  ["452 4.2.2 over quota", "452 4.2.2 over quota"],
])("what a server said: %j", (said, shown) => {
  expect(withoutAddress(said, "siti.rahma+x@contoh.go.id", "…")).toBe(shown);
});

test("a short name stays: it is in every other word", () => {
  expect(withoutAddress("550 al not found: al@contoh.go.id", "al@contoh.go.id", "…")).toBe(
    "550 al not found: …",
  );
});
