import { afterEach, expect, test } from "vitest";
import { env, forgetEnvironment } from "#server/env";

afterEach(() => {
  delete process.env.CLAMD_URL;
  delete process.env.MAIL_BOUNCE;
  forgetEnvironment();
});

test.each([
  ["surat@selter.example.go.id", true],
  ["a-name-of-28-characters-long@x.example", false],
  ["surat+x@selter.example", false],
  ["Selter <surat@selter.example>", false],
])("%j as the address of bounces: %s", (address, isPossible) => {
  process.env.MAIL_BOUNCE = address;
  forgetEnvironment();
  if (isPossible) expect(env().MAIL_BOUNCE).toBe(address);
  else expect(env).toThrow(/^MAIL_BOUNCE is not valid/);
});

function scannerAt(url: string) {
  process.env.CLAMD_URL = url;
  forgetEnvironment();
  return env().CLAMD_URL;
}

test("a scanner is reached over a socket or the network", () => {
  expect(scannerAt("unix:///run/clamav/clamd.ctl")).toEqual({ path: "/run/clamav/clamd.ctl" });
  expect(scannerAt("tcp://scan.example:3311")).toEqual({ host: "scan.example", port: 3311 });
  expect(scannerAt("tcp://127.0.0.1")).toEqual({ host: "127.0.0.1", port: 3310 });
  expect(scannerAt("tcp://[::1]:3310")).toEqual({ host: "::1", port: 3310 });
  expect(scannerAt("")).toBeUndefined();
});

test.each(["/run/clamav/clamd.ctl", "unix://", "unix://run/clamd.ctl", "tcp://", "http://scan"])(
  "%j is no place of a scanner, and the server says so",
  (url) => {
    expect(() => scannerAt(url)).toThrow(/^CLAMD_URL is not valid/);
  },
);
