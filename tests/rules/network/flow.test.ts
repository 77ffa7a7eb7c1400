import fc from 'fast-check'
import { circleIn, darkened, liveNodes, unfed } from '../../../shared/network/flow'
import { gridOf } from '../../../shared/network/grid'
import { riserOf, valvesOf } from '../../../shared/network/nearest'
import type { Node, Pipe } from '../../../shared/network/schema'

const pipe = (nodeId: string, from: string[] = [], more: Partial<Pipe> = {}): Pipe => ({
  ...{ nodeId, kind: from.length ? 'valve' : 'source', from, houseIds: [], places: [] },
  ...more,
})
/** Any network: trees, rings and double feeds, circles and loose ends, some of it shut. */
const anyNetwork = fc.integer({ min: 2, max: 6 }).chain(size =>
  fc.record({
    pipes: fc.tuple(
      ...Array.from({ length: size }, (_, at) =>
        fc.record({
          kind: fc.constantFrom<Pipe['kind']>('source', 'valve', 'breaker', 'riser', 'branch'),
          from: fc.uniqueArray(
            fc
              .integer({ min: 0, max: size - 1 })
              .filter(one => one !== at)
              .map(one => `n${one}`),
            { maxLength: 3 },
          ),
          houseIds: fc.uniqueArray(fc.constantFrom('h1', 'h2', 'h3', 'h4'), { maxLength: 3 }),
          places: fc.uniqueArray(fc.constantFrom('lift', 'pump'), { maxLength: 1 }),
        }),
      ),
    ),
    closed: fc.uniqueArray(
      fc.integer({ min: 0, max: size - 1 }).map(one => `n${one}`),
      { maxLength: 4 },
    ),
  }),
)
const named = (pipes: readonly Omit<Pipe, 'nodeId'>[]): Pipe[] => pipes.map((one, at) => ({ nodeId: `n${at}`, ...one }))

/** Whether there is a way from a source that passes nothing closed: every way is tried. */
function reached(
  nodeId: string,
  pipes: readonly Pipe[],
  closed: ReadonlySet<string>,
  passed: readonly string[] = [],
): boolean {
  const node = pipes.find(one => one.nodeId === nodeId)
  if (!node || closed.has(nodeId) || passed.includes(nodeId)) return false
  return node.kind === 'source' || node.from.some(feeder => reached(feeder, pipes, closed, [...passed, nodeId]))
}
const isOn = (thing: string, of: 'houseIds' | 'places', pipes: readonly Pipe[], closed: ReadonlySet<string>) =>
  pipes.some(one => one[of].includes(thing) && reached(one.nodeId, pipes, closed))

test('whoever closes valves leaves exactly those without whom no way from a source reaches any more', () => {
  fc.assert(
    fc.property(anyNetwork, ({ pipes: made, closed: shut }) => {
      const pipes = named(made as Pipe[])
      const closed = new Set(shut)
      const expected = (of: 'houseIds' | 'places') =>
        [...new Set(pipes.flatMap(one => one[of]))]
          .filter(thing => isOn(thing, of, pipes, new Set()) && !isOn(thing, of, pipes, closed))
          .sort()
      const found = darkened(pipes, closed)
      expect([...found.houseIds].sort()).toEqual(expected('houseIds'))
      expect([...found.places].sort()).toEqual(expected('places'))
    }),
    { numRuns: 300 },
  )
})
test('a network cut into its trunk and a part says the same as in one piece', () => {
  fc.assert(
    fc.property(anyNetwork, fc.integer({ min: 0, max: 6 }), ({ pipes: made, closed: shut }, cut) => {
      // The trunk is fed by nothing below it.
      const all = named(made as Pipe[]).map((one, at) =>
        at < cut ? { ...one, from: one.from.filter(id => Number(id.slice(1)) < cut), houseIds: [] } : one,
      )
      const closed = new Set(shut)
      const [trunk, part] = [all.slice(0, cut), all.slice(cut)]
      const found = darkened(part, closed, liveNodes(trunk, new Set()), liveNodes(trunk, closed))
      expect(found.houseIds.sort()).toEqual(darkened(all, closed).houseIds.sort())
    }),
    { numRuns: 200 },
  )
})
test('of a ring one valve shuts nobody off, two shut off what lies between them', () => {
  const ring = [
    pipe('s'),
    pipe('a', ['s', 'b'], { houseIds: ['h1'] }),
    pipe('b', ['a', 'c'], { houseIds: ['h2'] }),
    pipe('c', ['s', 'b'], { houseIds: ['h3'] }),
    pipe('feed', ['b'], { houseIds: ['h2b'] }),
  ]
  expect(darkened(ring, new Set(['a'])).houseIds).toEqual(['h1'])
  expect(darkened(ring, new Set(['a', 'c'])).houseIds.sort()).toEqual(['h1', 'h2', 'h2b', 'h3'])
  expect(circleIn(ring)).toEqual([])
})
test('valves that only feed each other are named, what merely hangs on them is not', () => {
  const lost = [
    pipe('s'),
    pipe('ok', ['s']),
    pipe('x', ['y']),
    pipe('y', ['x']),
    pipe('z', ['y']),
    pipe('loose', ['gone']),
  ]
  expect(circleIn(lost).sort()).toEqual(['x', 'y'])
  expect(unfed(lost).sort()).toEqual(['loose', 'x', 'y', 'z'])
  expect(unfed([pipe('v', ['trunk'])], new Set(['trunk']))).toEqual([])
})
test('a circle is found exactly where some of what no source reaches leads back to itself', () => {
  fc.assert(
    fc.property(anyNetwork, ({ pipes: made }) => {
      const pipes = named(made as Pipe[])
      const live = liveNodes(pipes, new Set())
      const back = (from: string, to: string, passed: string[]): boolean => {
        const feeders = pipes.find(one => one.nodeId === from)?.from.filter(id => !live.has(id)) ?? []
        return feeders.some(id => id === to || (!passed.includes(id) && back(id, to, [...passed, id])))
      }
      const turning = pipes.map(one => one.nodeId).filter(id => !live.has(id) && back(id, id, [id]))
      const found = circleIn(pipes)
      expect(turning.every(id => found.includes(id))).toBe(true)
      expect(found.length > 0).toBe(turning.length > 0)
    }),
    { numRuns: 200 },
  )
})
test('a house has its valves in the order of nearness, and says which of them alone shuts it off', () => {
  const house = [
    pipe('s'),
    pipe('main', ['s']),
    pipe('r1', ['main'], { kind: 'riser' }),
    pipe('r2', ['main'], { kind: 'riser' }),
    pipe('left', ['r1'], { houseIds: ['h'] }),
    pipe('right', ['r2'], { houseIds: ['h'] }),
  ]
  expect(valvesOf('h', house)).toEqual([
    { nodeId: 'left', steps: 1, alone: false },
    { nodeId: 'right', steps: 1, alone: false },
    { nodeId: 'main', steps: 3, alone: true },
  ])
  expect(valvesOf('nobody', house)).toEqual([])
  expect(riserOf('left', house)).toBe('r1')
  expect(riserOf('main', house)).toBeNull()
})
test('a part is drawn as its risers beside each other and its floors above each other', () => {
  const node = (one: Pipe, name = ''): Node => ({ ...one, number: one.nodeId, name, where: '', holder: '', photos: [] })
  const nodes = [
    node(pipe('r', ['t'], { kind: 'riser' }), '立管'),
    node(pipe('v1', ['r'], { houseIds: ['h1'] })),
    node(pipe('v2', ['r'], { houseIds: ['h2'] })),
    node(pipe('own', ['t'], { houseIds: ['h3'] })),
  ]
  const house = (houseId: string, floor: number | null) => ({ houseId, label: houseId, floor })
  const { columns, floors } = gridOf({ nodes, houses: [house('h1', 1), house('h2', 2), house('h3', null)] })
  expect(columns.map(one => one.name)).toEqual(['立管', 'own'])
  expect(floors.map(({ floor, cells }) => [floor, ...cells.map(cell => cell.map(one => one.houseId).join())])).toEqual([
    [2, 'h2', ''],
    [1, 'h1', ''],
    [null, '', 'h3'],
  ])
})
