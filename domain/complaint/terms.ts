/** How a report came in. `FORM` is the public page; all others are entered by staff. */
export const COMPLAINT_CHANNELS = [
  "FORM",
  "PHONE",
  "LETTER",
  "WHATSAPP",
  "SOCIAL_MEDIA",
  "IN_PERSON",
] as const;
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

/** Channels that staff enter reports from. */
export const OTHER_CHANNELS = [
  "PHONE",
  "LETTER",
  "WHATSAPP",
  "SOCIAL_MEDIA",
  "IN_PERSON",
] as const satisfies readonly ComplaintChannel[];

/** Whether a report is about the secretariat. Who does not know is treated like who says yes. */
export const INVOLVEMENTS = ["NO", "YES", "UNKNOWN"] as const;
export type Involvement = (typeof INVOLVEMENTS)[number];

/** What may be attached, judged by content, with the ending that its name gets. */
export const ATTACHMENT_TYPES = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
} as const;
export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

export function isAttachmentType(type: string | undefined): type is AttachmentType {
  return type !== undefined && Object.hasOwn(ATTACHMENT_TYPES, type);
}

/** The largest attachment, in bytes. */
export const MOST_ATTACHMENT_BYTES = 5_000_000;
