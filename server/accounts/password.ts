import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. argon2id is the default kind. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let dummy: Promise<string> | null = null;

/**
 * The argon2id hash of a password, with its own salt. Keyboards write the same sign in several
 * ways; NFKC makes them one.
 */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST);
}

/**
 * Whether the password fits. With no hash it verifies against a dummy one, so that an unknown
 * address takes as long to refuse as a known one.
 */
export async function passwordFits(passwordHash: string | null, password: string) {
  dummy ??= hashPassword("nobody has this password");
  const fits = await verify(passwordHash ?? (await dummy), password.normalize("NFKC"));
  return fits && passwordHash !== null;
}
