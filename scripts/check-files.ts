import { closeDatabase } from "#db/client";
import { checkFiles } from "#server/application/check-files";

// `npm run files:check`: compares the rows with the files on disk. Orphans are harmless; a missing
// file is evidence that is gone, so it ends with exit code 1.

const { orphans, missing, damaged, quarantined, checked } = await checkFiles();
for (const hash of quarantined) console.log(`quarantined ${hash}`);
for (const hash of orphans) console.log(`orphan  ${hash}`);
for (const hash of damaged) console.log(`damaged ${hash}`);
for (const hash of missing) console.log(`missing ${hash}`);
console.log(
  `${checked} files on record, ${missing.length} missing, ${damaged.length} damaged, ${orphans.length} orphans, ${quarantined.length} in quarantine.`,
);
await closeDatabase();
if (missing.length + damaged.length > 0) process.exitCode = 1;
