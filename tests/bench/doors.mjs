// What a door brings along and how soon it has answered first, beside the SDK alone; and what an empty noun adds to it.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ROOT } from '../../local/build/cached.mjs'
import { DOORS } from '../../local/build/doors.mjs'
import { doorSettings, platform } from './bare-process.mjs'
import { forget, freshData, startCloud } from './cloud.mjs'
import { quantile } from './load.mjs'

const ROUNDS = 9
const KERNEL = 120 * 1024
const CHUNK = 150 * 1024
/**
 * Loads a bundle and, where it is told what to ask, asks once: what a person waits for whose call wakes an instance. In
 * the processor's milliseconds, which say the same on a busy machine.
 */
const ASKED = `const at = process.cpuUsage()
const { main } = require(process.argv[1])
const event = process.argv[2] && JSON.parse(process.argv[2])
Promise.resolve(event ? main(event, {}) : null).then(reply => {
  if (reply?.statusCode && reply.statusCode !== 200) throw new Error(JSON.stringify(reply))
  const { user, system } = process.cpuUsage(at)
  process.stdout.write(String((user + system) / 1000))
  process.exit(0)
})`
const timed = (file, url, event) =>
  Number(
    execFileSync(process.execPath, ['-e', ASKED, file, ...(event ? [JSON.stringify(event)] : [])], {
      env: { ...platform(url), ...doorSettings },
    }),
  )
const doorFile = (root, door) => join(root, 'dist', 'cloudfunctions', door, 'index.js')
const kernelOf = (root, door, bytes) => {
  const { kernel, chunks } = JSON.parse(readFileSync(join(root, 'dist', 'doors.json'), 'utf8'))[door]
  return chunks.filter(({ file }) => kernel.includes(file)).reduce((sum, chunk) => sum + chunk[bytes], 0)
}
const chunksOf = door => JSON.parse(readFileSync(join(ROOT, 'dist', 'doors.json'), 'utf8'))[door].chunks
/** The dictionary of names is a library's own chunk: only the clock loads it, with the first name there is to spell. */
const isDictionary = ({ modules }) => Object.keys(modules).every(name => name.startsWith('node_modules/pinyin-pro/'))
const largestOf = door => Math.max(...chunksOf(door).flatMap(one => (isDictionary(one) ? [] : one.added)))
const dictionary = () => chunksOf('clock').find(isDictionary).added

/** The SDK and nothing else, asked once for one document. */
async function sdkAlone(folder) {
  const [entry, outfile] = [join(folder, 'entry.cjs'), join(folder, 'index.js')]
  writeFileSync(
    entry,
    `const tcb = require(${JSON.stringify(join(ROOT, 'node_modules/@cloudbase/node-sdk'))})
exports.main = () => tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database().collection('tickets').limit(1).get()`,
  )
  const options = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', minify: true }
  await build({ ...options, entryPoints: [entry], outfile, legalComments: 'none', logLevel: 'error' })
  return outfile
}

/** The project's doors built in a folder of their own, as they are or with a noun that knows nothing and does nothing. */
function copied(folder, empty) {
  mkdirSync(folder)
  for (const name of ['shared', 'cloudfunctions', 'local', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  if (empty) {
    const write = (path, text) => {
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    write('shared/blank/index.ts', 'export const contract = {}\nexport const refusals = {}\nexport const events = {}\n')
    write('cloudfunctions/blank/index.ts', 'export const operations = []\nexport const collections = []\n')
    const add = (path, before, line) => {
      const text = readFileSync(join(folder, path), 'utf8')
      if (!text.includes(before)) throw new Error(`${path} has no place for a noun`)
      writeFileSync(join(folder, path), text.replace(before, `${line}\n${before}`))
    }
    add('shared/nouns.ts', 'export * as booking', "export * as blank from './blank'")
    add(
      'cloudfunctions/nouns.ts',
      '  booking: {',
      "  blank: { truth: () => import('../shared/blank'), code: () => import('./blank') },",
    )
  }
  const made = spawnSync(process.execPath, ['-e', "import('./local/build/doors.mjs').then(one => one.buildDoors())"], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`the doors of the copy did not build\n${made.stderr}`)
  return folder
}

/** Sizes, and times in turns: on a busy machine only the least of many says something. */
export async function doors() {
  const folder = mkdtempSync(join(tmpdir(), 'anju-doors-'))
  const data = await freshData()
  const cloud = await startCloud(data)
  try {
    const sdk = await sdkAlone(folder)
    const base = copied(join(folder, 'base'), false)
    const grown = copied(join(folder, 'grown'), true)
    const { token } = cloud.who('wx_worker_zhao')
    const queue = {
      path: '/call/ticket.queue',
      httpMethod: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ show: 'open' }),
    }
    const runs = {
      sdk: () => timed(sdk, cloud.sdkUrl),
      sdkAsked: () => timed(sdk, cloud.sdkUrl, {}),
      asked: () => timed(doorFile(ROOT, 'web'), cloud.sdkUrl, queue),
      base: () => timed(doorFile(base, 'web'), cloud.sdkUrl, queue),
      grown: () => timed(doorFile(grown, 'web'), cloud.sdkUrl, queue),
      ...Object.fromEntries(DOORS.map(door => [door, () => timed(doorFile(ROOT, door), cloud.sdkUrl)])),
    }
    const times = Object.fromEntries(Object.keys(runs).map(name => [name, []]))
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [name, run] of Object.entries(runs)) times[name].push(run())
    const least = name => Math.min(...times[name])
    const middle = name => quantile(times[name], 0.5)
    return {
      sdkMs: middle('sdk'),
      doors: DOORS.map(door => ({
        door,
        kernel: kernelOf(ROOT, door, 'added'),
        largest: largestOf(door),
        loadMs: middle(door),
      })),
      dictionary: dictionary(),
      first: { ms: least('asked'), sdkMs: least('sdkAsked'), ratio: least('asked') / least('sdkAsked') },
      noun: {
        bytes: kernelOf(grown, 'web', 'bytes') - kernelOf(base, 'web', 'bytes'),
        ratio: least('grown') / least('base'),
      },
    }
  } finally {
    await cloud.stop()
    forget(data)
    rmSync(folder, { recursive: true, force: true })
  }
}

const kb = bytes => `${(bytes / 1024).toFixed(1)} KB`
export const doorBars = ({ doors, dictionary, first, noun, sdkMs }) => [
  ...doors.flatMap(({ door, kernel, largest, loadMs }) => [
    { name: `${door}: kernel beside the SDK`, value: kb(kernel), bar: '≤ 120 KB', ok: kernel <= KERNEL },
    // What prints is one library of a megabyte, and comes with the first paper.
    door === 'papers'
      ? { name: `${door}: largest chunk`, value: kb(largest), bar: '–', ok: null }
      : { name: `${door}: largest chunk`, value: kb(largest), bar: '≤ 150 KB', ok: largest <= CHUNK },
    {
      name: `${door}: load time, the SDK ${sdkMs.toFixed(0)} ms`,
      value: `${loadMs.toFixed(0)} ms`,
      bar: '–',
      ok: null,
    },
  ]),
  { name: 'clock: dictionary of names, when there is one to spell', value: kb(dictionary), bar: '–', ok: null },
  {
    name: 'start and first ticket.queue against the SDK alone',
    value: `${first.ratio.toFixed(2)} × (${first.ms.toFixed(0)} / ${first.sdkMs.toFixed(0)} ms)`,
    bar: '≤ 1.25 ×',
    ok: first.ratio <= 1.25,
  },
  { name: 'an empty noun: kernel', value: `${noun.bytes} bytes`, bar: '≤ 512 bytes', ok: noun.bytes <= 512 },
  {
    name: 'an empty noun: start and first ticket.queue',
    value: `${noun.ratio.toFixed(2)} ×`,
    bar: '≤ 1.05 ×',
    ok: noun.ratio <= 1.05,
  },
]
// Alone: node tests/bench/doors.mjs
if (process.argv[1]?.endsWith('bench/doors.mjs'))
  for (const { name, value, bar, ok } of doorBars(await doors()))
    console.log(`${name}: ${value} (${bar})${ok === false ? '  over' : ''}`)
