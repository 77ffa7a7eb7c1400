import type { Told } from '../sentence'
import type { Item, PatrolKind } from './schema'

export const KIND_NAMES: Record<PatrolKind, Told> = {
  cleaning: { zh: '保洁', en: 'Cleaning' },
  greening: { zh: '绿化', en: 'Greening' },
  facilities: { zh: '设施', en: 'Facilities' },
  fire: { zh: '消防', en: 'Fire safety' },
  renovation: { zh: '装修', en: 'Renovation' },
}

/** What is looked at wherever a point is of this kind; an estate adds lines of its own to a point. */
export const CHECKLISTS: Record<PatrolKind, readonly Item[]> = {
  cleaning: [
    { itemId: 'floor', zh: '地面无垃圾、积水', en: 'Floor free of rubbish and water' },
    { itemId: 'bins', zh: '垃圾桶未满溢、无异味', en: 'Bins not overflowing, no smell' },
    { itemId: 'walls', zh: '墙面、玻璃无污渍和小广告', en: 'Walls and glass free of stains and bills' },
  ],
  greening: [
    { itemId: 'plants', zh: '植物生长正常，无枯死、虫害', en: 'Plants healthy, nothing dead or infested' },
    { itemId: 'care', zh: '已修剪、浇水', en: 'Trimmed and watered' },
    { itemId: 'beds', zh: '绿地无垃圾、无黄土裸露', en: 'Beds free of rubbish and bare soil' },
  ],
  facilities: [
    { itemId: 'light', zh: '照明正常', en: 'Lights work' },
    { itemId: 'surfaces', zh: '门、扶手、地砖、墙面完好', en: 'Doors, rails, tiles and walls whole' },
    { itemId: 'machines', zh: '设备运行正常，无渗漏、异响', en: 'Machines run without leaks or odd noise' },
    { itemId: 'signs', zh: '标识齐全清晰', en: 'Signs complete and legible' },
  ],
  fire: [
    { itemId: 'extinguisher', zh: '灭火器在位，压力正常', en: 'Extinguisher in place, pressure in the green' },
    { itemId: 'hydrant', zh: '消火栓、水带、水枪齐全', en: 'Hydrant, hose and nozzle complete' },
    { itemId: 'exit', zh: '疏散通道畅通，指示灯亮', en: 'Escape route clear, exit sign lit' },
    { itemId: 'door', zh: '防火门能自行关闭', en: 'Fire door closes by itself' },
  ],
  renovation: [
    { itemId: 'permit', zh: '施工许可已张贴，人员有出入证', en: 'Permit posted, workers carry passes' },
    { itemId: 'structure', zh: '未拆改承重结构、外立面和燃气管', en: 'No change to structure, façade or gas' },
    { itemId: 'hours', zh: '未在禁止时段施工', en: 'No work in forbidden hours' },
    { itemId: 'waste', zh: '垃圾装袋，公共部位有保护', en: 'Waste bagged, common parts protected' },
    { itemId: 'extinguisher', zh: '现场配有灭火器', en: 'Extinguisher on site' },
  ],
}
