export default definePageConfig({ navigationBarTitleText: '表具详情' })
