import { readTypedCode, typedCode } from "#domain/typed-code";

const PREFIX = "SLT";
const LENGTH = 8;

/** Random bytes that a code is made of. */
export const DOCUMENT_CODE_BYTES = LENGTH;

/**
 * What leads from a paper back to the record: `SLT-7F3K-9Q2M`. It proves and opens nothing but what
 * everybody may see of the paper.
 */
export function documentCode(bytes: Uint8Array): string {
  if (bytes.length !== LENGTH) throw new Error(`A code is made of ${LENGTH} bytes.`);
  return `${PREFIX}-${typedCode(bytes)}`;
}

/** The code that somebody typed, with or without `SLT`, in its one form; null when it is none. */
export function readDocumentCode(typed: string): string | null {
  const code = readTypedCode(typed.replace(/^\s*SLT[\s\p{Pd}]*/iu, ""), LENGTH);
  return code === null ? null : `${PREFIX}-${code}`;
}
