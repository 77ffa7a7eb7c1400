import { FILES, isSource, textOf } from './sources'

interface Kept {
  file: string
  store: string
  /** Where it must be named, or nothing creates the collection and its indexes. */
  list: string
}
const stores: Kept[] = FILES.filter(file => isSource(file) && file.startsWith('cloudfunctions/')).flatMap(file => {
  const noun = file.split('/')[1] ?? ''
  const list = noun === 'operation' ? 'cloudfunctions/collections.ts' : `cloudfunctions/${noun}/index.ts`
  return [...textOf(file).matchAll(/(?:const (\w+) = )?new Store[<(]/g)].map(([, store = 'without a name']) => ({
    file,
    store,
    list,
  }))
})

/** What a list calls the store: its own name, or another where a verb has that. */
const namesIn = (list: string, { store, file }: Kept): string[] => {
  const from = file.slice(file.lastIndexOf('/') + 1).replace(/\.ts$/, '')
  const imports = textOf(list).matchAll(/import \{([^}]*)\} from '([^']+)'/g)
  return [...imports]
    .filter(([, , path = '']) => path.endsWith(`/${from}`))
    .flatMap(([, names = '']) => names.split(',').map(one => one.trim().split(' as ')))
    .filter(([exported]) => exported === store)
    .map(([exported = '', local = exported]) => local)
}

describe('whoever keeps something has it created where the app is deployed', () => {
  test.each(stores)('$store of $file is named in $list', kept => {
    const text = textOf(kept.list)
    const listed = /collections = \[([^\]]*)\]/.exec(text)?.[1] ?? /return \[([^\]]*)\]/.exec(text)?.[1] ?? ''
    const words = listed.split(/[\s,]+/)
    expect(namesIn(kept.list, kept).filter(name => words.includes(name))).toHaveLength(1)
  })
  test('and there are stores at all', () => {
    expect(stores.length).toBeGreaterThan(60)
  })
})

describe('whoever shares a collection meets no document of another', () => {
  const rooms = FILES.filter(file => isSource(file) && file.startsWith('cloudfunctions/'))
  const shelves = rooms.flatMap(file =>
    [...textOf(file).matchAll(/new Shelf<[^(]*\('(\w+)', '([^']*)'\)/g)].map(([, shared = '', name = '']) => ({
      file,
      key: `${shared} ${name}`,
      name,
    })),
  )
  test('each has a name of its own in it, which ends where its ids begin', () => {
    expect(new Set(shelves.map(({ key }) => key)).size).toBe(shelves.length)
    expect(shelves.filter(({ name }) => !/^[a-z][a-zA-Z]*$/.test(name))).toEqual([])
    expect(shelves.length).toBeGreaterThan(20)
  })
  test('and nobody reaches the shared collections but through the shelves', () => {
    const taking = rooms.filter(file =>
      /import \{[^}]*\b(settings|guards|jobCursors)\b[^}]*\} from '[^']*\/shelf'/.test(textOf(file)),
    )
    expect(taking).toEqual(['cloudfunctions/collections.ts'])
    const written = rooms.reduce((sum, file) => sum + (textOf(file).match(/new Shelf\b/g)?.length ?? 0), 0)
    expect(written).toBe(shelves.length)
  })
})
