import { closeDatabase } from "#db/client";
import { VISITOR } from "#domain/actor";
import { settleClaims } from "#server/accounts/settle-claim";
import { shifted } from "#server/clock";

// Does now what the server does once a minute.
try {
  const now = shifted(new Date());
  await settleClaims({ actor: VISITOR, requestId: "settle-claims", address: "", now });
} finally {
  await closeDatabase();
}
