import type { ClipMessages } from './clip-messages.ts';

export const jaClip: ClipMessages = {
  said: {
    answer: {
      rose: (before, after) => `文だけでは ${before}、動画を見ると ${after} になりました。`,
      fell: (before, after) => `文だけでは ${before}、動画を見ると ${after} に下がりました。`,
      flipped: (before, after) =>
        `文だけでは別の意味が優勢で、この意味は ${before} でしたが、動画を見ると ${after} になりました。`,
      kept: (share) => `文だけでも ${share} で、動画を見ても変わりませんでした。`,
      lookedAt: (share) => `この言葉が動画を見た度合い：${share}`,
    },
    senses: { picture: '動画を見ると' },
    map: {
      heading: (word) => `「${word}」が動画で見た場所`,
      nowhere: 'このコマはどこも見ていません。',
      opacity: '注目マップの濃さ',
      gamma: '動画の影響力',
      gammaHint: '0 は文だけ、1 はモデル本来の答え、2 は動画を二倍に重視。',
      overviewHint: '表示中のコマについて。明るいマスほど、よく見ています。',
      cell: (layer, head, share) => `第 ${layer} 層、ヘッド ${head}：見た度合い ${share}`,
      cellOfLayer: (layer, share) => `第 ${layer} 層：見た度合い ${share}`,
    },
    swap: {
      heading: '同じ文に、別の動画',
      hint: '文はそのまま、見るものだけを入れ替えます。',
      open: '動画を入れ替える',
      back: '元に戻す',
    },
    others: {
      heading: '同じ動画を、別の言語で',
      columns: { word: '言葉', language: '言語', sense: '最も可能性の高い意味', share: '文 → 動画' },
    },
    share: { ownPicture: '自分で選んだ動画は手元に残るため、この答えへのリンクは作れません。' },
  },
  progress: {
    heading: '動画を見ています',
    stages: {
      sending: '動画を送信中',
      waiting: '順番待ち',
      probing: '動画を開く',
      sampling: 'コマを取り出す',
      encoding: 'コマを見る',
      attending: 'コマごとに聞く',
    },
    counted: (done, total) => `${total} 枚中 ${done} 枚`,
    cancel: '中止',
  },
  player: {
    heading: '動画',
    play: '再生',
    pause: '一時停止',
    soundOn: '音を出す',
    soundOff: '音を消す',
    stills: 'このブラウザーでは再生できない動画のため、見たコマを代わりに表示しています。',
  },
  film: {
    heading: (word) => `「${word}」が見た時点`,
    hint: '曲線が高いほど、その時点が言葉に強く働きかけました。下の帯は、どの意味を支持したかを示します。',
    place: '動画の時点',
    placeValue: (moment, share, sense) => `${moment}、見た度合い ${share}、${sense}`,
    strongest: (word, moment) => `「${word}」が最もよく見たのは ${moment}。`,
    inTurn: (senses) => `動画が進むにつれて意味が変わります：${senses}。`,
    bands: (word) => `「${word}」の意味の移り変わり`,
    band: (from, to, share) => `${from} から ${to}、${share}`,
    moments: '決め手になった場面',
    moment: (from, to, share) => `${from} から ${to}、注目の ${share}`,
  },
  sample: (title, seconds) => `動画、${seconds}：${title}`,
};
