import { FILES, textOf } from './sources'

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

test('a class is defined by one noun: in the mini-program every page sees them all', () => {
  const nouns = new Map<string, Set<string>>()
  for (const file of FILES.filter(one => /^miniprogram\/src\/.+\/[^/]+\.scss$/.test(one)))
    for (const name of classesOf(file)) nouns.set(name, (nouns.get(name) ?? new Set()).add(nounOf(file)))
  expect(nouns.size).toBeGreaterThan(300)
  const shared = [...nouns].filter(([, places]) => places.size > 1).map(([name, places]) => [name, ...places])
  expect(shared).toEqual([])
})
