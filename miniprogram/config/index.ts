import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { ofFirstScreens, Packages } from './packages'
import { swift } from './swift.cjs'

const src = path.resolve(__dirname, '../src')
const shared = path.resolve(__dirname, '../../shared')
const filesIn = (folder: string) => readdirSync(folder).map(name => path.join(folder, name))
const configs = filesIn(__dirname)
const nouns = [
  path.join(src, 'nouns.ts'),
  ...filesIn(src)
    .map(room => path.join(room, 'index.ts'))
    .filter(existsSync),
]
const target = process.env.TARO_ENV ?? 'weapp'

// Sizes are written in px and scaled by a CSS variable (large type), so neither rpx nor rem takes part.
const postcss = { pxtransform: { enable: false, config: {} } }

// Taro compiles only `src`: what both sides share lives beside it, and these packages ship syntax that older engines do
// not know.
const compile = {
  include: [(file: string) => file.startsWith(shared) || /node_modules[\\/](zod|@tanstack)[\\/]/.test(file)],
}

export default defineConfig<'webpack5'>({
  projectName: 'anju',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `../dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: {
    enable: true,
    // Which pages there are is read out of the nouns before any module is: a page that comes must not meet an old cache.
    buildDependencies: { ours: [...configs, ...nouns] },
  },
  plugins: target === 'weapp' ? [path.join(__dirname, 'aria.cjs')] : [],
  copy: {
    patterns: [{ from: 'src/assets/', to: `../dist/${target}/assets/` }],
    options: {},
  },
  mini: {
    postcss,
    compile,
    // Taro's own way writes a file for each module and forgets some; ours is below.
    optimizeMainPackage: { enable: false },
    cssMinimizer: 'lightningcss',
    webpackChain(chain, webpack) {
      swift(chain)
      const packages = new Packages()
      chain.optimization.splitChunks({
        chunks: 'all',
        maxInitialRequests: Number.POSITIVE_INFINITY,
        minSize: 0,
        cacheGroups: { default: false, defaultVendors: false, place: packages.group },
      })
      chain.plugin('packages').use(packages)
      // react-query makes an AbortController per request; WeChat has none.
      chain
        .plugin('abort')
        .use(webpack.ProvidePlugin, [
          { AbortController: [path.join(src, 'platform/abort-controller.ts'), 'AbortController'] },
        ])
    },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile,
    postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
    cssMinimizer: 'lightningcss',
    webpackChain(chain) {
      swift(chain)
      // What several pages use travels once; without this each page carried its own copy of the controls and words.
      // What the first screens use comes with them, and what only later ones share waits for those.
      chain.optimization.splitChunks({
        chunks: 'all',
        maxInitialRequests: Number.POSITIVE_INFINITY,
        minSize: 0,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          ours: { name: 'ours', test: ofFirstScreens, minChunks: 4, priority: 3 },
          later: { name: 'later', test: /./, minChunks: 4, priority: 2 },
          some: { minChunks: 2, minSize: 8_000, priority: 1 },
        },
      })
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
})
