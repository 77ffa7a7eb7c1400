import { createHash, createHmac } from 'node:crypto'
import { withoutMetadata } from '../../shared/file/metadata'
import { MOST_VOICE_BYTES, soundOf } from '../../shared/file/sound'
import { Refusal, type RefusalCode } from '../../shared/refusal'
import { cloud } from '../operation/database'
import { settings } from '../operation/settings'
import { isSoundPdf } from './pdf'

const MAX_PHOTO_BYTES = 10 * 1024 * 1024
/** The folder that is this person's; whoever attaches a file must have put it into the own folder. */
export const folderOf = (personId: string): string => `u/${personId}/`

/** What the first bytes say a file is; null: none of the kinds we take. */
function kindOf(head: Uint8Array): 'jpg' | 'png' | 'webp' | 'pdf' | 'xlsx' | null {
  const text = Buffer.from(head.subarray(0, 16)).toString('latin1')
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  if (text.startsWith('%PDF-')) return 'pdf'
  if (text.startsWith('PK\x03\x04')) return 'xlsx'
  return null
}

const isOwn = (fileId: string, personId: string): boolean =>
  new RegExp(`^cloud://[^/]+/${folderOf(personId)}[A-Za-z0-9._-]+$`).test(fileId)

/** Whether a name is one that only we give. */
export const isKept = (fileId: string): boolean =>
  /^cloud:\/\/[^/]+\/kept\/[0-9a-f]{32}-[0-9a-f]{64}\.\w+$/.test(fileId)

/** Short links for files the reader may see; the caller has checked the reach of what they hang on. */
export async function links(fileIds: readonly string[]): Promise<{ fileId: string; url: string }[]> {
  if (fileIds.length === 0) return []
  const { fileList } = await cloud().getTempFileURL({ fileList: fileIds.map(fileID => ({ fileID, maxAge: 600 })) })
  return fileList.filter(file => file.tempFileURL).map(file => ({ fileId: file.fileID, url: file.tempFileURL }))
}

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
  const stored = await cloud().uploadFile({
    cloudPath: `kept/${mac}-${hash}.${extension}`,
    fileContent: Buffer.from(bytes),
  })
  return [fileId, stored.fileID]
}

/** Refuses what this person did not upload, what is too large and what only pretends to be a photo; keeps the rest bare. */
export async function freezePhotos(fileIds: readonly string[], personId: string): Promise<Kept> {
  if (fileIds.some(fileId => !isOwn(fileId, personId))) throw new Refusal('file.not_yours')
  const found = await links([...new Set(fileIds)])
  if (found.length < new Set(fileIds).size) throw new Refusal('file.not_found')
  return new Map(await Promise.all(found.map(freezePhoto)))
}

async function freezePhoto({ fileId, url }: { fileId: string; url: string }): Promise<[string, string]> {
  const bytes = await read(url, MAX_PHOTO_BYTES, 'file.too_large')
  const kind = kindOf(bytes)
  if (kind !== 'jpg' && kind !== 'png' && kind !== 'webp') throw new Refusal('file.type')
  const bare = withoutMetadata(kind, bytes)
  const [kept] = await Promise.all([
    keep(fileId, bare, kind),
    // What was uploaded keeps no place and time either.
    bare.length < bytes.length &&
      cloud().uploadFile({ cloudPath: fileId.replace(/^cloud:\/\/[^/]+\//, ''), fileContent: Buffer.from(bare) }),
  ])
  return kept
}

async function read(url: string, most: number, tooLarge: RefusalCode): Promise<Uint8Array> {
  const reply = await fetch(url)
  if (!reply.ok) throw new Refusal('file.not_found')
  if (Number(reply.headers.get('content-length') ?? 0) > most) throw new Refusal(tooLarge)
  const bytes = new Uint8Array(await reply.arrayBuffer())
  if (bytes.length > most) throw new Refusal(tooLarge)
  return bytes
}

const ownLink = async (fileId: string, personId: string): Promise<string | undefined> => {
  if (!isOwn(fileId, personId)) throw new Refusal('file.not_yours')
  return (await links([fileId]))[0]?.url
}

/** Refuses a recording that this person did not upload, that is too large, or that is no recording; keeps it. */
export async function freezeVoice(fileId: string, personId: string): Promise<Kept> {
  const url = await ownLink(fileId, personId)
  if (!url) throw new Refusal('file.not_found')
  const bytes = await read(url, MOST_VOICE_BYTES, 'file.voice_too_large')
  const sound = soundOf(bytes)
  if (!sound) throw new Refusal('file.not_voice')
  return new Map([await keep(fileId, bytes, sound)])
}
/** A PDF of this person, kept; null: it is none. */
export async function freezePdf(fileId: string, personId: string): Promise<Kept | null> {
  const bytes = await readOwn(fileId, personId)
  return kindOf(bytes) === 'pdf' && isSoundPdf(bytes) ? new Map([await keep(fileId, bytes, 'pdf')]) : null
}

/** A whole file of this person, for workbooks. */
export async function readOwn(fileId: string, personId: string): Promise<Buffer> {
  const url = await ownLink(fileId, personId)
  const reply = url ? await fetch(url) : undefined
  if (!reply?.ok) throw new Refusal('file.not_found')
  return Buffer.from(await reply.arrayBuffer())
}
