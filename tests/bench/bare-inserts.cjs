// The yardstick of a bill run: the same documents, inserted in batches by the unmodified SDK.
const tcb = require('@cloudbase/node-sdk')

const BATCH = 750
process.on('message', async documents => {
  try {
    const collection = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database().collection('bills')
    await collection.doc('none').get()
    const started = performance.now()
    for (let from = 0; from < documents.length; from += BATCH) await collection.add(documents.slice(from, from + BATCH))
    process.send({ ms: performance.now() - started })
  } catch (error) {
    process.send({ error: String(error.stack) })
  }
})
