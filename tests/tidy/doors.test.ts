import { nouns } from '../../miniprogram/src/nouns'
import { contracts } from '../../shared/contracts'
import { FILES, textOf } from './sources'

const pages = FILES.filter(file => /^miniprogram\/src\/(packages\/[a-z]+|pages)\/[a-z-]+\/index\.tsx$/.test(file))

describe('pages are doors', () => {
  test('a page is at most five lines: its screen lives with its noun', () => {
    expect(pages.length).toBeGreaterThan(80)
    const long = pages.filter(file => textOf(file).trimEnd().split('\n').length > 5)
    expect(long).toEqual([])
  })
  test('nothing lies beside a door but its title', () => {
    const others = FILES.filter(file => /^miniprogram\/src\/(packages|pages)\//.test(file)).filter(
      file => !/\/[a-z-]+\/index(\.config\.ts|\.tsx)$/.test(file),
    )
    expect(others).toEqual([])
  })
  test('each page in a package is named by the noun whose screen it opens, and by no other', () => {
    const named = nouns.flatMap(noun => noun.pages ?? []).map(page => `miniprogram/src/packages/${page}/index.tsx`)
    expect([...named].sort()).toEqual(pages.filter(file => file.includes('/packages/')).sort())
  })
  test('a row of a home opens a page that is there, and asks what somebody may ask', () => {
    const entries = nouns.flatMap(noun => noun.entries ?? [])
    expect(entries.length).toBeGreaterThan(30)
    for (const { id, page, asks } of entries) {
      expect([id, pages]).toEqual([id, expect.arrayContaining([`miniprogram/src/packages/${page}/index.tsx`])])
      if (asks) expect([id, Object.keys(contracts[asks].who)]).not.toEqual([id, []])
    }
  })
  test('an old address leads to a page that is there', () => {
    const moved = [...textOf('miniprogram/src/app/moved.ts').matchAll(/'(packages\/[a-z/-]+)\/index',$/gm)]
    for (const [, page] of moved) expect(pages).toContain(`miniprogram/src/${page}/index.tsx`)
  })
})
