/** The largest photo, in bytes. */
export const MOST_PHOTO_BYTES = 2_000_000;

/** The shorter side at least, in pixels: 4 × 6 cm in print want no less. */
export const LEAST_PHOTO_PIXELS = 200;

export const PHOTO_TYPES = ["image/jpeg", "image/png"] as const;

export function isPhotoType(type: string): boolean {
  return PHOTO_TYPES.some((each) => each === type);
}
