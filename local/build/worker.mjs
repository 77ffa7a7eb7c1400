import { join } from 'node:path'
import { generateSW } from 'workbox-build'
import { ROOT } from './cached.mjs'

/**
 * The service worker of the browser app: once a page asks for it, the whole app lies beside it and opens without a
 * network. A new version takes over when the last window of the old one is closed: no page loses its chunks while open.
 */
export async function buildWorker() {
  const folder = join(ROOT, 'dist', 'h5')
  const { count, warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: ['index.html', '**/*.{js,css,png,svg,woff2}'],
    globIgnores: ['sw.js', 'workbox-*.js', '**/*.map'],
    swDest: join(folder, 'sw.js'),
    inlineWorkboxRuntime: true,
    sourcemap: false,
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: false,
    maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
    // Names that carry a digest of their content need no other.
    dontCacheBustURLsMatching: /\.[0-9a-f]{8}\.(js|css)$/,
  })
  if (count === 0 || warnings.length > 0) throw new Error(`the service worker is not right: ${warnings.join('; ')}`)
}
