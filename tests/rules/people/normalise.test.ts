import { beginsWithName, isSameName, normalise, numberKey, unreadableIn } from '../../../shared/normalise'

describe('an owner is known however the name was written', () => {
  test.each([
    ['a Kangxi radical in the register', '\u2F45芳', '方芳'],
    ['a radical that no standard form folds', '\u2ED3青', '长青'],
    ['a compatibility ideograph', '\uF9D1明', '六明'],
    ['a blank of full width between the letters', '张\u3000伟', '张伟'],
    ['a zero-width blank', '张\u200B伟', '张伟'],
    ['a joiner and a byte-order mark', '\uFEFF张\u200D伟', '张伟'],
    ['a variation selector', '葛\u{E0100}亮', '葛亮'],
    ['letters of full width', 'Ｌｉ Ｌｅｉ', 'li lei'],
    ['a private-use double', '李\uE863', '李䶮'],
    ['another private-use double', '\uE844\uE81E', '䜣\u9FB4'],
    ['the middle dot of another keyboard', '买买提•艾力', '买买提·艾力'],
    ['the Japanese middle dot', '买买提・艾力', '买买提·艾力'],
    ['the middle dot of half width', '买买提･艾力', '买买提·艾力'],
    ['the hyphenation point', '买买提‧艾力', '买买提·艾力'],
  ])('with %s', (_, register, typed) => {
    expect(isSameName(register, typed)).toBe(true)
  })
  test('and somebody else is not', () => {
    expect(isSameName('张伟', '张炜')).toBe(false)
    expect(isSameName('王芳', '王')).toBe(false)
  })
})

test('a surname is the beginning of the name, and nothing is no surname', () => {
  expect(beginsWithName('\u2F45芳', '方')).toBe(true)
  expect(beginsWithName('欧 阳修', '欧阳')).toBe(true)
  expect(beginsWithName('王芳', '方')).toBe(false)
  for (const empty of ['', ' ', '\u200B', '\u3000']) expect(beginsWithName('王芳', empty)).toBe(false)
})

test('a reader finds a meter whatever cannot be seen in its number', () => {
  for (const typed of ['W-3-1-101', 'W-3-1-101\u200B', 'Ｗ－３－１－１０１', ' W‐3–1 —101 '])
    expect(numberKey(typed)).toBe('W-3-1-101')
})

test('an administrator is told which sign no other computer can read', () => {
  expect(unreadableIn('李\uE001')).toBe('U+E001')
  expect(unreadableIn('李\u{F0001}')).toBe('U+F0001')
  expect(unreadableIn('李\uE863')).toBeNull()
  expect(unreadableIn('李\u{20087}𠮷')).toBeNull()
})

test('normalising twice changes nothing more', () => {
  for (const text of ['①号楼', '\uE863 \u200B\u3000x', '½', '㎡', '\u2ED3・'])
    expect(normalise(normalise(text))).toBe(normalise(text))
})
