import { z } from "zod";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

/** Where clamd listens: `unix:///run/clamav/clamd.ctl` or `tcp://host:3310`. */
const clamdUrl = z.url({ protocol: /^(?:unix|tcp)$/ }).transform((url, issues) => {
  const { protocol, pathname, hostname, port } = new URL(url);
  if (protocol === "unix:" && hostname === "" && pathname.length > 1) return { path: pathname };
  // Brackets belong to the notation of an IPv6 address in a URL.
  const host = hostname.replace(/^\[|\]$/g, "");
  if (protocol === "tcp:" && host !== "") return { host, port: Number(port || 3310) };
  issues.addIssue("expected unix:///path or tcp://host:port");
  return z.NEVER;
});

/**
 * Where reports on letters come back: each letter puts its id behind a plus (RFC 5233), and 64 is the
 * most that may stand before the at sign (RFC 5321, 4.5.3.1.1).
 */
const bounceAddress = z
  .email()
  .refine(
    (address) => /^[^+@]{1,27}@/.test(address),
    "expected at most 27 characters before the @, no +",
  );

const schema = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  AUTH_SECRET: z.string().min(16).optional(),
  AUTH_URL: z.url().optional(),
  SELTER_DEMO: flag.default(false),
  SELTER_CLOCK: z.string().optional(),
  DEMO_PASSWORD: z.string().min(12).default("selter-demo-2026"),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Selter <selter@localhost>"),
  /** Envelope sender of letters, where mail servers report what they could not deliver. */
  MAIL_BOUNCE: bounceAddress.optional(),
  /** How many reverse proxies stand in front, each adding one entry to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** Uploaded files are scanned for viruses there; without it they are not. */
  CLAMD_URL: clamdUrl.optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** What the environment says, checked. */
export type Environment = z.output<typeof schema>;

let parsed: Environment | null = null;

/**
 * The environment, read once at first use and never at import: the build imports every module.
 * @throws Error in one sentence that names the variable which is wrong
 */
export function env(): Environment {
  if (parsed) return parsed;
  const filled = Object.entries(process.env).filter(([, value]) => value !== "");
  const result = schema.safeParse(Object.fromEntries(filled));
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new Error(`${String(issue?.path[0])} is not valid: ${issue?.message}.`);
  }
  parsed = result.data;
  return parsed;
}

/**
 * The secret that signs sessions.
 * @throws Error when none is set: sessions signed with a known word would be anybody's
 */
export function authSecret(): string {
  const secret = env().AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set: choose a random text of 32 characters.");
  return secret;
}

/** Where people reach this installation, without a slash at the end; links in mails start with it. */
export function publicUrl(): string {
  const { AUTH_URL, HOST, PORT } = env();
  return AUTH_URL ? new URL(AUTH_URL).origin : `http://${HOST}:${PORT}`;
}

/** Forgets what was read, so that a test can set another environment. */
export function forgetEnvironment(): void {
  parsed = null;
}
