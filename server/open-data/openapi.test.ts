import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { openApiDocument } from "#server/open-data/openapi";
import { PROBLEMS } from "#server/open-data/problem";
import { filesOf } from "#testing/sources";

const document = openApiDocument();

/** The description itself, and what answers wherever there is nothing. */
const UNDESCRIBED = ["/api/v1/openapi.json", "/api/v1/[[...address]]"];

test("the description is OpenAPI 3.1 to a validator that is not ours", async () => {
  const validator = new Validator();
  // As a program gets it.
  const result = await validator.validate(JSON.parse(JSON.stringify(document)));
  expect(result).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("the validator does find faults", async () => {
  const broken = { ...document, paths: { "no-slash": { get: { responses: { 200: {} } } } } };
  expect((await new Validator().validate(JSON.parse(JSON.stringify(broken)))).valid).toBe(false);
});

test("it describes every route there is, and no other", () => {
  const routes = filesOf("app/api/v1/**/route.ts").map((file) =>
    file.replace(/^app|\/route\.ts$/g, "").replace("[slug]", "{slug}"),
  );
  expect(Object.keys(document.paths).toSorted()).toEqual(
    routes.filter((route) => !UNDESCRIBED.includes(route)).toSorted(),
  );
});

test("it describes every status of a problem but our own faults", () => {
  const { paths } = document;
  const described = Object.keys(paths["/api/v1/selections"].get.responses).map(Number);
  const told = Object.values(PROBLEMS).filter((status) => status < 500);
  expect(told.filter((status) => !described.includes(status))).toEqual([]);
});

test("every reference leads somewhere", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(10);
  for (const [, path = ""] of references) {
    const found = path
      .split("/")
      .reduce<unknown>((tree, key) => (tree as Record<string, unknown>)?.[key], document);
    expect(found, path).toBeDefined();
  }
});
