export default definePageConfig({ navigationBarTitleText: '价格版本' })
