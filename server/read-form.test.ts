import { expect, test } from "vitest";
import { readForm } from "#server/read-form";

function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("a name that stands once is a text, several times a list, and with a dot part of a record", () => {
  const { values, echo, locale } = readForm(
    formOf([
      ["locale", "en"],
      ["post", "1"],
      ["post", "2"],
      ["marks.a", "80"],
      ["password", "geheim"],
      ["$ACTION_KEY", "k"],
    ]),
  );
  expect(values).toEqual({
    locale: "en",
    post: ["1", "2"],
    marks: { a: "80" },
    password: "geheim",
  });
  expect(echo).toEqual({ locale: "en", post: ["1", "2"], "marks.a": "80" });
  expect(locale).toBe("en");
});

test.each(["__proto__.spoilt", "__proto__", "constructor.spoilt", "marks.__proto__", "toString"])(
  "a field %s spoils no object, not even its own form's",
  (name) => {
    const { values, echo } = readForm(
      formOf([
        [name, "1"],
        [name, "2"],
        ["post", "3"],
      ]),
    );
    expect("spoilt" in {}).toBe(false);
    expect([values, echo]).toEqual([{ post: "3" }, { post: "3" }]);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(echo)).toBe(Object.prototype);
  },
);
