import { house } from './house'
import { houses } from './houses'
import { person } from './person'
import { phone } from './phone'
import { reported } from './reported'

export const operations = [house, houses, person, phone, reported]
export const collections = []
