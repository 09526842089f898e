import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "rank-"));
afterAll(() => rmSync(folder, { recursive: true }));

const example = `{"components":[{"code":"rj","weight":20,"max":100},{"code":"ac","weight":"25","max":400}],
  "partial":true,"decimals":2,"shortlist":3,
  "candidates":[{"id":"A","scores":{"rj":"80.00","ac":301.5}}]}`;
const ranking = '{"ranking":[{"id":"A","total":"34.84","rank":1,"shortlisted":"yes"}]}\n';

function run(args: readonly string[], input: string | Buffer = "") {
  const script = join(import.meta.dirname, "rank.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { input });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

function file(content: string | Buffer): string {
  const path = join(folder, "input.json");
  writeFileSync(path, content);
  return path;
}

test("ranks a file", () => {
  expect(run([file(example)])).toEqual({ status: 0, stdout: ranking, stderr: "" });
});

test("ranks standard input", () => {
  expect(run(["-"], example)).toEqual({ status: 0, stdout: ranking, stderr: "" });
});

test.each<[string, readonly string[], string | Buffer, RegExp]>([
  ["no argument", [], example, /^arguments: /],
  ["two arguments", ["-", "-"], example, /^arguments: /],
  ["a file that is not there", [join(folder, "none.json")], "", /none\.json: cannot be read/],
  ["a folder", [folder], "", /cannot be read/],
  ["malformed JSON", ["-"], '{"components":\n', /^input: not JSON/],
  ["bytes that are no text", ["-"], Buffer.from([0x7b, 0xff, 0x7d]), /^input: not UTF-8/],
  ["a bad score", ["-"], example.replace("301.5", "400.01"), /^candidates\[0\]\.scores\.ac: /],
  ["weights", ["-"], example.replace('"partial":true,', ""), /^components: /],
])("refuses %s with exit code 2 and one line", (_case, args, input, line) => {
  const { status, stdout, stderr } = run(args, input);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(line);
  expect(stderr).toMatch(/^[^\n]+\n$/);
});
