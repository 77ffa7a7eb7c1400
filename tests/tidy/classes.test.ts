import { FILES, importedFile, isSource, textOf } from './sources'

const SRC = /^miniprogram\/src\/.+\/[^/]+/
const sheets = FILES.filter(file => SRC.test(file) && file.endsWith('.scss'))
const screens = FILES.filter(file => SRC.test(file) && isSource(file))

/** Classes by the sheet's noun. A class is defined where it stands alone: below another it is only placed. */
function classesOf(file: string): string[] {
  const text = textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    // What print and wide windows change is defined elsewhere.
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  return [...text.matchAll(/([^{};]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .flatMap(selector => /^\.([\w-]+)(?::[\w()-]+)*$/.exec(selector.trim())?.[1] ?? [])
}
const nounOf = (file: string): string => file.split('/').slice(2, -1).join('/')

/** By which noun each class is defined. */
const definedBy = new Map<string, Set<string>>()
for (const file of sheets)
  for (const name of classesOf(file)) definedBy.set(name, (definedBy.get(name) ?? new Set()).add(nounOf(file)))

test('a class is defined by one noun: in the mini-program every page sees them all', () => {
  expect(definedBy.size).toBeGreaterThan(300)
  const shared = [...definedBy].filter(([, places]) => places.size > 1).map(([name, places]) => [name, ...places])
  expect(shared).toEqual([])
})

test('a noun takes no other noun’s styles: what several need lies with the controls', () => {
  const taken = [...screens, ...sheets].flatMap(file =>
    [...textOf(file).matchAll(/(?:import|@use) ['"](\.[^'"]+\.scss)['"]/g)]
      .flatMap(([, path = '']) => importedFile(file, path))
      .filter(sheet => ![nounOf(file), 'ui'].includes(nounOf(sheet)))
      .map(sheet => `${file} → ${sheet}`),
  )
  expect(taken).toEqual([])
})
test('a screen wears no class that another noun defines', () => {
  const worn = screens.flatMap(file =>
    [...textOf(file).matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`|\{[^}`"]*'([^']*)' : '([^']*)')/g)]
      .flatMap(([, ...found]) => found.flatMap(text => (text ?? '').replace(/\$\{[^}]*\}/g, ' ').split(/\s+/)))
      .filter(name => [...(definedBy.get(name) ?? [])].every(noun => noun !== 'ui' && noun !== nounOf(file)))
      .filter(name => definedBy.has(name))
      .map(name => `${file} ${name}`),
  )
  expect(worn).toEqual([])
})
