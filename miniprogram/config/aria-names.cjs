const FACTS = 'role label checked pressed selected disabled busy modal hidden level'.split(' ')
const OF_FIELDS = ['role', 'label', 'checked', 'disabled']
/** An empty text instead of a missing one: to a screen reader it says nothing. */
const named = facts => Object.fromEntries(facts.map(fact => [`aria-${fact}`, "''"]))
const each = (components, facts) => Object.fromEntries(components.map(name => [name, named(facts)]))

/** What Taro's templates hand on to WeChat besides their own, by component. */
module.exports = {
  ...each(['View', 'Text'], FACTS),
  ...each(['Button', 'Input', 'Picker', 'Switch', 'Textarea'], OF_FIELDS),
  Image: named(['role', 'label', 'hidden']),
}
