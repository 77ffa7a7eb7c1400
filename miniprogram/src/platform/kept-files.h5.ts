import { ulid } from '../../../shared/id'
import { type Chosen, UploadRefused } from './chosen'
import { uploadFile } from './upload'

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
/** One request on the kept files; settles when the transaction is on disk. */
async function store<T>(mode: IDBTransactionMode, ask: (files: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await database()).transaction(STORE, mode)
  const request = ask(transaction.objectStore(STORE))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}
const shown = new Map<string, string>()

/** A photo or a recording kept until it is dropped; answers its id on this device. Throws when the device is full. */
export async function keepFile({ path, blob }: Chosen): Promise<string> {
  if (!blob) throw new Error('the file is gone')
  const keptId = `local:${ulid(Date.now())}`
  await store('readwrite', files => files.put(blob, keptId))
  if (path.startsWith('blob:')) shown.set(keptId, path)
  void navigator.storage?.persist?.()
  return keptId
}
const blobOf = async (keptId: string): Promise<Blob | undefined> =>
  (await store('readonly', files => files.get(keptId))) as Blob | undefined
/** Where it can be shown from; null when the device no longer has it. */
export async function shownAt(keptId: string): Promise<string | null> {
  const known = shown.get(keptId)
  if (known) return known
  const blob = await blobOf(keptId).catch(() => undefined)
  if (!blob) return null
  const url = URL.createObjectURL(blob)
  shown.set(keptId, url)
  return url
}
export async function sendFile(keptId: string, onProgress: (share: number) => void): Promise<string> {
  const blob = await blobOf(keptId)
  if (!blob) throw new UploadRefused()
  return uploadFile({ path: '', blob }, onProgress)
}
export async function dropFile(keptId: string): Promise<void> {
  await store('readwrite', files => files.delete(keptId)).catch(() => {})
  const url = shown.get(keptId)
  if (url) URL.revokeObjectURL(url)
  shown.delete(keptId)
}
