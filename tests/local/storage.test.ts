import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Storage } from '../../local/storage/index'
import { PNG } from '../local-cloud'

const folder = mkdtempSync(join(tmpdir(), 'anju-files-'))
let now = 1_800_000_000_000
let origin = ''
let server: Server
const storage = new Storage(
  folder,
  'secret',
  () => origin,
  () => now,
)
beforeAll(async () => {
  server = createServer((request, response) => storage.serve(request, response, new URL(request.url ?? '/', origin)))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})
type Target = { data: { url: string; fileId: string } }
type Links = { data: { download_list: { code: string; tempFileURL: string }[] } }
const target = (path: string) => (storage.actions['storage.getUploadMetadata']!({ path }) as Target).data
const linkTo = (fileid: string, max_age = 60) =>
  (storage.actions['storage.batchGetDownloadUrl']!({ file_list: [{ fileid, max_age }] }) as Links).data.download_list[0]
const put = async (url: string, bytes: Buffer) =>
  (await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) })).status

test('an uploader puts a photo to the signed target and reads it back until the link ends', async () => {
  const { url, fileId } = target('u/per_1/a.png')
  expect(await put(url, PNG)).toBe(200)
  const link = linkTo(fileId)?.tempFileURL as string
  const reply = await fetch(link)
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
  expect(reply.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await reply.arrayBuffer())).toEqual(PNG)
  now += 61_000
  expect((await fetch(link)).status).toBe(403)
})

test('a file is taken whatever it is, as at the vendor: the door that attaches it says what it is not', async () => {
  const { url, fileId } = target('u/per_1/b.png')
  expect(await put(url, Buffer.from('<script>alert(1)</script>'))).toBe(200)
  const reply = await fetch(linkTo(fileId)?.tempFileURL as string)
  expect(reply.headers.get('content-type')).toBe('image/png')
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
})

test('a file over 20 MB is cut off', async () => {
  const large = Buffer.concat([PNG, Buffer.alloc(20 * 1024 * 1024)])
  const status = await put(target('u/per_1/c.png').url, large).catch(() => 413)
  expect(status).toBe(413)
  expect(linkTo(target('u/per_1/c.png').fileId)).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
})

test('a stranger cannot turn a read link into a write, or one path into another', async () => {
  const { url, fileId } = target('u/per_1/d.png')
  await put(url, PNG)
  const read = linkTo(fileId)?.tempFileURL as string
  expect(await put(read, PNG)).toBe(403)
  expect(await put(url.replace('per_1', 'per_2'), PNG)).toBe(403)
  expect((await fetch(read.replace('d.png', '../../keys.json'))).status).toBe(403)
})

test('a workbook is served as an attachment', async () => {
  const { url, fileId } = target('u/per_1/e.xlsx')
  await put(url, Buffer.from('PK\x03\x04 rest'))
  expect((await fetch(linkTo(fileId)?.tempFileURL as string)).headers.get('content-disposition')).toBe('attachment')
})

test('a recording is played where it is, in every kind that phones and browsers make', async () => {
  const kinds: [string, string, string][] = [
    ['mp3', 'ID3\x04', 'audio/mpeg'],
    ['m4a', '\0\0\0\x18ftypM4A ', 'audio/mp4'],
    ['webm', '\x1a\x45\xdf\xa3webm', 'audio/webm'],
    ['ogg', 'OggS\0', 'audio/ogg'],
  ]
  for (const [extension, content, type] of kinds) {
    const { url, fileId } = target(`u/per_1/voice.${extension}`)
    expect(await put(url, Buffer.from(content, 'latin1'))).toBe(200)
    const { headers } = await fetch(linkTo(fileId)?.tempFileURL as string)
    expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([type, 'inline'])
  }
})

test('a deleted file is gone', async () => {
  const { url, fileId } = target('u/per_1/f.png')
  await put(url, PNG)
  storage.actions['storage.batchDeleteFile']?.({ fileid_list: [fileId] })
  expect(linkTo(fileId)).toMatchObject({ code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' })
})
