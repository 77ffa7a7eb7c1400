import { contracts } from '../../shared/contracts'
import { FILES, isSource, textOf } from './sources'

const lists = FILES.filter(file => file.startsWith('cloudfunctions/') && isSource(file)).flatMap(file => {
  const text = textOf(file)
  const name = /\b(?:look|auditedLook)\(\s*'([\w.]+)'/.exec(text)?.[1]
  return name && /\.list\(/.test(text) ? [{ file, name: name as keyof typeof contracts, text }] : []
})
/** Counts up to 99 and says that there are more. */
const COUNTS = ['notice.unread']

test('whoever is given a page of a list can ask for the next one', () => {
  expect(lists.length).toBeGreaterThan(25)
  const deaf = lists
    .filter(({ name, text }) => !('cursor' in contracts[name].input.shape) || !/\bcursor\b/.test(text))
    .map(({ name }) => name)
  expect(deaf).toEqual(COUNTS)
})
test('the order of every list has an index that ends with it and the id', () => {
  const missing = lists.flatMap(({ file, text }) => {
    const stores = textOf(`${file.slice(0, file.lastIndexOf('/'))}/store.ts`)
    const fields = [...text.matchAll(/field: (?:[^'\n]*\? )?'([\w.]+)'/g)].map(([, field]) => field as string)
    return fields
      .filter(field => field !== '_id' && !new RegExp(`'-?${field.replace('.', '\\.')}', '-?_id'\\]`).test(stores))
      .map(field => `${file}: ${field}`)
  })
  expect(missing).toEqual([])
})
