import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { attempt } from "#db/schema/accounts";
import { outbox } from "#db/schema/notification";
import { auditEntry } from "#db/schema/record";
import { subscriber, subscription, subscriptionNews } from "#db/schema/subscription";
import { publicUrl } from "#server/env";
import { deliverLetters } from "#server/notification/deliver-letters";
import { openPost } from "#server/notification/post";
import { openingMark } from "#server/spam-trap";
import { loadSubscribeForm, loadSubscriptions } from "#server/subscription/load-subscriptions";
import {
  confirmSubscription,
  endAllSubscriptions,
  endSubscription,
} from "#server/subscription/own-subscriptions";
import { purgeUnconfirmed } from "#server/subscription/purge-unconfirmed";
import { spreadNews } from "#server/subscription/spread-news";
import { Subscribe, subscribe } from "#server/subscription/subscribe";
import { type News, tellSubscribers } from "#server/subscription/tell-subscribers";
import { readSubscriberToken, subscriberToken } from "#server/subscription/token";
import { contextOf, NOON } from "#testing/context";
import { withDataFolder } from "#testing/data-folder";
import { withFreshDatabase } from "#testing/database";
import { spreadAllNews } from "#testing/news";
import { refusalWritingNothing } from "#testing/refusals";
import { anAgency, aSelection } from "#testing/scenario";

withFreshDatabase();

const SITI = "siti@example.test";
const later = (days: number) => contextOf({}, new Date(NOON.getTime() + days * 86_400_000));
const ask = (about: string, email = SITI, more: Record<string, string> = {}, ctx = contextOf()) => {
  const opened = openingMark(new Date(ctx.now.getTime() - 60_000));
  return subscribe(ctx, Subscribe.parse({ about, email, opened, ...more }), "id");
};
const tokenOf = async (email = SITI) => {
  const rows = await read().select({ id: subscriber.id, email: subscriber.email }).from(subscriber);
  return subscriberToken(rows.find((row) => row.email === email)?.id ?? "");
};
const own = async (token: string) => (await loadSubscriptions(contextOf(), token))?.subscriptions;
const letters = () =>
  read()
    .select({ kind: outbox.kind, address: outbox.address, payload: outbox.payload })
    .from(outbox);

/** Asks and confirms. */
async function subscribed(about: string, email = SITI, more: Record<string, string> = {}) {
  await ask(about, email, more);
  const token = await tokenOf(email);
  const waiting = (await own(token))?.findLast(({ isConfirmed }) => !isConfirmed);
  await confirmSubscription(contextOf(), {
    token,
    subscriptionId: waiting?.subscriptionId ?? "",
  });
  return token;
}

describe("asking for news", () => {
  test("sends a link to the address, and nothing else before it was confirmed", async () => {
    const { selectionId } = await aSelection();
    await ask(`selection:${selectionId}`, " Siti@Example.test ");
    const token = await tokenOf();
    const path = `/langganan/${token}`;
    const topic = "Seleksi Terbuka JPT Pratama Tahap III";
    expect(await letters()).toEqual([
      { kind: "subscription.confirm", address: SITI, payload: { topic, path } },
    ]);
    await tell({ selectionId, kind: "amended", payload: {} });
    expect(await letters()).toHaveLength(1);
    const [waiting] = (await own(token)) ?? [];
    expect(waiting).toMatchObject({ isConfirmed: false, name: { id: topic } });
    await confirmSubscription(contextOf(), {
      token,
      subscriptionId: waiting?.subscriptionId ?? "",
    });
    await tell({ selectionId, kind: "amended", payload: {} });
    expect((await letters()).map(({ kind }) => kind)).toEqual([
      "subscription.confirm",
      "subscription.amended",
    ]);
  });

  test("answers alike to a known address, whose owner learns that nothing has changed", async () => {
    const { agencyId } = await aSelection();
    const answers = [await ask(`agency:${agencyId}`, "budi@example.test")];
    await subscribed(`agency:${agencyId}`);
    answers.push(await ask(`agency:${agencyId}`));
    expect(answers).toEqual([undefined, undefined]);
    expect((await letters()).at(-1)).toMatchObject({ kind: "subscription.known", address: SITI });
    expect(await read().select().from(subscription)).toHaveLength(2);
  });

  test("keeps the address out of the trail and of the counting of attempts", async () => {
    await subscribed(`agency:${await anAgency()}`);
    const kept = [await read().select().from(auditEntry), await read().select().from(attempt)];
    expect(kept.map((rows) => rows.length)).toEqual([2, 1]);
    expect(JSON.stringify(kept)).not.toMatch(/siti|192\.0\.2\.1/);
  });

  test("does not fill a mailbox: three letters a day, then again the next day", async () => {
    const { agencyId } = await aSelection();
    const again = (days: number) => ask(`agency:${agencyId}`, SITI, {}, later(days));
    for (const days of [0, 0.02, 0.04, 0.06, 0.5]) await again(days);
    expect(await letters()).toHaveLength(3);
    await again(1.1);
    expect(await letters()).toHaveLength(4);
  });

  test("is refused from programs, too wide, for what is not there, and beyond the limit", async () => {
    const draft = await aSelection({ state: "DRAFT" });
    const codeOf = async (act: () => Promise<unknown>) => (await refusalWritingNothing(act)).code;
    expect(await codeOf(() => ask("all"))).toBe("subscription-too-wide");
    expect(await codeOf(() => ask(`selection:${draft.selectionId}`))).toBe("record-not-found");
    const about = `agency:${draft.agencyId}`;
    expect(await codeOf(() => ask(about, SITI, { website: "x" }))).toBe("form-filled-by-program");
    expect(await codeOf(() => ask(about, SITI, { opened: openingMark(NOON) }))).toBe(
      "form-too-fast",
    );
    for (let times = 0; times < 5; times += 1) await ask(about);
    expect(await codeOf(() => ask(about))).toBe("too-many-attempts");
  });

  test("two who ask at once for the same get one subscription", async () => {
    const about = `agency:${await anAgency()}`;
    await Promise.allSettled([ask(about), ask(about)]);
    expect(await read().select().from(subscription)).toHaveLength(1);
  });
});

describe("a subscriber's link", () => {
  test("is signed, and no other opens anything", async () => {
    const token = await subscribed(`agency:${await anAgency()}`);
    expect(token).toMatch(/^[\w-]{43}$/);
    const id = readSubscriberToken(token) ?? "";
    expect(subscriberToken(id)).toBe(token);
    const forged = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
    for (const wrong of ["", "x", forged, id, `${token}=`]) {
      expect(readSubscriberToken(wrong)).toBeNull();
      expect(await own(wrong)).toBeUndefined();
    }
    const act = { token: forged, subscriptionId: id };
    for (const verb of [confirmSubscription, endSubscription, endAllSubscriptions]) {
      const refused = await refusalWritingNothing(() => verb(contextOf(), act));
      expect(refused.code).toBe("subscription-gone");
    }
  });

  test("ends one subscription, and with the last one the address goes", async () => {
    const [one, other] = [await anAgency(), await anAgency()];
    await subscribed(`agency:${one}`);
    const token = await subscribed(`agency:${other}`);
    const ids = (await own(token))?.map(({ subscriptionId }) => subscriptionId) ?? [];
    const end = (subscriptionId = "") => endSubscription(contextOf(), { token, subscriptionId });
    expect(await end(ids[0])).toEqual({ wasLast: false });
    const refused = await refusalWritingNothing(() => end(ids[0]));
    expect(refused.code).toBe("subscription-gone");
    expect(await end(ids[1])).toEqual({ wasLast: true });
    expect(await read().select().from(subscriber)).toEqual([]);
    expect(await own(token)).toBeUndefined();
  });

  test("acts on nobody else's subscription", async () => {
    const agencyId = await anAgency();
    const token = await subscribed(`agency:${agencyId}`);
    const foreign = await subscribed(`agency:${agencyId}`, "budi@example.test");
    const [row] = (await own(foreign)) ?? [];
    const act = { token, subscriptionId: row?.subscriptionId ?? "" };
    const refused = await refusalWritingNothing(() => endSubscription(contextOf(), act));
    expect(refused.code).toBe("subscription-gone");
  });

  test("ends all at once, and counts as done when it is asked twice", async () => {
    const token = await subscribed(`agency:${await anAgency()}`);
    await ask("all", SITI, { level: "MADYA" });
    await endAllSubscriptions(contextOf(), { token });
    await endAllSubscriptions(contextOf(), { token });
    expect(await read().select().from(subscription)).toEqual([]);
    expect(await read().select().from(subscriber)).toEqual([]);
  });
});

const leaveNews = (news: News) => inTransaction((tx) => tellSubscribers(tx, contextOf(), news));

async function tell(news: News): Promise<void> {
  await leaveNews(news);
  await spreadAllNews();
}

describe("news of a selection", () => {
  const NAMES = ["selection", "agency", "level", "both", "otherSelection", "otherAgency"] as const;
  type Name = (typeof NAMES)[number] | "otherLevel" | "bothOtherLevel" | "unconfirmed" | "twice";
  const addressOf = (name: Name) => `${name.toLowerCase()}@example.test`;

  test("goes once to each who subscribed to it, its agency or a level of its posts", async () => {
    const fixture = await aSelection();
    const elsewhere = await aSelection();
    const { selectionId, agencyId } = fixture;
    await subscribed(`selection:${selectionId}`, addressOf("selection"));
    await subscribed(`agency:${agencyId}`, addressOf("agency"));
    await subscribed("all", addressOf("level"), { level: "PRATAMA" });
    await subscribed(`agency:${agencyId}`, addressOf("both"), { level: "PRATAMA" });
    await subscribed(`selection:${elsewhere.selectionId}`, addressOf("otherSelection"));
    await subscribed(`agency:${elsewhere.agencyId}`, addressOf("otherAgency"));
    await subscribed("all", addressOf("otherLevel"), { level: "MADYA" });
    await subscribed(`agency:${agencyId}`, addressOf("bothOtherLevel"), { level: "MADYA" });
    await ask(`agency:${agencyId}`, addressOf("unconfirmed"));
    await subscribed(`selection:${selectionId}`, addressOf("twice"));
    await subscribed(`agency:${agencyId}`, addressOf("twice"));

    await tell({ selectionId, kind: "cancelled", payload: {} });
    const told = (await letters()).filter(({ kind }) => kind === "subscription.cancelled");
    expect(told.map(({ address }) => address).toSorted()).toEqual(
      (["agency", "both", "level", "selection", "twice"] as const).map(addressOf),
    );
  });

  /** So many who subscribed to an agency; their addresses. */
  async function many(agencyId: string, count: number): Promise<string[]> {
    const addresses = Array.from({ length: count }, (_, at) => `orang${at}@example.test`);
    await inTransaction(async (tx) => {
      for (let start = 0; start < count; start += 300) {
        const rows = await tx
          .insert(subscriber)
          .values(
            addresses
              .slice(start, start + 300)
              .map((email) => ({ email, locale: "id" as const, createdAt: NOON })),
          )
          .returning({ id: subscriber.id });
        await tx.insert(subscription).values(
          rows.map(({ id }) => ({
            subscriberId: id,
            topic: `agency:${agencyId} level:*`,
            agencyId,
            createdAt: NOON,
            confirmedAt: NOON,
          })),
        );
      }
    });
    return addresses.toSorted();
  }
  const addressed = async () => (await letters()).map(({ address }) => address ?? "").toSorted();

  test("is written in batches, and after a stop goes on where it stood, to each once", async () => {
    const { selectionId, agencyId } = await aSelection();
    const addresses = await many(agencyId, 1_200);
    await leaveNews({ selectionId, kind: "published", payload: {} });
    // The act itself writes to nobody, however many there are.
    expect(await letters()).toEqual([]);
    expect(await spreadNews(contextOf())).toEqual({ letters: 500, more: true });
    expect(await letters()).toHaveLength(500);

    // Two servers go on at once.
    await Promise.all([spreadNews(contextOf()), spreadNews(contextOf())]);
    await spreadAllNews();
    expect(await addressed()).toEqual(addresses);
    expect(await spreadNews(contextOf())).toEqual({ letters: 0, more: false });
    expect(await read().select().from(subscriptionNews)).toMatchObject([{ finishedAt: NOON }]);
  });

  test("ends with a full batch, and tells nobody who confirmed or came only afterwards", async () => {
    const { selectionId, agencyId } = await aSelection();
    const addresses = await many(agencyId, 500);
    await leaveNews({ selectionId, kind: "published", payload: {} });
    await leaveNews({ selectionId, kind: "amended", payload: {} });
    await ask(`selection:${selectionId}`, SITI, {}, later(0.01));
    const token = await tokenOf();
    const [waiting] = (await own(token)) ?? [];
    await confirmSubscription(later(0.02), {
      token,
      subscriptionId: waiting?.subscriptionId ?? "",
    });
    await spreadAllNews();
    const told = (kind: string) =>
      letters().then((all) => all.filter((letter) => letter.kind === `subscription.${kind}`));
    for (const kind of ["published", "amended"]) {
      expect((await told(kind)).map(({ address }) => address).toSorted()).toEqual(addresses);
    }
  });
});

describe("the mail itself", () => {
  const folder = withDataFolder();
  /** The mails as they would go out, their bodies decoded. */
  async function mails(): Promise<{ head: string; body: string }[]> {
    await deliverLetters(openPost(), () => NOON);
    return readdirSync(join(folder(), "surat"))
      .toSorted()
      .map((name) => {
        const whole = readFileSync(join(folder(), "surat", name), "utf8").replaceAll("\r\n", "\n");
        const [head = "", ...rest] = whole.split("\n\n");
        const body = rest
          .join("\n\n")
          .replace(/=\n/g, "")
          .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
        return { head, body };
      });
  }

  const NEWS: readonly Omit<News, "selectionId">[] = [
    { kind: "published", payload: {} },
    { kind: "extended", payload: { lastDay: "2026-12-06" } },
    { kind: "amended", payload: {} },
    { kind: "stage-result", payload: { stage: "INTERVIEW" } },
    {
      kind: "erratum",
      payload: {
        number: "1",
        stage: "INTERVIEW",
        post: { id: "Kepala Dinas", en: "Head of Office" },
      },
    },
    { kind: "final-result", payload: { post: { id: "Kepala Dinas", en: "Head of Office" } } },
    { kind: "cancelled", payload: {} },
  ];

  test.each(NEWS)("$kind is one click away from being the last, and says so", async (news) => {
    const { selectionId } = await aSelection();
    const token = await subscribed(`selection:${selectionId}`);
    await tell({ ...news, selectionId } as News);
    const mail = (await mails()).find(({ head }) => /^List-Unsubscribe:/m.test(head));
    const link = `${publicUrl()}/langganan/${token}`;
    expect(mail?.head).toMatch(new RegExp(`^List-Unsubscribe: <${escaped(link)}/berhenti>$`, "m"));
    expect(mail?.head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(mail?.head).toMatch(/^To: Pelanggan <siti@example\.test>$/m);
    expect(mail?.body).toContain(link);
    expect(mail?.body).toContain(`${publicUrl()}/seleksi/`);
  });

  test("a letter that nobody subscribed to has no such head, the one that asks included", async () => {
    await ask(`agency:${await anAgency()}`);
    const [mail] = await mails();
    expect(mail?.head).not.toMatch(/List-Unsubscribe/);
    expect(mail?.body).toContain(`/langganan/${await tokenOf()}`);
  });
});

describe("what is of no use any more", () => {
  test("is forgotten: unconfirmed after 7 days, letters after 30, and not sooner", async () => {
    const agencyId = await anAgency();
    const token = await subscribed(`agency:${agencyId}`);
    await ask(`agency:${agencyId}`, "budi@example.test");
    await ask("all", SITI, { level: "MADYA" });
    const rowsOf = async () => ({
      subscribers: (await read().select().from(subscriber)).length,
      subscriptions: (await read().select().from(subscription)).length,
    });
    expect(await purgeUnconfirmed(later(7))).toEqual({ subscriptions: 0, letters: 0, news: 0 });
    expect(await rowsOf()).toEqual({ subscribers: 2, subscriptions: 3 });
    expect(await purgeUnconfirmed(later(7.001))).toEqual({ subscriptions: 2, letters: 0, news: 0 });
    expect(await rowsOf()).toEqual({ subscribers: 1, subscriptions: 1 });
    expect(await own(token)).toHaveLength(1);

    await deliverLetters(
      async () => {},
      () => NOON,
    );
    expect(await purgeUnconfirmed(later(30))).toEqual({ subscriptions: 0, letters: 0, news: 0 });
    expect(await purgeUnconfirmed(later(30.001))).toEqual({
      subscriptions: 0,
      letters: 3,
      news: 0,
    });
    expect(await letters()).toEqual([]);
  });

  test("so is news, 30 days after the last was told of it, and none that waits", async () => {
    const { selectionId } = await aSelection();
    await tell({ selectionId, kind: "published", payload: {} });
    await leaveNews({ selectionId, kind: "amended", payload: {} });
    expect(await purgeUnconfirmed(later(30))).toMatchObject({ news: 0 });
    expect(await purgeUnconfirmed(later(30.001))).toMatchObject({ news: 1 });
    const left = await read().select().from(subscriptionNews);
    expect(left).toMatchObject([{ kind: "amended", finishedAt: null }]);
  });
});

test("the form offers what is announced and not over, or only where one came from", async () => {
  const running = await aSelection({ name: "Berjalan" });
  await aSelection({ name: "Selesai", state: "CLOSED" });
  const draft = await aSelection({ name: "Draf", state: "DRAFT" });
  const all = await loadSubscribeForm(undefined);
  expect(all.selections.map(({ name }) => name.id)).toEqual(["Berjalan"]);
  expect(all.agencies.map(({ id }) => id)).not.toContain(draft.agencyId);
  expect(all.agencies).toHaveLength(2);
  expect(await loadSubscribeForm(running.slug)).toMatchObject({ chosen: running.selectionId });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
