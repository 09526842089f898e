import { expect, test } from "vitest";
import { sourcesIn } from "#testing/sources";
import { ICON_PATHS } from "./icon-paths";

test("each outline is used: browsers load all of them", () => {
  const code = ["app", "components", "server"]
    .flatMap(sourcesIn)
    .filter(({ file }) => !file.includes(".test."))
    .map((source) => source.code)
    .join("\n");
  expect(Object.keys(ICON_PATHS).filter((name) => !code.includes(`"${name}"`))).toEqual([]);
});
