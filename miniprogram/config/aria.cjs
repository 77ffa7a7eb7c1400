const path = require('node:path')
const names = require('./aria-names.cjs')

/** A plugin of Taro's: its templates name each attribute they hand on, and its own list has no ARIA in it. */
module.exports = function aria(ctx) {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      platform.template.mergeComponents(ctx, names)
      // The app numbers attributes by the same list as the templates.
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'aria-runtime.js')].flat()
    },
  })
}
