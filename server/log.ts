import pino from "pino";
import { env } from "#server/env";

let logger: pino.Logger | null = null;

/** The log of this process, JSON lines on standard error. Never gets passwords, tokens or scores. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null }, pino.destination({ fd: 2, sync: true }));
  return logger;
}
