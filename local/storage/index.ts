import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, resolve, sep } from 'node:path'

const BUCKET = 'cloud://local-env.6c6f-local-env-1250000000/'
const MOST_BYTES = 20 * 1024 * 1024
const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  webm: 'audio/webm',
  ogg: 'audio/ogg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The vendor's object storage: signed targets to put a file to, links that end, files under their path. */
export class Storage {
  constructor(
    private readonly folder: string,
    private readonly secret: string,
    private readonly origin: () => string,
    private readonly now: () => number,
  ) {}

  private sign(verb: string, path: string, until: number): string {
    return createHmac('sha256', this.secret).update(`${verb}\n${path}\n${until}`).digest('hex')
  }
  private link(verb: string, path: string, lastsMs: number): string {
    const until = this.now() + lastsMs
    return `${this.origin()}/local/files/${encodeURI(path)}?verb=${verb}&until=${until}&sign=${this.sign(verb, path, until)}`
  }
  private locate(path: string): string | null {
    const file = resolve(this.folder, path)
    return file.startsWith(resolve(this.folder) + sep) && !path.includes('\0') ? file : null
  }
  put(path: string, bytes: Buffer): string {
    const file = this.locate(path)
    if (!file) throw new Error('a path outside the bucket')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    return BUCKET + path
  }

  readonly actions: Record<string, (params: Record<string, unknown>) => Record<string, unknown>> = {
    'storage.getUploadMetadata': params => {
      const path = String(params.path)
      return {
        data: {
          url: this.link('put', path, 600_000),
          token: 'local',
          authorization: 'local',
          fileId: BUCKET + path,
          cosFileId: 'local',
        },
      }
    },
    'storage.batchGetDownloadUrl': params => ({
      data: {
        download_list: (params.file_list as { fileid: string; max_age?: number }[]).map(({ fileid, max_age }) => {
          const path = fileid.startsWith(BUCKET) ? fileid.slice(BUCKET.length) : ''
          const file = path && this.locate(path)
          if (!file || !existsSync(file))
            return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, fileid, tempFileURL: '', download_url: '' }
          const url = this.link('get', path, (max_age ?? 7200) * 1000)
          return { code: 'SUCCESS', fileID: fileid, fileid, tempFileURL: url, download_url: url }
        }),
      },
    }),
    'storage.batchDeleteFile': params => ({
      data: {
        delete_list: (params.fileid_list as string[]).map(fileID => {
          const file = this.locate(fileID.slice(BUCKET.length))
          const known = file && existsSync(file)
          if (known) rmSync(file)
          return { fileID, code: known ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
        }),
      },
    }),
  }

  /** GET and PUT of `/local/files/<path>`; without a valid signature there is nothing here. */
  async serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const path = decodeURI(url.pathname.slice('/local/files/'.length))
    const verb = request.method === 'PUT' ? 'put' : 'get'
    const until = Number(url.searchParams.get('until'))
    const given = Buffer.from(url.searchParams.get('sign') ?? '')
    const wanted = Buffer.from(this.sign(verb, path, until))
    const file = this.locate(path)
    if (!file || until < this.now() || given.length !== wanted.length || !timingSafeEqual(given, wanted))
      return void response.writeHead(403).end()
    const extension = path.split('.').at(-1) ?? ''
    if (verb === 'put') {
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of request) {
        size += (chunk as Buffer).length
        if (size > MOST_BYTES) return void response.writeHead(413, { connection: 'close' }).end()
        chunks.push(chunk as Buffer)
      }
      // Whatever it is: the vendor looks into no file either.
      this.put(path, Buffer.concat(chunks))
      return void response.writeHead(200).end()
    }
    if (!existsSync(file)) return void response.writeHead(404).end()
    const bytes = readFileSync(file)
    const shown = /^(image|audio)\//.test(TYPES[extension] ?? '')
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    const part = range ? bytes.subarray(Number(range[1]), Number(range[2]) + 1) : bytes
    response.writeHead(range ? 206 : 200, {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
      'content-disposition': shown ? 'inline' : 'attachment',
      ...(range && { 'content-range': `bytes ${range[1]}-${range[2]}/${bytes.length}` }),
    })
    response.end(part)
  }
}
