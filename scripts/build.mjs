import { build } from "./support/build.mjs";
import { runMain, setUp } from "./support/machine.mjs";

/** `npm run build`: the folder .next/standalone, complete, which may be copied anywhere. */
await runMain(async () => {
  await setUp();
  const { code, output } = await build();
  console.log(output.trim());
  process.exitCode = code;
});
