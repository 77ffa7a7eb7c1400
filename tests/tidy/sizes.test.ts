import ts from 'typescript'
import { FILES, isSource, ROOMS, roomOf, textOf } from './sources'

const MOST_LINES = { function: 80, file: 250 }
const sources = FILES.filter(file => isSource(file) && ROOMS.includes(roomOf(file) as (typeof ROOMS)[number]))

/** Functions with a body, with how many lines each has; what stands inside another is counted in it too. */
function functionsOf(file: string): { name: string; lines: number }[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, kind)
  const lineAt = (at: number) => source.getLineAndCharacterOfPosition(at).line
  const found: { name: string; lines: number }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body)
      found.push({
        name: node.name?.getText() ?? `line ${lineAt(node.getStart()) + 1}`,
        lines: lineAt(node.end) - lineAt(node.getStart()) + 1,
      })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

describe('what one reads at once', () => {
  test('no function is longer than a screen and a half', () => {
    const long = sources.flatMap(file =>
      functionsOf(file)
        .filter(({ lines }) => lines > MOST_LINES.function)
        .map(({ name, lines }) => `${file} ${name}: ${lines}`),
    )
    expect(sources.length).toBeGreaterThan(500)
    expect(long).toEqual([])
  })
  test('no file is longer than 250 lines', () => {
    const long = sources.map(file => [file, textOf(file).split('\n').length - 1] as const)
    expect(long.filter(([, lines]) => lines > MOST_LINES.file)).toEqual([])
  })
})
