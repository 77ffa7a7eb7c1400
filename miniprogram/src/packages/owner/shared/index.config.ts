export default definePageConfig({ navigationBarTitleText: '公摊公示' })
