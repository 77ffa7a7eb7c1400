const path = require('node:path')
const { TARGET } = require('./compile.cjs')

// Safari 13 and Chrome 80, as lightningcss counts versions: what a phone with WeChat's base library from 2.32 on has.
const BROWSERS = { ios_saf: 13 << 16, safari: 13 << 16, chrome: 80 << 16 }

/**
 * Changes a webpack chain of Taro's: compiled and minified by native tools, swc in place of Babel and Terser, lightningcss
 * for CSS. Chinese stays as it is written; escaped, each character would be six bytes.
 */
exports.swift = function swift(chain) {
  chain.target(['web', TARGET])
  const script = chain.module.rule('script')
  const taroApis = script.uses.get('babelLoader').get('options').plugins?.[0]
  script.uses.delete('babelLoader')
  script.use('compile').loader(path.join(__dirname, 'compile.cjs')).options({ taroApis })
  // Before it: webpack runs the last loader first.
  script.use('contracts').loader(path.join(__dirname, 'contracts.cjs')).options({})
  script.use('rights').loader(path.join(__dirname, 'rights.cjs')).options({})
  const js = chain.optimization.minimizer('terserPlugin')
  const { swcMinify } = js.get('plugin')
  const compress = { ecma: 2018, passes: 2 }
  js.tap(() => [{ minify: swcMinify, terserOptions: { compress, mangle: true, format: { asciiOnly: false } } }])
  const css = chain.optimization.minimizer('lightningcssPlugin')
  css.tap(([options]) => [{ ...options, minimizerOptions: { targets: BROWSERS } }])
}
