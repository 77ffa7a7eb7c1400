import { ulid } from '../../../shared/id'
import { type Chosen, UploadRefused } from './chosen'
import { choosePhotos, uploadPhoto } from './photos'

const STORE = 'photos'
let opened: Promise<IDBDatabase> | null = null
function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('anju', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => {
      opened = null
      reject(request.error)
    }
  })
  return opened
}
/** One request on the photos; settles when the transaction is on disk. */
async function store<T>(mode: IDBTransactionMode, ask: (photos: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await database()).transaction(STORE, mode)
  const request = ask(transaction.objectStore(STORE))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}
const shown = new Map<string, string>()

/** The browser's own chooser; `keepPhoto` makes what was picked last. */
export const choose = choosePhotos

/** A photo kept until it is dropped; answers its id on this device. Throws when the device is full. */
export async function keepPhoto({ blob }: Chosen): Promise<string> {
  if (!blob) throw new Error('the photo is gone')
  const photoId = `local:${ulid(Date.now())}`
  await store('readwrite', photos => photos.put(blob, photoId))
  void navigator.storage?.persist?.()
  return photoId
}
const blobOf = async (photoId: string): Promise<Blob | undefined> =>
  (await store('readonly', photos => photos.get(photoId))) as Blob | undefined
/** Where it can be shown from; null when the device no longer has it. */
export async function shownAt(photoId: string): Promise<string | null> {
  const known = shown.get(photoId)
  if (known) return known
  const blob = await blobOf(photoId).catch(() => undefined)
  if (!blob) return null
  const url = URL.createObjectURL(blob)
  shown.set(photoId, url)
  return url
}
export async function sendPhoto(photoId: string, onProgress: (share: number) => void): Promise<string> {
  const blob = await blobOf(photoId)
  if (!blob) throw new UploadRefused('the device no longer has it')
  return uploadPhoto({ path: '', blob }, onProgress)
}
export async function dropPhoto(photoId: string): Promise<void> {
  await store('readwrite', photos => photos.delete(photoId)).catch(() => {})
  const url = shown.get(photoId)
  if (url) URL.revokeObjectURL(url)
  shown.delete(photoId)
}
