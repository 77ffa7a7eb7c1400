import { fittest, handOf, withHand } from '../../shared/ticket/crew'

const staff = ['zhao', 'sun', 'qian'].map(personId => ({ personId, name: personId }))
const at = (number: number | null) => ({ buildingId: number === null ? null : String(number), number })
const asked = (over: Partial<Parameters<typeof fittest>[0]> = {}) =>
  fittest({ category: 'leak', place: at(3), staff, crew: null, work: [], ...over })
const order = (over: Partial<Parameters<typeof fittest>[0]>) => asked(over).map(row => row.personId)
const hands = (...some: [string, ('leak' | 'lift')[], boolean][]) => ({
  _id: 'est_1',
  hands: some.map(([personId, skills, onDuty]) => ({ personId, skills, onDuty, version: 0 })),
})

describe('whom the desk is offered first', () => {
  test('somebody on duty comes before whoever is off, however skilled, idle or near', () => {
    const crew = hands(['sun', ['leak'], false], ['zhao', ['lift'], true], ['qian', ['lift'], true])
    const work = ['zhao', 'zhao', 'qian'].map(assigneeId => ({ assigneeId, at: at(9) }))
    expect(order({ crew, work })).toEqual(['qian', 'zhao', 'sun'])
  })
  test('who can do it comes before who does something else; of whom nothing is said counts as able', () => {
    const crew = hands(['zhao', ['lift'], true], ['sun', ['leak'], true])
    expect(order({ crew, work: [{ assigneeId: 'sun', at: at(9) }] })).toEqual(['qian', 'sun', 'zhao'])
    expect(asked({ crew }).map(row => [row.personId, row.fits])).toEqual([
      ['qian', null],
      ['sun', true],
      ['zhao', false],
    ])
  })
  test('among equals the one who is in the same building, then in the next, comes first', () => {
    const work = [
      { assigneeId: 'zhao', at: at(7) },
      { assigneeId: 'sun', at: at(4) },
      { assigneeId: 'qian', at: at(3) },
    ]
    expect(asked({ work }).map(row => [row.personId, row.load, row.nearness])).toEqual([
      ['qian', 1, 'here'],
      ['sun', 1, 'near'],
      ['zhao', 1, 'away'],
    ])
    expect(asked({ place: at(null), work }).every(row => row.nearness === 'away')).toBe(true)
  })
  test('a worker who left is in the crew no more once anybody changes', () => {
    const crew = hands(['zhao', ['leak'], false], ['gone', [], true])
    const after = withHand(crew, 'est_1', { ...handOf(crew, 'zhao'), onDuty: true, version: 1 }, ['zhao', 'sun'])
    expect(after.hands).toEqual([{ personId: 'zhao', skills: ['leak'], onDuty: true, version: 1 }])
  })
})
