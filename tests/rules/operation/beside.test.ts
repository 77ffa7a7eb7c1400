import { beside } from '../../../cloudfunctions/operation/beside'

/** A clerk opens a route; `route` is what it names now. */
const opener =
  (name: string, route: { meters: string[] }, order: string[] = []) =>
  () =>
    beside(
      name,
      async () => {
        await new Promise(setImmediate)
        order.push('route')
        return { ...route }
      },
      found => found.meters,
      async meters => {
        order.push(`meters ${meters}`)
        return meters.map(meter => `read ${meter}`)
      },
    )

test('a clerk who opens a route a second time waits for it and its meters at once', async () => {
  const order: string[] = []
  const open = opener('same', { meters: ['a', 'b'] }, order)
  expect(await open()).toEqual([{ meters: ['a', 'b'] }, ['read a', 'read b']])
  expect(await open()).toEqual([{ meters: ['a', 'b'] }, ['read a', 'read b']])
  expect(order).toEqual(['route', 'meters a,b', 'meters a,b', 'route'])
})
test('a clerk whose route was changed meanwhile gets its present meters', async () => {
  const route = { meters: ['a'] }
  const open = opener('changed', route)
  await open()
  route.meters = ['b']
  expect(await open()).toEqual([{ meters: ['b'] }, ['read b']])
})
test('a clerk does not feel that what was read ahead for an earlier answer fails', async () => {
  const route = { meter: 'gone' }
  const open = () =>
    beside(
      'failing',
      async () => {
        await new Promise(setImmediate)
        return route.meter
      },
      meter => meter,
      async meter => (meter === 'gone' && route.meter !== 'gone' ? Promise.reject(new Error('gone')) : meter),
    )
  await open()
  route.meter = 'there'
  expect(await open()).toEqual(['there', 'there'])
})
test('a clerk whom the first reading refuses is refused, whatever was read beside it', async () => {
  const open = (allowed: boolean) =>
    beside(
      'refused',
      async () => (allowed ? 'route' : Promise.reject(new Error('access.denied'))),
      found => found,
      async found => found,
    )
  await open(true)
  await expect(open(false)).rejects.toThrow('access.denied')
})
