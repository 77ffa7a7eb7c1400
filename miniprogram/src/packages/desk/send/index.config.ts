export default definePageConfig({ navigationBarTitleText: '选择缺陷' })
