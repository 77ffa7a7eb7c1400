import { LocalCloud, PNG, requestId } from '../local-cloud'
import { AVIF, exifSegment, FILM, HEIC, JFIF, jpeg, PLACE } from '../pictures'
import { must, report, upload } from './visitors'

jest.setTimeout(90_000)
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start()
})
afterAll(() => cloud.stop())

const LIN = 'wx_owner_lin'
const photo = (bytes: Buffer) => upload(cloud, LIN, bytes, 'jpg')
const form = (photos: string[]) => ({
  requestId: requestId(),
  placeId: cloud.who(LIN).houses[0]?.houseId,
  kind: 'repair',
  category: 'plumbing',
  description: `滴水 ${requestId()}`,
  photos,
})
const storage = (mode: string) => cloud.post('/local/faults', { vendor: 'storage', mode, forMs: 3_600_000 })
const turned = jpeg(JFIF, exifSegment(6, true))

describe('a photo that an owner attaches', () => {
  test('is served turned as it was taken, and neither it nor the upload tells where', async () => {
    const fileId = await photo(turned)
    const { ticketId } = await report(cloud, LIN, { photos: [fileId] })
    const { photos } = await must(cloud, LIN, 'ticket.get', { ticketId })
    const served = Buffer.from(await (await fetch(photos[0].url)).arrayBuffer())
    expect(turned.includes(PLACE)).toBe(true)
    expect(served.includes(PLACE)).toBe(false)
    expect(served.includes(Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06', 'latin1'))).toBe(true)
    // Attached a second time, what lies under the uploader's name is bare by then.
    const again = await report(cloud, LIN, { photos: [fileId] })
    const second = await must(cloud, LIN, 'ticket.get', again)
    expect(second.photos[0].fileId.slice(-68)).toBe(photos[0].fileId.slice(-68))
  })

  test('and cannot be shown is named with its own reason, the three good ones are not', async () => {
    const good = [await photo(turned), await photo(jpeg()), await photo(PNG)]
    const bad = {
      'file.heic': await photo(HEIC),
      'file.avif': await photo(AVIF),
      'file.video': await photo(FILM),
      'file.cut': await photo(turned.subarray(0, 120)),
      'file.type': await photo(Buffer.from('a text named photo.jpg')),
      'file.too_large': await photo(Buffer.concat([turned, Buffer.alloc(10 * 1024 * 1024)])),
    }
    for (const [code, fileId] of Object.entries(bad)) {
      const reply = await cloud.call(LIN, 'ticket.report', form([...good, fileId]))
      expect(reply.body).toMatchObject({ code, retry: false, reference: { files: [{ fileId, code }] } })
    }
    const all = await cloud.call(LIN, 'ticket.report', form([...good, ...Object.values(bad)]))
    expect(all.body.reference.files).toEqual(Object.entries(bad).map(([code, fileId]) => ({ fileId, code })))
    expect(await cloud.call(LIN, 'ticket.report', form(good))).toMatchObject({ status: 200 })
  })

  test('larger than 10 MB is told so before it travels', async () => {
    const target = await cloud.call(LIN, 'file.target', { extension: 'jpg', bytes: 12_000_000 })
    expect(target).toMatchObject({ status: 413, body: { code: 'file.too_large' } })
  })
})

describe('while the storage is in trouble', () => {
  const DOWN = { status: 503, body: { code: 'storage.unavailable', retry: true } }
  afterEach(() => storage('none'))

  test('(its files alone) neither an owner’s photo nor an administrator’s workbook is called lost', async () => {
    const input = form([await photo(turned)])
    const workbook = await upload(cloud, 'wx_admin', Buffer.from('PK'), 'xlsx')
    const { estateId } = cloud.who(LIN)
    await cloud.post('/local/faults', { vendor: 'files', mode: 'fail', forMs: 3_600_000 })
    const replies = [
      await cloud.call(LIN, 'ticket.report', input),
      await cloud.call('wx_admin', 'estate.import', { estateId, file: workbook, mode: 'check' }),
    ]
    await cloud.post('/local/faults', { vendor: 'files', mode: 'none' })
    expect(replies).toMatchObject([DOWN, DOWN])
    expect(await cloud.call(LIN, 'ticket.report', input)).toMatchObject({ status: 200 })
  })

  test.each(['fail', 'garbage', 'hang'])(
    '(%s) an owner is told to try again, and the same form goes through later',
    async mode => {
      const input = form([await photo(turned)])
      await storage(mode)
      expect(await cloud.call(LIN, 'ticket.report', input)).toMatchObject(DOWN)
      await storage('none')
      expect(await cloud.call(LIN, 'ticket.report', input)).toMatchObject({ status: 200 })
    },
  )

  test('an owner’s report that had gone through is answered again, not refused', async () => {
    const input = form([await photo(turned)])
    const { body } = await cloud.call(LIN, 'ticket.report', input)
    await storage('fail')
    expect(await cloud.call(LIN, 'ticket.report', input)).toMatchObject({ status: 200, body })
  })

  test('a clerk or an owner is told the same of places for files, links, recordings and workbooks', async () => {
    const { ticketId } = await report(cloud, LIN, { photos: [await photo(turned)] })
    const recording = await upload(cloud, LIN, Buffer.from('ID3'), 'mp3')
    const workbook = await upload(cloud, 'wx_admin', Buffer.from('PK'), 'xlsx')
    const { estateId } = cloud.who(LIN)
    await storage('fail')
    const asked: [string, string, object][] = [
      [LIN, 'file.target', { extension: 'jpg', bytes: 100 }],
      [LIN, 'ticket.get', { ticketId }],
      [LIN, 'ticket.report', { ...form([]), voice: { fileId: recording, seconds: 3 } }],
      ['wx_admin', 'estate.import', { estateId, file: workbook, mode: 'check' }],
    ]
    for (const [openId, operation, input] of asked)
      expect([operation, await cloud.call(openId, operation, input)]).toMatchObject([operation, DOWN])
  })
})
