import type { DocumentCode } from "#domain/planning/terms";
import { neutralFileName } from "#domain/verification/file-name";

type File = {
  readonly receiptNumber: string | null;
  readonly code: DocumentCode;
  readonly edition: number;
  readonly hash: string;
};

/** Read by `sha256sum --check`, which finds out whether a file was changed afterwards. */
export const MANIFEST = "SHA256SUMS";

/**
 * Names for the files of one post, which say nothing of the persons; of those that would be alike
 * (documents of the plan's own kind), the later ones get a number.
 */
export function namedFiles<Sent extends File>(
  files: readonly Sent[],
): readonly (Sent & { readonly name: string })[] {
  const known = new Map<string, number>();
  return files.map((file) => {
    const plain = neutralFileName(file.receiptNumber, file.code, file.edition);
    const count = (known.get(plain) ?? 0) + 1;
    known.set(plain, count);
    return { ...file, name: count === 1 ? plain : plain.replace(/\.pdf$/, `-${count}.pdf`) };
  });
}

/**
 * The manifest's text: a line for each file, its SHA-256, two spaces and its name; then one for each
 * that was left out, in the form of a remark.
 */
export function manifestOf(
  files: readonly { readonly hash: string; readonly name: string }[],
  leftOut: readonly { readonly name: string; readonly why: string }[] = [],
): string {
  return [
    ...files.map(({ hash, name }) => `${hash}  ${name}\n`),
    ...leftOut.map(({ name, why }) => `# ${name}: ${why}\n`),
  ].join("");
}
