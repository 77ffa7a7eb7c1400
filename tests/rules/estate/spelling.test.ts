import { byCount, houseKey, idOfCode, spellingsOf } from '../../../shared/estate/spelling'

describe('a resident finds the own house by', () => {
  test.each([
    '3-2-501',
    '3 栋 2 单元 501',
    '3栋2单元501',
    '3栋2单元501室',
    '3栋2单元501号',
    '３栋２单元５０１室',
    '３－２－５０１',
    '3—2—501',
    '3 2 501',
    '3#2-501',
    '3号楼2单元501',
    '3幢2单元501号房',
    '三栋二单元501',
    '3栋2单元5层501',
    ' 3 - 2 - 0501 ',
    '3/2/501',
    '3\u200B-2-501',
    '-3-2-501-',
  ])('“%s”', typed => {
    expect(houseKey(typed)).toBe('3-2-501')
  })
  test.each([
    ['a-1-0101', 'A-1-101'],
    ['A 栋 1 单元 0101', 'A-1-101'],
    ['A座1501', 'A-1501'],
    ['十二栋一单元101', '12-1-101'],
    ['二十栋101', '20-101'],
    ['1 栋 商铺 12', '1-商铺12'],
    ['商铺１２号', '商铺12'],
    ['3-2-101甲', '3-2-101甲'],
    ['3栋2单元101甲室', '3-2-101甲'],
    ['3栋负101', '3-负101'],
    ['车位B2-035', '车位B2-35'],
    ['0101', '101'],
    ['1000', '1000'],
    ['栋', ''],
  ])('“%s”', (typed, key) => {
    expect(houseKey(typed)).toBe(key)
  })
  test('its label and its code alike, however its door is named', () => {
    for (const [code, label] of [
      ['3-2-501', '3 栋 2 单元 501'],
      ['1-商铺12', '1 栋 商铺12'],
      ['3-2-101甲', '3 栋 2 单元 101甲'],
      ['3-负101', '3 栋 负101'],
      ['9-车位B2-035', '9 栋 车位B2-035'],
    ] as const)
      expect(houseKey(label)).toBe(houseKey(code))
  })
})

test('a resident may leave parts out; what is left is looked for as a whole', () => {
  expect(spellingsOf('3-2-501')).toEqual(['3-2-501', '2-501', '501', '3-501'])
  expect(spellingsOf('3-0501')).toEqual(['3-501', '501'])
  expect(spellingsOf('GATE')).toEqual(['GATE'])
})

test('two houses never share an id, and an id takes every letter', () => {
  expect(idOfCode('3-2-501')).toBe('3-2-501')
  expect(idOfCode('1-商铺12')).toBe('1-.5546.94fa12')
  expect(idOfCode('1-𠮷1')).toMatch(/^[A-Za-z0-9_:.-]+$/)
})

test('houses stand as people count: 2 before 10', () => {
  expect(['10-1-101', '2-1-1001', '2-1-201'].sort(byCount)).toEqual(['2-1-201', '2-1-1001', '10-1-101'])
})
