import { accept } from './accept'
import { decline } from './decline'
import { handOver } from './hand-over'
import { handOvers } from './hand-overs'
import { leaving } from './leaving'
import { roster } from './roster'
import { save } from './save'
import { handOvers as handOverStore, weeks } from './store'
import { waiting } from './waiting'

export const operations = [accept, decline, handOver, handOvers, leaving, roster, save, waiting]
export const collections = [weeks, handOverStore]
