import * as z from 'zod/mini'
import { FileId } from '../../shared/contract'
import { contracts } from '../../shared/contracts'
import { FILES, textOf } from './sources'

const PATTERN = JSON.stringify((z.toJSONSchema(FileId, { io: 'input' }) as { pattern: string }).pattern)
const takesFiles = Object.entries(contracts)
  .filter(([, { input }]) =>
    JSON.stringify(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })).includes(PATTERN),
  )
  .map(([name]) => name)
const fileOf = (name: string): string => {
  const [noun = '', verb = ''] = name.split('.')
  return `cloudfunctions/${noun}/${verb.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}.ts`
}

/** The operation's file, and what it takes from its own room. */
function withSiblings(file: string): string {
  if (!FILES.includes(file)) return ''
  const room = file.slice(0, file.lastIndexOf('/'))
  const siblings = [...textOf(file).matchAll(/from '\.\/([a-z-]+)'/g)].map(([, name]) => `${room}/${name}.ts`)
  return [file, ...siblings].map(textOf).join('\n')
}

test('an operation that is given a file freezes it before it attaches it, or reads it there and then', () => {
  expect(takesFiles.length).toBeGreaterThan(12)
  const open = takesFiles.filter(name => {
    const text = withSiblings(fileOf(name))
    return !(/\bfreeze: /.test(text) && /\bfreeze(Photos|Voice|Pdf)\(/.test(text)) && !/\breadOwn\(/.test(text)
  })
  expect(open).toEqual([])
})
