import { filesOf, type Source, sourcesIn } from "#testing/sources";

const WITH_CONTEXT = /export (?:async )?function\*? (\w+)\(\s*(?:_?ctx|context): Context\b/g;
const EXPORTED = /export (?:async )?function (load\w+)\(/g;

/** Exported functions of the areas that act for somebody: their first argument is the context. */
export function foundUseCases(): string[] {
  return inAreas(WITH_CONTEXT).filter((name) => !name.includes("/load"));
}

/** Exported functions of the areas that read for a page. */
export function foundLoaders(): string[] {
  return inAreas(EXPORTED);
}

/** As `area/name`, sorted. */
function inAreas(pattern: RegExp): string[] {
  return areas()
    .flatMap(({ file, code }) =>
      [...code.matchAll(pattern)].map((match) => `${areaOf(file)}/${match[1]}`),
    )
    .toSorted();
}

function areaOf(file: string): string {
  return file.split("/")[1] ?? "";
}

/** The demo's seed acts through the same use cases and is no use case itself. */
function areas(): Source[] {
  return sourcesIn("server").filter(
    ({ file }) => /^server\/(?!demo\/)[^/]+\//.test(file) && !file.includes(".test."),
  );
}

export type FoundAction = {
  /** `app/…/actions.ts#name` */
  readonly action: string;
  /** What it calls, of the use cases that exist. */
  readonly useCases: readonly string[];
  readonly isForVisitors: boolean;
};

/** Every export of every file of server actions. */
export function foundActions(): FoundAction[] {
  const useCases = foundUseCases();
  const files = new Set(filesOf("app/**/*.ts").filter((file) => file.endsWith("actions.ts")));
  return sourcesIn("app")
    .filter(({ file }) => files.has(file))
    .flatMap(({ file, code }) => {
      const imported = [...code.matchAll(/import \{([^}]+)\} from "#server\/(\w+)\//g)].flatMap(
        ([, names = "", area]) => names.split(",").map((name) => `${area}/${name.trim()}`),
      );
      const known = imported.filter((name) => useCases.includes(name));
      const [, ...parts] = code.split(/^export const /m);
      return parts.map((text) => ({
        action: `${file}#${/^\w+/.exec(text)?.[0] ?? ""}`,
        useCases: known.filter((name) => text.includes(` ${name.split("/")[1]}(`)),
        isForVisitors: /"visitor",?\s*\);\s*$/.test(text.trimEnd()),
      }));
    });
}
