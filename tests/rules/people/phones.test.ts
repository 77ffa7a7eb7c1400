import { numbersIn } from '../../../shared/people/phones'

const ONE = { mobiles: ['13800138000'], contact: null }
describe('a register keeps numbers as people write them', () => {
  test.each([
    '13800138000',
    '+86 138-0013-8000',
    '+8613800138000',
    '008613800138000',
    '86 13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '１３８００１３８０００',
    '\u202d13800138000\u202c',
    '13800138000/13800138000',
  ])('“%s” is one mobile number', text => {
    expect(numbersIn(text)).toEqual(ONE)
  })
  test.each([
    '13800138000/13900139000',
    '13800138000 13900139000',
    '13800138000、+86 139 0013 9000',
    '13800138000\n13900139000',
  ])('“%s” are two', text => {
    expect(numbersIn(text)).toEqual({ mobiles: ['13800138000', '13900139000'], contact: null })
  })
  test.each([
    '0571-88001234',
    '+852 9123 4567',
    '+49 15123456789',
    '+1 380 013 8000',
    '1380013800',
    '138001380001',
    '找王芳',
  ])('“%s” is a contact that signs nobody in', text => {
    expect(numbersIn(text)).toEqual({ mobiles: [], contact: text })
  })
  test('a mobile number beside a landline is both', () => {
    expect(numbersIn('0571-88001234/13800138000')).toEqual({ mobiles: ['13800138000'], contact: '0571-88001234' })
    expect(numbersIn('')).toEqual({ mobiles: [], contact: null })
  })
})
