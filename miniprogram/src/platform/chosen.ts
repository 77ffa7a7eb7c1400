/** A photo on this device: where it can be shown from, and in a browser its bytes. */
export interface Chosen {
  path: string
  bytes?: number
  blob?: Blob
}
/** The storage said no to this file, and will say so again. */
export class UploadRefused extends Error {}
