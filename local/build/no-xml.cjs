// WeChat Pay's client brings 60 KB of XML for its second interface; ours speaks JSON to the third alone.
class NoXml {
  parse() {
    throw new Error('WeChat Pay is spoken to in JSON')
  }
  build() {
    throw new Error('WeChat Pay is spoken to in JSON')
  }
}
module.exports = { XMLParser: NoXml, XMLBuilder: NoXml }
