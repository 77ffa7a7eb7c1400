import type { Extension } from '../../../shared/file/contract'

/** A photo or a recording on this device: where it can be shown from, and in a browser its bytes. */
export interface Chosen {
  path: string
  bytes?: number
  blob?: Blob
  /** How long a recording lasts. */
  seconds?: number
}
export const extensionOf = (path: string): Extension =>
  (/\.(png|webp|mp3)$/i.exec(path)?.[1]?.toLowerCase() ?? 'jpg') as Extension
/** The device no longer has this file: trying again does not help. */
export class UploadRefused extends Error {}
