import { FILES, importsOf, isSource } from './sources'

const known = new Set(FILES.filter(isSource))
/** Where an import leads; a file for one target of the build stands for its name. */
const fileOf = (path: string): string[] =>
  ['.ts', '.tsx', '/index.ts', '/index.tsx', '.weapp.ts', '.weapp.tsx', '.h5.ts', '.h5.tsx']
    .map(ending => `${path}${ending}`)
    .filter(file => known.has(file))

/** The files of a room that lie in a circle, types included: each imports another that leads back to it. */
function circles(room: string): string[] {
  const left = new Map(
    [...known]
      .filter(file => file.startsWith(`${room}/`))
      .map(file => [
        file,
        importsOf(file)
          .filter(one => one.own)
          .flatMap(one => fileOf(one.path))
          .filter(other => other !== file),
      ]),
  )
  // Who imports nobody left, then whom nobody left imports, until only circles stand.
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const [file, others] of left) if (!others.some(other => left.has(other))) left.delete(file)
    const imported = new Set([...left.values()].flat())
    for (const file of left.keys()) if (!imported.has(file)) left.delete(file)
  }
  return [...left.keys()]
}

describe('who imports is not imported in turn', () => {
  test.each(['shared', 'cloudfunctions', 'miniprogram'] as const)(
    'no file of %s leads back to itself, neither at run time nor in types',
    room => {
      expect(circles(room)).toEqual([])
    },
  )
})
