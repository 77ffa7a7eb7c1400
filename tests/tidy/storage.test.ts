import { FILES, isSource, textOf } from './sources'

const ASKS = /\.(getTempFileURL|getUploadMetadata|uploadFile|downloadFile|deleteFile|getFileInfo)\(/

test('a door asks the storage in one place, where trouble becomes a refusal', () => {
  const asking = FILES.filter(file => file.startsWith('cloudfunctions/') && isSource(file)).filter(file =>
    ASKS.test(textOf(file)),
  )
  expect(asking).toEqual(['cloudfunctions/file/storage.ts'])
})
