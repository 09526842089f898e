import { cookies } from "next/headers";
import NextAuth, { CredentialsSignin } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { VISITOR } from "#domain/actor";
import { Refused } from "#domain/refusal";
import { SignIn, verifyCredentials } from "#server/accounts/verify-credentials";
import { callerAddress } from "#server/address";
import { shifted } from "#server/clock";
import { authSecret, publicUrl } from "#server/env";

/** What a session cookie says: whose, and of which edition. Everything else is read per request. */
export type Session = { readonly accountId: string; readonly sessionVersion: number };

/** A working day; afterwards the person signs in again and finds what was typed. */
const SESSION_SECONDS = 12 * 60 * 60;
const COOKIE = "selter.session";

class SignInRefused extends CredentialsSignin {}

function cookieOptions() {
  const secure = publicUrl().startsWith("https:");
  return { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
}

/** next-auth's own routes under `/api/auth`: credentials, CSRF token, session, sign-out. */
export const { handlers } = NextAuth(() => ({
  secret: authSecret(),
  trustHost: true,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/masuk", error: "/masuk" },
  cookies: { sessionToken: { name: COOKIE, options: cookieOptions() } },
  logger: { error() {}, warn() {}, debug() {} },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(given, request) {
        const parsed = SignIn.safeParse(given);
        const refused = new SignInRefused();
        if (!parsed.success) throw refused;
        try {
          const address = callerAddress(request.headers);
          const requestId = crypto.randomUUID();
          const context = { actor: VISITOR, requestId, address, now: shifted(new Date()) };
          const session = await verifyCredentials(context, parsed.data);
          return { id: session.accountId, sessionVersion: session.sessionVersion };
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          refused.code = error.code;
          throw refused;
        }
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (!user?.id) return token;
      return { sub: user.id, sv: (user as { sessionVersion?: number }).sessionVersion };
    },
    // The session route answers nothing that a script could use.
    session: ({ session }) => ({ expires: session.expires }),
  },
}));

/** Opens a session for an account whose password has just been verified. Sets the cookie. */
export async function startSession(session: Session): Promise<void> {
  const token = { sub: session.accountId, sv: session.sessionVersion };
  const value = await encode({
    token,
    secret: authSecret(),
    salt: COOKIE,
    maxAge: SESSION_SECONDS,
  });
  (await cookies()).set(COOKIE, value, { ...cookieOptions(), maxAge: SESSION_SECONDS });
}

/** Ends the session of this browser. */
export async function endSession(): Promise<void> {
  (await cookies()).set(COOKIE, "", { ...cookieOptions(), maxAge: 0 });
}

/**
 * Cookies that were opened before. A cookie never changes its meaning, and opening one takes as
 * long as three queries; whether its session still counts is asked of the database each time.
 */
const opened = new Map<string, { readonly session: Session; readonly expires: number }>();
const MOST_OPENED = 2_000;

/** The session in the request's cookie; null unless we made it and it has not run out. */
export async function readSession(): Promise<Session | null> {
  const value = (await cookies()).get(COOKIE)?.value;
  if (!value) return null;
  const known = opened.get(value);
  if (known !== undefined && known.expires > Date.now()) return known.session;
  try {
    const token = await decode({ token: value, secret: authSecret(), salt: COOKIE });
    if (typeof token?.sub !== "string" || typeof token.sv !== "number") return null;
    const session = { accountId: token.sub, sessionVersion: token.sv };
    if (opened.size >= MOST_OPENED) opened.clear();
    opened.set(value, { session, expires: (token.exp ?? 0) * 1000 });
    return session;
  } catch {
    // Forged, damaged or signed with an older secret: the person simply is not signed in.
    return null;
  }
}
