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
})
