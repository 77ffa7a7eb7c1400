/** A photo on this device: where it can be shown from, and in a browser its bytes. */
export interface Chosen {
  path: string
  bytes?: number
  blob?: Blob
}
