import { Refusal } from '../../shared/refusal'
import { nouns } from '../nouns'
import { identityOf } from '../operation/database'
import { answer } from '../operation/door'
import { serve } from '../operation/noun'
import { byOpenId } from '../people/actor'

serve(nouns)

/** The mini-program's door. Who is calling is what WeChat says, never what the event says. */
export async function main(event: { operation?: unknown; input?: unknown }, context: object) {
  const { openId } = identityOf(context)
  const identify = async () => {
    if (!openId) throw new Refusal('identity.missing')
    return byOpenId(openId)
  }
  return answer(event?.operation, event?.input, { caller: openId ?? null, identify })
}
