export default definePageConfig({ navigationBarTitleText: '今日驾驶舱' })
