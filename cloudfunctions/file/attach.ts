import { createHash, createHmac } from 'node:crypto'
import type { BadFile } from '../../shared/file/contract'
import { MOST_PHOTO_BYTES, photoOf } from '../../shared/file/photo'
import { MOST_VOICE_BYTES, soundOf } from '../../shared/file/sound'
import { Refusal } from '../../shared/refusal'
import { settings } from '../operation/settings'
import { isSoundPdf } from './pdf'
import { fetched, linksTo, stored } from './storage'

/** The folder that is this person's; whoever attaches a file must have put it into the own folder. */
export const folderOf = (personId: string): string => `u/${personId}/`

const isOwn = (fileId: string, personId: string): boolean =>
  new RegExp(`^cloud://[^/]+/${folderOf(personId)}[A-Za-z0-9._-]+$`).test(fileId)

/** Whether a name is one that only we give. */
export const isKept = (fileId: string): boolean =>
  /^cloud:\/\/[^/]+\/kept\/[0-9a-f]{32}-[0-9a-f]{64}\.\w+$/.test(fileId)

/** Short links for files the reader may see; the caller has checked the reach of what they hang on. */
export { linksTo as links } from './storage'

/** Files as they were checked, by the names they came under. */
type Kept = ReadonlyMap<string, string>

/**
 * A copy of what was checked, under a name nobody else can write or foresee: signed targets can be used again, so what
 * lies under the uploader's own name proves nothing. The name carries the hash; the same upload is kept once.
 */
async function keep(fileId: string, bytes: Uint8Array, extension: string): Promise<[string, string]> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const mac = createHmac('sha256', settings().ANJU_MASTER_KEY)
    .update(`kept:${fileId}:${hash}`)
    .digest('hex')
    .slice(0, 32)
  return [fileId, await stored(`kept/${mac}-${hash}.${extension}`, bytes)]
}

/** Says no to these files by name: whoever sent them keeps the others. */
function refuse(bad: readonly BadFile[]): void {
  if (bad[0]) throw new Refusal(bad[0].code, {}, { files: bad })
}

/** Refuses, each by name, what this person did not upload and what is no whole photo; keeps the rest bare. */
export async function freezePhotos(fileIds: readonly string[], personId: string): Promise<Kept> {
  const given = [...new Set(fileIds)]
  refuse(given.filter(fileId => !isOwn(fileId, personId)).map(fileId => ({ fileId, code: 'file.not_yours' })))
  const found = new Map((await linksTo(given)).map(({ fileId, url }) => [fileId, url]))
  const judged = await Promise.all(given.map(async fileId => ({ fileId, ...(await judge(found.get(fileId))) })))
  refuse(judged.flatMap(one => ('no' in one ? [{ fileId: one.fileId, code: one.no }] : [])))
  return new Map(await Promise.all(judged.flatMap(one => ('no' in one ? [] : [keepPhoto(one)]))))
}

async function judge(
  url: string | undefined,
): Promise<{ no: BadFile['code'] } | { kind: string; bare: Uint8Array; bytes: Uint8Array }> {
  const bytes = url ? await fetched(url, MOST_PHOTO_BYTES) : 'gone'
  if (bytes === 'gone') return { no: 'file.not_found' }
  if (bytes === 'large') return { no: 'file.too_large' }
  const photo = photoOf(bytes)
  return 'no' in photo ? photo : { ...photo, bytes }
}

async function keepPhoto(photo: { fileId: string; kind: string; bare: Uint8Array; bytes: Uint8Array }) {
  const { fileId, kind, bare, bytes } = photo
  const [kept] = await Promise.all([
    keep(fileId, bare, kind),
    // What was uploaded keeps no place and time either.
    bytes.length !== bare.length && stored(fileId.replace(/^cloud:\/\/[^/]+\//, ''), bare),
  ])
  return kept
}

/** A whole file of this person, for workbooks. */
export async function readOwn(fileId: string, personId: string): Promise<Buffer> {
  const bytes = await ownBytes(fileId, personId)
  if (typeof bytes === 'string') throw new Refusal('file.not_found')
  return bytes
}
async function ownBytes(fileId: string, personId: string, most?: number): Promise<Buffer | 'gone' | 'large'> {
  if (!isOwn(fileId, personId)) throw new Refusal('file.not_yours')
  const [link] = await linksTo([fileId])
  return link ? fetched(link.url, most) : 'gone'
}

/** Refuses a recording that this person did not upload, that is too large, or that is no recording; keeps it. */
export async function freezeVoice(fileId: string, personId: string): Promise<Kept> {
  const bytes = await ownBytes(fileId, personId, MOST_VOICE_BYTES)
  if (bytes === 'gone') throw new Refusal('file.not_found')
  if (bytes === 'large') throw new Refusal('file.voice_too_large')
  const sound = soundOf(bytes)
  if (!sound) throw new Refusal('file.not_voice')
  return new Map([await keep(fileId, bytes, sound)])
}

/** A PDF of this person, kept; null: it is none. */
export async function freezePdf(fileId: string, personId: string): Promise<Kept | null> {
  const bytes = await readOwn(fileId, personId)
  return isSoundPdf(bytes) ? new Map([await keep(fileId, bytes, 'pdf')]) : null
}
