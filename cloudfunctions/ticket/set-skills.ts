import { operation } from '../operation/operation'
import { setHand } from './set-hand'

export const setSkills = operation('ticket.setSkills', async ({ input, reach, tx }) => {
  const { estateId, personId, skills, on, version } = input
  return setHand(tx, { estateId, personId, reach }, { skills: [...new Set(skills)], onDuty: on, seen: version })
})
