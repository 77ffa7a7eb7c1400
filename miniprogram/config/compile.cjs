const swc = require('@swc/core')

/** The oldest engine we promise: what WeChat's base libraries since 2.24 and today's browsers run without translation. */
const TARGET = 'es2018'
// Taro gives a browser only the APIs it implements, each under its own name, and an aria attribute its HTML spelling:
// its own plugin knows them, so the few files that speak of either go through Babel first.
const FOR_TARO = /@tarojs\/taro['"]|\baria[A-Z]/

async function named(source, file, plugin) {
  const { code } = await require('@babel/core').transformAsync(source, {
    filename: file,
    babelrc: false,
    configFile: false,
    sourceType: 'unambiguous',
    retainLines: true,
    parserOpts: { plugins: file.endsWith('x') || /\.[cm]?js$/.test(file) ? ['typescript', 'jsx'] : ['typescript'] },
    plugins: [plugin],
  })
  return code
}

/** A webpack loader: TypeScript and JSX to what the target runs. `taroApis`: Taro's Babel plugin for a browser. */
module.exports = async function compile(source) {
  const done = this.async()
  const { taroApis } = this.getOptions()
  const file = this.resourcePath
  try {
    const ready = taroApis && FOR_TARO.test(source) ? await named(source, file, taroApis) : source
    const typed = /\.tsx?$/.test(file)
    const { code } = await swc.transform(ready, {
      filename: file,
      configFile: false,
      swcrc: false,
      isModule: 'unknown',
      sourceMaps: false,
      jsc: {
        parser: typed ? { syntax: 'typescript', tsx: file.endsWith('x') } : { syntax: 'ecmascript', jsx: true },
        target: TARGET,
        transform: { react: { runtime: 'automatic' } },
      },
    })
    done(null, code)
  } catch (error) {
    done(error)
  }
}
module.exports.TARGET = TARGET
