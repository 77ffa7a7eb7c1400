import { seal, unseal } from '../../../cloudfunctions/operation/secret'

beforeAll(() => {
  Object.assign(process.env, {
    ANJU_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    ANJU_WX_APPID: 'wx',
    ANJU_WX_SECRET: 'secret',
  })
})

test('whoever holds a ciphertext opens it under its own id alone, and not once it was altered', () => {
  const sealed = seal('wxpay:1', '{"a":1}')
  expect(unseal('wxpay:1', sealed)).toBe('{"a":1}')
  expect(() => unseal('wxpay:2', sealed)).toThrow()
  const bytes = Buffer.from(sealed, 'base64')
  bytes.writeUInt8(bytes.readUInt8(30) ^ 1, 30)
  expect(() => unseal('wxpay:1', bytes.toString('base64'))).toThrow()
})
