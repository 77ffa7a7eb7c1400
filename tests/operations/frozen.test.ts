import { createHash } from 'node:crypto'
import { LocalCloud, PNG } from '../local-cloud'
import { must, report } from './visitors'

jest.setTimeout(60_000)
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start()
})
afterAll(() => cloud.stop())

const LIN = 'wx_owner_lin'
const other = Buffer.concat([PNG, Buffer.from('another picture')])
const fetched = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer())

test('what an owner attached stays what was checked, though the upload target is used again', async () => {
  const target = await must(cloud, LIN, 'file.target', { extension: 'png', bytes: PNG.length })
  const put = (bytes: Buffer) =>
    fetch(target.url, { method: 'PUT', body: new Uint8Array(bytes), headers: target.headers }).then(reply => reply.ok)
  expect(await put(PNG)).toBe(true)
  const { ticketId } = await report(cloud, LIN, { photos: [target.fileId] })
  expect(await put(other)).toBe(true)
  const { photos } = await must(cloud, LIN, 'ticket.get', { ticketId })
  expect(photos).toHaveLength(1)
  expect(photos[0].fileId).toContain(`/kept/`)
  const bytes = await fetched(photos[0].url)
  expect(bytes.equals(PNG)).toBe(true)
  expect(photos[0].fileId).toContain(createHash('sha256').update(bytes).digest('hex'))
  // What only we name is nobody's to attach or to write.
  expect(
    await cloud.asWechat(LIN, 'ticket.report', {
      placeId: cloud.who(LIN).houses[0]?.houseId,
      kind: 'repair',
      category: 'plumbing',
      description: '又漏',
      photos: [photos[0].fileId],
    }),
  ).toMatchObject({ code: 'file.not_yours' })
})
