export default definePageConfig({ navigationBarTitleText: '收楼' })
