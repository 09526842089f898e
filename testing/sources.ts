import { globSync, readFileSync } from "node:fs";

/** One file of the product or its tests. */
export type Source = {
  /** Path from the project's root, with slashes. */
  readonly file: string;
  /** The first folder of the path: the layer. */
  readonly folder: string;
  /** The text without its comments. */
  readonly code: string;
  readonly imports: readonly string[];
};

const GENERATED = ["node_modules", ".next", "data", "test-results", "playwright-report"];

/** Paths of all files that match, save installed and generated ones. */
export function filesOf(pattern: string): string[] {
  const isGenerated = (path: string) => GENERATED.includes(path.split("/")[0] ?? "");
  return globSync(pattern, { exclude: isGenerated }).filter((file) => !isGenerated(file));
}

/** The TypeScript files of a folder, read. */
export function sourcesIn(folder: string): Source[] {
  return filesOf(`${folder}/**/*.{ts,tsx}`).map((file) => {
    const code = withoutComments(readFileSync(file, "utf8"));
    const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)];
    return { file, folder, code, imports: imports.map((match) => match[1] ?? "") };
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}
