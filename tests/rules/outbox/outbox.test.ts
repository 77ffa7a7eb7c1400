import * as fc from 'fast-check'
import type { Kind } from '../../../miniprogram/src/outbox/kind'

/** A device: what it stores, the photos it keeps, and how often it may still write before it is full. */
const device = { stored: new Map<string, string>(), photos: new Set<string>(), room: Number.POSITIVE_INFINITY }
let holder = 'per_zhao'
jest.mock('../../../miniprogram/src/platform/storage', () => {
  const kept = (name: string) => JSON.parse(device.stored.get(name) ?? 'null') ?? undefined
  const keepSurely = (name: string, value: unknown) => {
    if (value === undefined) return void device.stored.delete(name)
    if (device.stored.size >= device.room && !device.stored.has(name)) throw new Error('full')
    device.stored.set(name, JSON.stringify(value))
  }
  const keptNames = (beginning: string) => [...device.stored.keys()].filter(name => name.startsWith(beginning))
  return { kept, keepSurely, keep: keepSurely, keptNames }
})
jest.mock('../../../miniprogram/src/app/own', () => ({ here: () => holder }))
jest.mock('../../../miniprogram/src/app/call', () => {
  class CallRefused extends Error {
    constructor(
      readonly code: string,
      message: string,
      readonly retry: boolean,
    ) {
      super(message)
    }
  }
  return { CallRefused, language: () => 'zh' }
})
// On a device it is one of two files, by its platform.
const KEPT_FILES = () => ({
  sendFile: (photoId: string) => storage(photoId),
  dropFile: async (photoId: string) => void device.photos.delete(photoId),
})
jest.mock('../../../miniprogram/src/platform/kept-files', () => KEPT_FILES(), { virtual: true })
jest.mock('../../../miniprogram/src/platform/chosen', () => ({ UploadRefused: class extends Error {} }))

/** What a worker notes: words under an id of their own, perhaps with a photo. */
interface Note {
  requestId: string
  words: string
  photoId: string | null
  fileId: string | null
}
type Answer = 'takes' | 'silent' | 'takes, and the answer is lost' | 'refuses'
let answers: Answer[] = []
const received = new Map<string, Note>()
let heard: string[] = []
const refusal = (code: string) => {
  const { CallRefused } = require('../../../miniprogram/src/app/call')
  return new CallRefused(code, `no: ${code}`, code === 'network')
}
async function storage(photoId: string): Promise<string> {
  const answer = answers.shift() ?? 'takes'
  heard.push(photoId)
  if (answer === 'refuses') throw refusal('file.too_large')
  if (answer !== 'takes') throw refusal('network')
  return `fil_${photoId}`
}
async function server(note: Note): Promise<void> {
  const answer = answers.shift() ?? 'takes'
  if (note.words === 'poison') throw refusal('internal')
  if (answer === 'silent') throw refusal('network')
  if (answer === 'refuses') throw refusal('meter.falling')
  heard.push(note.requestId)
  received.set(note.requestId, note)
  if (answer !== 'takes') throw refusal('network')
}
const kind: Kind<Note> = {
  name: 'note',
  waiting: () => 1,
  next: note =>
    note.photoId && !note.fileId
      ? { photoId: note.photoId }
      : {
          send: async () => {
            await server(note)
            return now => (now.requestId === note.requestId ? null : now)
          },
        },
  photos: ({ photoId }) => (photoId ? [photoId] : []),
  stored: (note, photoId, fileId) => (note.photoId === photoId ? { ...note, fileId } : note),
  setAside: (note, photoId) => (note.photoId === photoId ? { ...note, photoId: null } : note),
}
/** The app as it starts anew on this device: nothing in its memory. */
function start() {
  jest.resetModules()
  const { outbox } =
    require('../../../miniprogram/src/outbox/outbox') as typeof import('../../../miniprogram/src/outbox/outbox')
  const { flush, errandNow } =
    require('../../../miniprogram/src/outbox/courier') as typeof import('../../../miniprogram/src/outbox/courier')
  return { notes: outbox(kind), flush, errandNow }
}
let count = 0
function noteOf(words: string, photographed = false): Note {
  count += 1
  const photoId = photographed ? `local:${count}` : null
  if (photoId) device.photos.add(photoId)
  return { requestId: `req_${count}`, words, photoId, fileId: null }
}
beforeEach(() => {
  Object.assign(device, { stored: new Map(), photos: new Set(), room: Number.POSITIVE_INFINITY })
  answers = []
  heard = []
  received.clear()
  holder = 'per_zhao'
})

test('what a worker notes without a network goes out once there is one, and the device keeps nothing of it', async () => {
  const { notes, flush, errandNow } = start()
  notes.put('a', noteOf('108.5', true))
  answers = ['silent']
  await flush()
  expect([errandNow().state, notes.all().length]).toEqual(['offline', 1])
  await flush()
  expect([errandNow().state, notes.all(), [...device.photos]]).toEqual(['idle', [], []])
  expect([...received.values()]).toMatchObject([{ words: '108.5', fileId: 'fil_local:1' }])
})

test('words of every note go before the photo of any', async () => {
  const { notes, flush } = start()
  const [first, second] = [noteOf('first', true), noteOf('second')]
  notes.put('a', first)
  notes.put('b', second)
  await flush()
  expect(heard).toEqual([second.requestId, first.photoId, first.requestId])
})

test('a note that the server refuses stays with its sentence, holds up no other, and goes once it is put right', async () => {
  const { notes, flush } = start()
  notes.put('a', noteOf('7'))
  notes.put('b', noteOf('8'))
  answers = ['refuses']
  await flush()
  expect(notes.all()).toMatchObject([{ id: 'a', refused: { code: 'meter.falling', message: 'no: meter.falling' } }])
  await flush()
  expect(received.size).toBe(1)
  notes.put('a', noteOf('107'))
  await flush()
  expect([notes.all(), [...received.values()].map(one => one.words)]).toEqual([[], ['8', '107']])
})

test('a note that was refused is asked again when its worker says so', async () => {
  const { notes, flush } = start()
  notes.put('a', noteOf('7'))
  answers = ['refuses']
  await flush()
  await notes.retry('a')
  expect([notes.all(), received.size]).toEqual([[], 1])
})

test('a photo that the store will not have is set aside, and the words go without it', async () => {
  const { notes, flush } = start()
  notes.put('a', noteOf('7', true))
  answers = ['refuses']
  await flush()
  expect([...received.values()]).toMatchObject([{ words: '7', photoId: null, fileId: null }])
})

test('what a worker notes anew while the earlier one is under way is neither lost nor refused in its place', async () => {
  const { notes, flush } = start()
  const [first, second] = [noteOf('7'), noteOf('8')]
  notes.put('a', first)
  answers = ['refuses']
  const going = flush()
  notes.put('a', second)
  await going
  expect([notes.all(), [...received.values()].map(one => one.words)]).toEqual([[], ['8']])
})

test('a worker whose device is full is told, and what was noted before is still there', () => {
  const { notes } = start()
  notes.put('a', noteOf('7'))
  device.room = 1
  expect(() => notes.put('b', noteOf('8'))).toThrow('full')
  expect(notes.all().map(one => one.body.words)).toEqual(['7'])
})

test('nobody else who uses the device sees or sends what a worker noted', async () => {
  const { notes, flush } = start()
  notes.put('a', noteOf('7'))
  holder = 'per_qian'
  expect(notes.all()).toEqual([])
  await flush()
  expect(received.size).toBe(0)
  holder = 'per_zhao'
  await flush()
  expect(received.size).toBe(1)
})

test('however answers are lost and the app is ended, a worker’s notes arrive, each under one id', async () => {
  const answer = fc.constantFrom<Answer>('takes', 'silent', 'takes, and the answer is lost', 'refuses')
  const step = fc.oneof(
    fc.record({ what: fc.constant('note' as const), id: fc.constantFrom('a', 'b', 'c'), photo: fc.boolean() }),
    fc.record({ what: fc.constant('flush' as const), answers: fc.array(answer, { maxLength: 6 }) }),
    fc.record({ what: fc.constant('ended under way' as const), answers: fc.array(answer, { maxLength: 6 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async steps => {
      Object.assign(device, { stored: new Map(), photos: new Set() })
      received.clear()
      let app = start()
      const last = new Map<string, Note>()
      for (const one of steps) {
        if (one.what === 'note') {
          const note = noteOf(`${count}`, one.photo)
          app.notes.put(one.id, note)
          last.set(one.id, note)
          continue
        }
        answers = [...one.answers]
        const going = app.flush()
        // Ended: the app that starts next shares nothing with this one but the device.
        if (one.what === 'ended under way') app = start()
        await going
      }
      answers = []
      for (const { id } of app.notes.all()) await app.notes.retry(id)
      await app.flush()
      expect([app.notes.all(), [...device.photos]]).toEqual([[], []])
      for (const note of last.values()) expect(received.get(note.requestId)?.words).toBe(note.words)
    }),
    { numRuns: 300 },
  )
})

test('a note the server breaks on stays on the worker’s device and does not hold up the notes behind it', async () => {
  const { notes, flush } = start()
  notes.put('a', noteOf('poison'))
  notes.put('b', noteOf('8'))
  await flush()
  expect([...received.values()].map(one => one.words)).toEqual(['8'])
  expect(notes.all().map(one => [one.body.words, one.refused])).toEqual([['poison', null]])
})
