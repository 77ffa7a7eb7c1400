import { ROLES } from '../../shared/contract'
import { FILES, isSource, textOf } from './sources'

/** Where a screen names a role all the same, and why no contract says it. */
const NAMED: Record<string, string> = {
  'app/hats.ts': 'which point of view a role has',
  'billing/items.ts': 'who pays a bill: a payer, not a caller',
  'app/moved.ts': 'a package that is called like a role',
  'home/HouseholdHome.tsx': 'an owner sees a card of dues also when nothing is due',
  'movein/IdentifySheet.tsx': 'what one is to the house: a capacity, not a caller',
  'payment/PaymentScreen.tsx': 'family reads what was paid for the house, but not the bills of its owner',
  'people/BindHouse.tsx': 'what one claims to be',
  'people/HouseholdScreen.tsx': 'an owner ends no other owner’s part',
  'people/InviteForm.tsx': 'whom an owner invites',
  'people/MeScreen.tsx': 'the picture beside a part',
  'people/StaffScreen.tsx': 'whom a manager makes, and what is proposed first',
  'people/use-binding.ts': 'what one claims to be',
  'shell/entries.ts': 'points of view and lists of homes that are called like roles',
  'tariff/AssignSheet.tsx': 'who pays for a space: a payer, not a caller',
  'ticket/ChainsForm.tsx': 'whom a chain tells first: a listener, not a caller',
  'ticket/where.ts': 'a package that is called like a role',
}
const SRC = 'miniprogram/src/'
const ROLE = new RegExp(`'(${ROLES.join('|')})'`)
/** A point of view (`hat.kind`) and a package (`/packages/${folder}`) may be called like a role. */
const others = (text: string): string =>
  text
    .replace(/kind [=!]== '\w+'( \? '\w+' : '\w+')?/g, '')
    .replace(/(household|staff) \? '\w+' : '\w+'/g, '')
    .replace(/^type .*|^export type HomeList.*|^ {2}kind: .*/gm, '')

const screens = FILES.filter(file => file.startsWith(SRC) && isSource(file) && !/words\.ts$/.test(file))
const naming = screens.filter(file => ROLE.test(others(textOf(file)))).map(file => file.slice(SRC.length))

describe('who may do what stands in the contracts', () => {
  test('no screen names a role, but where the table says why', () => {
    expect(screens.length).toBeGreaterThan(300)
    expect(naming.filter(file => !(file in NAMED))).toEqual([])
  })
  test('the table names no screen that names no role', () => {
    expect(Object.keys(NAMED).filter(file => !naming.includes(file))).toEqual([])
  })
})
