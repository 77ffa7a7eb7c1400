export default definePageConfig({ navigationBarTitleText: '试算平衡' })
