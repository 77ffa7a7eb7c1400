const { default: Sequencer } = require('@jest/test-sequencer')

// What starts a local cloud or a browser takes longest: begun last, it would leave the other processor idle at the end.
const ORDER = ['journeys', 'operations', 'pages', 'rules', 'tidy']
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const place = test => ORDER.indexOf(test.context.config.displayName?.name)
    return super.sort(tests).sort((a, b) => place(a) - place(b))
  }
}
