import { meant } from '../../shared/card/people'

const entry = (_id: string, phone: string | null) => ({ _id, phone })
const ids = (found: { entries: { _id: string }[]; account: { _id: string } | null }) => [
  found.entries.map(one => one._id),
  found.account?._id ?? null,
]

test('the only one of a name is one person in register and app, whatever number each knows', () => {
  expect(ids(meant('res_1', [entry('res_1', '13800000001')], [entry('per_1', '13900000009')]))).toEqual([
    ['res_1'],
    'per_1',
  ])
  expect(ids(meant('per_1', [entry('res_1', null)], [entry('per_1', '13900000009')]))).toEqual([['res_1'], 'per_1'])
  expect(ids(meant('res_1', [entry('res_1', null)], []))).toEqual([['res_1'], null])
})
test('father and son of one name have a page each, told apart by their telephones', () => {
  const register = [entry('res_father', '13800000001'), entry('res_son', '13800000002'), entry('res_child', null)]
  const app = [entry('per_son', '13800000002')]
  expect(ids(meant('res_father', register, app))).toEqual([['res_father'], null])
  expect(ids(meant('res_son', register, app))).toEqual([['res_son'], 'per_son'])
  expect(ids(meant('per_son', register, app))).toEqual([['res_son'], 'per_son'])
  expect(ids(meant('res_child', register, app))).toEqual([['res_child'], null])
})
test('two of one name in the app are not taken for each other where the register knows neither number', () => {
  const app = [entry('per_1', '13800000001'), entry('per_2', '13800000002')]
  expect(ids(meant('res_1', [entry('res_1', '13700000007')], app))).toEqual([['res_1'], null])
  expect(ids(meant('per_2', [entry('res_1', '13700000007')], app))).toEqual([[], 'per_2'])
})
