// What the sample clips show: scenes one after the other, each a function from its own time to layers of drawings, and
// captions with the sense that each scene shows of their word (null for none).
import * as scenes from './scenes.mjs';

/** @type {{ name, title, scenes: { seconds, layers(share, seconds) }[], captions: { lang, text, word, senses }[] }[]} */
export const SAMPLE_CLIPS = [
  {
    name: 'bat-flies-bat-hits',
    title: {
      en: 'A bat flies over the hills, then a bat hits a ball',
      hi: 'पहाड़ियों पर उड़ता चमगादड़, फिर गेंद मारता बल्ला',
      ja: '丘の上を飛ぶこうもり、つぎに球を打つバット',
    },
    scenes: [scenes.batFlies(3), scenes.batHits(3)],
    captions: [
      { lang: 'en', text: 'there is a bat', word: 'bat', senses: ['bat.animal', 'bat.sports'] },
      { lang: 'hi', text: 'यहाँ एक बैट है', word: 'बैट', senses: ['bat.animal', 'bat.sports'] },
      { lang: 'ja', text: 'バットが見える', word: 'バット', senses: [null, 'bat.sports'] },
    ],
  },
  {
    name: 'mouse-runs-mouse-clicks',
    title: {
      en: 'A mouse runs along the table, then a computer mouse moves on its mat',
      hi: 'मेज़ पर दौड़ता चूहा, फिर पैड पर चलता कंप्यूटर का माउस',
      ja: '机の上を走るねずみ、つぎにマットの上で動くマウス',
    },
    scenes: [scenes.mouseRuns(3), scenes.mouseClicks(3)],
    captions: [
      { lang: 'en', text: 'look, a mouse', word: 'mouse', senses: ['mouse.animal', 'mouse.computer'] },
      { lang: 'hi', text: 'माउस देखो', word: 'माउस', senses: ['mouse.animal', 'mouse.computer'] },
      { lang: 'ja', text: 'マウスが見える', word: 'マウス', senses: ['mouse.animal', 'mouse.computer'] },
    ],
  },
  {
    name: 'octopus-swims-kite-flies',
    title: {
      en: 'An octopus swims in the sea, then a kite flies over a meadow',
      hi: 'समुद्र में तैरता ऑक्टोपस, फिर मैदान पर उड़ती पतंग',
      ja: '海を泳ぐたこ、つぎに野原に揚がるたこ',
    },
    scenes: [scenes.octopusSwims(3), scenes.kiteFlies(3)],
    captions: [
      { lang: 'en', text: 'look at the kite', word: 'kite', senses: [null, 'kite.toy'] },
      { lang: 'hi', text: 'यह पतंग है', word: 'पतंग', senses: [null, 'kite.toy'] },
      { lang: 'ja', text: 'たこが見える', word: 'たこ', senses: ['octopus.animal', 'kite.toy'] },
    ],
  },
  {
    name: 'cloud-drifts-spider-climbs',
    title: {
      en: 'A cloud drifts over a meadow, then a spider climbs on its web',
      hi: 'मैदान पर बहता बादल, फिर जाले पर चढ़ती मकड़ी',
      ja: '野原の上を流れる雲、つぎに巣をのぼるくも',
    },
    scenes: [scenes.cloudDrifts(3), scenes.spiderClimbs(3)],
    captions: [
      { lang: 'en', text: 'look at that web', word: 'web', senses: [null, 'web.spider'] },
      { lang: 'hi', text: 'यह जाल देखो', word: 'जाल', senses: [null, 'spider-web.animal'] },
      { lang: 'ja', text: 'くもが見える', word: 'くも', senses: ['cloud.sky', 'spider.animal'] },
    ],
  },
  {
    name: 'kite-in-between',
    title: {
      en: 'A bus drives by, a kite flies over a meadow, a leaf falls',
      hi: 'गुज़रती बस, मैदान पर उड़ती पतंग, गिरता पत्ता',
      ja: '走るバス、野原に揚がるたこ、落ちる葉',
    },
    scenes: [scenes.busDrives(2), scenes.kiteFlies(3), scenes.leafFalls(2)],
    captions: [
      { lang: 'en', text: 'can you find the kite', word: 'kite', senses: [null, 'kite.toy', null] },
      { lang: 'hi', text: 'पतंग कहाँ है', word: 'पतंग', senses: [null, 'kite.toy', null] },
      { lang: 'ja', text: 'たこはどこ', word: 'たこ', senses: [null, 'kite.toy', null] },
    ],
  },
  {
    name: 'rocket-rises',
    title: {
      en: 'A rocket rises through the clouds to the stars',
      hi: 'बादलों से होकर तारों तक जाता रॉकेट',
      ja: '雲をぬけて星へのぼるロケット',
    },
    scenes: [scenes.rocketRises(4)],
    captions: [
      { lang: 'en', text: 'look at the rocket', word: 'rocket', senses: ['rocket.space'] },
      { lang: 'ja', text: 'ロケットが見える', word: 'ロケット', senses: ['rocket.space'] },
    ],
  },
  {
    name: 'elephant-walks',
    title: {
      en: 'An elephant walks through dry grass',
      hi: 'सूखी घास में चलता हाथी',
      ja: '枯れ草の中を歩くぞう',
    },
    scenes: [scenes.elephantWalks(4)],
    captions: [
      { lang: 'en', text: 'look at that trunk', word: 'trunk', senses: ['trunk.elephant'] },
      { lang: 'hi', text: 'हाथी देखो', word: 'हाथी', senses: ['elephant.animal'] },
      { lang: 'ja', text: 'ぞうが見える', word: 'ぞう', senses: ['elephant.animal'] },
    ],
  },
  {
    name: 'lotus-floats',
    title: {
      en: 'A lotus flower on a pond, nearer and nearer',
      hi: 'तालाब पर कमल का फूल, पास और पास',
      ja: 'だんだん近づく池のはすの花',
    },
    scenes: [scenes.lotusFloats(4)],
    captions: [
      { lang: 'en', text: 'look at the lotus', word: 'lotus', senses: ['lotus.flower'] },
      { lang: 'hi', text: 'यह कमल है', word: 'कमल', senses: ['lotus.flower'] },
    ],
  },
  {
    name: 'bus-drives',
    title: {
      en: 'A red bus drives through a town',
      hi: 'शहर में चलती लाल बस',
      ja: '町を走る赤いバス',
    },
    scenes: [scenes.busDrives(4)],
    captions: [
      { lang: 'hi', text: 'वह बस देखो', word: 'बस', senses: ['bus.vehicle'] },
      { lang: 'ja', text: 'バスが見える', word: 'バス', senses: ['bus.vehicle'] },
    ],
  },
];
