const { swift } = require('../../../../miniprogram/config/swift.cjs')

// Compiled and minified as ours is, so that the difference is what we wrote.
module.exports = {
  projectName: 'bare',
  date: '2026-11-29',
  sourceRoot: 'src',
  outputRoot: '../../../.cache/bare',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [],
  mini: { cssMinimizer: 'lightningcss', webpackChain: swift },
  h5: {},
}
