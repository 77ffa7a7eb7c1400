import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { commitIf } from '../operation/operation'
import { firstEffect, type Proposal, proposals } from './store'
import { forget, takeAccount } from './take'
import { everyone } from './told'

/** Approved changes whose pause is over and that nobody stopped are put to use. Answers how many were due. */
export async function takeEffect(now: number): Promise<number> {
  const due = await firstEffect()
  if (!due || due.takesEffectAt === null || due.takesEffectAt > now) return 0
  await change(due, now)
  return 1
}
export const nextEffect = async (): Promise<number | null> => (await firstEffect())?.takesEffectAt ?? null

const change = ({ _id: estateId, proposalId }: Proposal, now: number) =>
  commitIf(
    { journalId: `system:merchant.effect:${proposalId}`, digest: '', name: 'merchant.effect', actor: null, now },
    async (tx, emit) => {
      const waiting = await proposals.find(tx, estateId)
      const estate = await estates.find(tx, estateId)
      if (!estate || waiting?.proposalId !== proposalId) return null
      if (waiting.takesEffectAt === null || waiting.takesEffectAt > now) return null
      const event = await takeAccount(tx, estate, waiting, now).then(
        () => 'merchant.changed',
        async error => {
          // Another estate took the account meanwhile: nothing changes here, and everybody is told.
          if (!(error instanceof Refusal)) throw error
          await forget(tx, estateId)
          return 'merchant.stopped'
        },
      )
      const reference = { estateId, mchid: waiting.subMchid || waiting.mchid }
      emit({ event, estateId, reference, audiences: everyone(estateId, waiting.requested.byId) })
      return { estateId, proposalId }
    },
  )
