import type { Roster } from '../../../shared/duty/contract'

/** A shift while its week is being planned. */
export type Draft = Pick<Roster['shifts'][number], 'name' | 'day' | 'from' | 'until' | 'skills' | 'people'>
export const bare = ({ name, day, from, until, skills, people }: Draft): Draft => ({
  ...{ name, day, from, until, skills, people },
})
