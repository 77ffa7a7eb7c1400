import { type Entry, type Held, unbacked } from '../../../shared/people/backing'

const entry = (name: string, phone: string | null, until: number | null = null, role: Entry['role'] = 'owner') => ({
  name,
  phone,
  role,
  until,
})
const held = (name: string, phone: string | null, more: Partial<Held> = {}): Held => ({
  ...{ grantId: `grt_${name}`, personId: `per_${name}`, name, phone, role: 'owner', from: 1 },
  ...more,
})
const why = (of: Held[], register: Entry[]) => unbacked(of, register).map(row => [row.name, row.why])

describe('the desk is told of', () => {
  test('a seller, and of nobody whom the register names today', () => {
    const register = [entry('李雷', '138', 50), entry('周新', '139')]
    expect(why([held('李雷', '138'), held('周新', '139')], register)).toEqual([['李雷', 'left']])
  })
  test('whoever holds a number that its owner has given up, though the name is the same', () => {
    const register = [entry('王芳', '131', 50), entry('王芳', '139')]
    expect(why([held('王芳', '131')], register)).toEqual([['王芳', 'number']])
  })
  test('the guests of who left, and not those of who came', () => {
    const register = [entry('李雷', '138', 50), entry('周新', '139')]
    const guests = [
      held('旧租客', '1', { role: 'tenant', from: 40 }),
      held('新家人', '2', { role: 'family', from: 60 }),
    ]
    expect(why(guests, register)).toEqual([['旧租客', 'guest']])
  })
  test('a grant the desk has kept only when the register changes again', () => {
    const kept = held('李雷', '138', { keptAt: 60 })
    expect(why([kept], [entry('李雷', '138', 50)])).toEqual([])
    expect(why([kept], [entry('李雷', '138', 70)])).toEqual([['李雷', 'left']])
  })
})
test('an owner is backed by an entry without a number when the name agrees', () => {
  expect(why([held('王 芳', '131')], [entry('王芳', '131', 50), entry('王芳', null)])).toEqual([])
})
test('an owner whose claim the desk approved without the register is nobody to look at', () => {
  expect(why([held('新业主', '137')], [entry('李雷', '138', 50)])).toEqual([])
})
