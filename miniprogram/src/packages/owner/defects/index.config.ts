export default definePageConfig({ navigationBarTitleText: '房屋缺陷' })
