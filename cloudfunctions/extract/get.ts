import { look } from '../operation/operation'
import { extracts } from './store'
import { viewOf } from './view'

export const get = look('extract.get', async ({ input, actor, reach }) =>
  viewOf(await extracts.get(null, input.extractId, reach), actor.language),
)
