import { FILES, textOf } from './sources'

/** `a/{b,c}.ts` → `a/b.ts`, `a/c.ts`. */
const spread = (path: string): string[] => {
  const braces = /^(.*?)\{([^}]*)\}(.*)$/.exec(path)
  if (!braces) return [path]
  const [, before = '', choices = '', after = ''] = braces
  return choices.split(',').flatMap(choice => spread(`${before}${choice.trim()}${after}`))
}
/** A path names a file or a folder; `<noun>` stands for any name. */
const exists = (path: string): boolean => {
  // What is built is not tracked: whoever builds it names it.
  if (path.startsWith('dist/')) return textOf('local/build/doors.mjs').includes(path.slice(path.lastIndexOf('/') + 1))
  const plain = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/<[a-z-]+>/g, '[^/]+')
  const wanted = new RegExp(path.endsWith('/') ? `^${plain}` : `^${plain}(/|$)`)
  return FILES.some(file => wanted.test(file))
}
const isPath = (span: string): boolean => /^[\w.<>{},/-]+$/.test(span) && /\/|\.(ts|tsx|mjs|json|md)$/.test(span)

/** Every path between backquotes, from the root; a bare file name lies beside the path before it in its row. */
const pathsIn = (row: string): string[] => {
  let folder = ''
  return [...row.matchAll(/`([^`]+)`/g)].flatMap(([, span = '']) => {
    if (!isPath(span)) return []
    const path = span.includes('/') ? span : `${folder}${span}`
    folder = path.slice(0, path.lastIndexOf('/') + 1)
    return spread(path)
  })
}
const rows = textOf('docs/map.md')
  .split('\n')
  .filter(line => line.startsWith('| ') && !line.startsWith('| You'))

describe('whoever looks something up in the documents finds it', () => {
  test('every row of the map names where to look', () => {
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.filter(row => pathsIn(row).length === 0)).toEqual([])
  })
  test('every path that the map names is there', () => {
    const gone = rows.flatMap(row => pathsIn(row).filter(path => !exists(path)))
    expect(gone).toEqual([])
  })
  test.each(FILES.filter(file => /^(README[^/]*|docs\/[^/]*|docs\/decisions\/.*|local\/README)\.md$/.test(file)))(
    'every link of %s leads to a file',
    file => {
      const folder = file.slice(0, file.lastIndexOf('/') + 1)
      const links = [...textOf(file).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => to)
      const gone = links
        .filter(to => !/^[a-z]+:/.test(to))
        .map(to => new URL(to, `file:///${folder}`).pathname.slice(1))
        .filter(path => !exists(path))
      expect(gone).toEqual([])
    },
  )
})
