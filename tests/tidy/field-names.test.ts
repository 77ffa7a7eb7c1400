import { anyWords } from '../../miniprogram/src/app/words'
import type { Words } from '../../miniprogram/src/ui/say'
import { uiWords } from '../../miniprogram/src/ui/words'
import { contracts } from '../../shared/contracts'

interface Entry {
  kind: string
  input: { def: { shape: Record<string, unknown> } }
}
const commands = (Object.entries(contracts) as unknown as [string, Entry][]).filter(
  ([, entry]) => entry.kind === 'command',
)
const isRecord = (field: string) => /(?:Id|Ids)$/.test(field)

test('every field of every command has a name in words in both languages, so that “please check” names it', () => {
  expect(commands.length).toBeGreaterThan(100)
  const names: Words = { ...anyWords, ...uiWords }
  const nameless = commands.flatMap(([operation, { input }]) =>
    Object.keys(input.def.shape)
      .filter(field => field !== 'requestId' && !isRecord(field))
      .filter(field => ![`any.${field}`, `field.${field}`].some(name => names[name]?.every(Boolean)))
      .map(field => `${operation} ${field}`),
  )
  expect(nameless).toEqual([])
})
