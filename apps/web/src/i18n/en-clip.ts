import type { ClipMessages } from './clip-messages.ts';

export const enClip: ClipMessages = {
  said: {
    answer: {
      rose: (before, after) => `The text alone said ${before}; the clip made it ${after}.`,
      fell: (before, after) => `The text alone said ${before}; with the clip it is only ${after}.`,
      flipped: (before, after) =>
        `The text alone preferred another sense and gave this one ${before}. The clip raised it to ${after}.`,
      kept: (share) => `The text alone said ${share} too; the clip left it there.`,
      lookedAt: (share) => `The clip spoke to this word ${share}`,
    },
    senses: { picture: 'with clip' },
    map: {
      heading: (word) => `Where “${word}” looked`,
      nowhere: 'It looked nowhere in this frame.',
      opacity: 'Map over the clip',
      gamma: 'The clip’s say',
      gammaHint: '0 is the text alone, 1 the model’s own answer, 2 twice the clip.',
      overviewHint: 'For the frame shown. Brighter cells looked at it more.',
      cell: (layer, head, share) => `Layer ${layer}, head ${head}: looked ${share}`,
      cellOfLayer: (layer, share) => `Layer ${layer}: looked ${share}`,
    },
    swap: {
      heading: 'Same words, other clip',
      hint: 'Keep the caption, change only what is seen.',
      open: 'Swap the clip',
      back: 'Swap back',
    },
    others: {
      heading: 'Same clip, other languages',
      columns: { word: 'Word', language: 'Language', sense: 'Most likely', share: 'Text → clip' },
    },
    share: { ownPicture: 'A clip of your own stays with you, so this answer has no link.' },
  },
  progress: {
    heading: 'Looking through the clip',
    stages: {
      sending: 'Sending the clip',
      waiting: 'Waiting in line',
      probing: 'Opening it',
      sampling: 'Taking frames',
      encoding: 'Seeing each frame',
      attending: 'Asking each frame',
    },
    counted: (done, total) => `${done} of ${total}`,
    cancel: 'Cancel',
  },
  player: {
    heading: 'The clip',
    play: 'Play',
    pause: 'Pause',
    soundOn: 'Sound on',
    soundOff: 'Sound off',
    stills: 'This browser cannot play the clip; the frames that were looked at stand in for it.',
  },
  film: {
    heading: (word) => `When “${word}” looked`,
    hint: 'The higher the curve, the more that moment spoke to the word; below it, which sense it spoke for.',
    place: 'Moment of the clip',
    placeValue: (moment, share, sense) => `${moment}; looked ${share}; ${sense}`,
    strongest: (word, moment) => `“${word}” looked most at ${moment}.`,
    inTurn: (senses) => `It changes as the clip goes on: ${senses}.`,
    bands: (word) => `Senses of “${word}” over time`,
    band: (from, to, share) => `from ${from} to ${to}, ${share}`,
    moments: 'Best moments',
    moment: (from, to, share) => `${from} to ${to}, ${share} of the looking`,
  },
  sample: (title, seconds) => `Clip, ${seconds}: ${title}`,
};
