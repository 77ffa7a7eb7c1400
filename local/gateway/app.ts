import { existsSync, readFileSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { CHOOSER } from './chooser'
import { PAY_SHEET } from './pay-sheet'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
}
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'"

const INJECTED =
  '<script src="/local-chooser.js" defer></script><script src="/local-pay-sheet.js" defer></script></body>'

/** The built h5 app, with the chooser of sample people and WeChat's payment sheet added to its page. */
export function serveApp(folder: string, response: ServerResponse, pathname: string): void {
  if (pathname === '/local-chooser.js') return send(response, '.js', Buffer.from(CHOOSER))
  if (pathname === '/local-pay-sheet.js') return send(response, '.js', Buffer.from(PAY_SHEET))
  const wanted = resolve(folder, `.${decodeURIComponent(pathname)}`)
  const inside = wanted === resolve(folder) || wanted.startsWith(resolve(folder) + sep)
  const file = inside && existsSync(wanted) && statSync(wanted).isFile() ? wanted : null
  if (file && !file.endsWith('index.html'))
    return send(response, extname(file), readFileSync(file), /\.[0-9a-f]{8}\.|^\/(assets|static)\//.test(pathname))
  const index = join(folder, 'index.html')
  if (pathname !== '/' && pathname !== '/index.html') return void response.writeHead(404).end()
  if (!existsSync(index))
    return send(
      response,
      '.html',
      Buffer.from('<!doctype html><meta charset="utf-8"><p>The app is not built yet: npm run build:h5</p>'),
    )
  send(response, '.html', Buffer.from(readFileSync(index, 'utf8').replace('</body>', INJECTED)))
}

function send(response: ServerResponse, extension: string, bytes: Buffer, cached = false): void {
  response.writeHead(200, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': cached ? 'max-age=3600' : 'no-cache',
  })
  response.end(bytes)
}
