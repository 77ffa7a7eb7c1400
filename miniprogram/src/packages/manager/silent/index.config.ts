export default definePageConfig({ navigationBarTitleText: '谁收不到推送' })
