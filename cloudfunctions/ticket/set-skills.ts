import { operation } from '../operation/operation'
import { setHand } from './set-hand'

export const setSkills = operation('ticket.setSkills', async ({ input, reach, now, tx }) => {
  const { estateId, personId, skills, on, version } = input
  const said = { skills: [...new Set(skills)], onDuty: on, saidAt: now, seen: version }
  return setHand(tx, { estateId, personId, reach }, said)
})
