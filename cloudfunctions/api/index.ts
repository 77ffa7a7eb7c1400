import { contracts } from '../../shared/contracts'
import { Refusal } from '../../shared/refusal'
import { identityOf } from '../operation/database'
import { answer } from '../operation/door'
import { nudge } from '../operation/nudge'
import { operations } from '../operations'
import { byOpenId } from '../people/actor'

/** The mini-program's door. Who is calling is what WeChat says, never what the event says. */
export async function main(event: { operation?: unknown; input?: unknown }, context: object) {
  const { openId } = identityOf(context)
  const identify = async () => {
    if (!openId) throw new Refusal('identity.missing')
    return byOpenId(openId)
  }
  const reply = await answer(operations, event?.operation, event?.input, { caller: openId ?? null, identify })
  if (reply.ok && contracts[event.operation as keyof typeof contracts].kind === 'command') await nudge()
  return reply
}
