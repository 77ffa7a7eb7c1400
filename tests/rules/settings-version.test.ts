import { contracts } from '../../shared/contracts'

/** What is saved whole without having been read before. */
const NEEDS_NONE: Record<string, string> = {
  'notice.setDigest': 'one hour, of oneself',
  'people.setPreferences': 'each names the fields it changes, and they are one’s own',
  'ticket.setDuty': 'one fact, said of oneself',
  'ticket.setCalls': 'one wish, of oneself',
}
const settings = Object.entries(contracts).filter(
  ([name, { kind }]) => kind === 'command' && /\.(configure|set|save)([A-Z]|$)/.test(name),
)

test('whoever saves a setting says which version they read, so that nobody’s change is written over unseen', () => {
  expect(settings.length).toBeGreaterThanOrEqual(7)
  const blind = settings.filter(([, { input }]) => !('version' in input.shape)).map(([name]) => name)
  expect(blind).toEqual(Object.keys(NEEDS_NONE))
})
