import type { ClipMessages } from './clip-messages.ts';

export const hiClip: ClipMessages = {
  said: {
    answer: {
      rose: (before, after) => `केवल वाक्य से ${before}; क्लिप देखकर ${after}।`,
      fell: (before, after) => `केवल वाक्य से ${before}; क्लिप देखकर घटकर ${after}।`,
      flipped: (before, after) => `केवल वाक्य से कोई और अर्थ आगे था और इसे ${before} मिले थे; क्लिप देखकर यह ${after} हो गया।`,
      kept: (share) => `केवल वाक्य से भी ${share}; क्लिप से कोई अंतर नहीं पड़ा।`,
      lookedAt: (share) => `इस शब्द ने क्लिप पर ${share} ध्यान दिया`,
    },
    senses: { picture: 'क्लिप के साथ' },
    map: {
      heading: (word) => `“${word}” ने क्लिप में कहाँ देखा`,
      nowhere: 'इस फ़्रेम में इसने कहीं ध्यान नहीं दिया।',
      opacity: 'क्लिप पर नक़्शा',
      gamma: 'क्लिप का असर',
      gammaHint: '0: केवल वाक्य; 1: मॉडल का अपना उत्तर; 2: क्लिप का दुगुना असर।',
      overviewHint: 'सामने वाले फ़्रेम के लिए। जो ख़ाने ज़्यादा चमकीले हैं, उन्होंने उस पर ज़्यादा ध्यान दिया।',
      cell: (layer, head, share) => `परत ${layer}, हेड ${head}: ध्यान ${share}`,
      cellOfLayer: (layer, share) => `परत ${layer}: ध्यान ${share}`,
    },
    swap: {
      heading: 'वही वाक्य, दूसरी क्लिप',
      hint: 'वाक्य वही रखिए, केवल जो दिखता है उसे बदलिए।',
      open: 'क्लिप बदलें',
      back: 'पिछली वापस लाएँ',
    },
    others: {
      heading: 'वही क्लिप, दूसरी भाषाएँ',
      columns: { word: 'शब्द', language: 'भाषा', sense: 'सबसे संभावित अर्थ', share: 'वाक्य → क्लिप' },
    },
    share: { ownPicture: 'आपकी अपनी क्लिप आपके पास ही रहती है, इसलिए इस उत्तर का लिंक नहीं बनता।' },
  },
  progress: {
    heading: 'क्लिप देखी जा रही है',
    stages: {
      sending: 'क्लिप भेजी जा रही है',
      waiting: 'बारी का इंतज़ार',
      probing: 'क्लिप खोलना',
      sampling: 'फ़्रेम निकालना',
      encoding: 'हर फ़्रेम देखना',
      attending: 'हर फ़्रेम से पूछना',
    },
    counted: (done, total) => `${total} में से ${done}`,
    cancel: 'रद्द करें',
  },
  player: {
    heading: 'क्लिप',
    play: 'चलाएँ',
    pause: 'रोकें',
    soundOn: 'आवाज़ चालू करें',
    soundOff: 'आवाज़ बंद करें',
    stills: 'यह ब्राउज़र इस क्लिप को नहीं चला सकता; उसकी जगह वे फ़्रेम दिखाए जा रहे हैं जिन्हें देखा गया।',
  },
  film: {
    heading: (word) => `“${word}” ने कब देखा`,
    hint: 'वक्र जितना ऊँचा, उस पल का शब्द पर उतना असर; नीचे यह कि वह पल किस अर्थ की ओर था।',
    place: 'क्लिप का पल',
    placeValue: (moment, share, sense) => `${moment}; ध्यान ${share}; ${sense}`,
    strongest: (word, moment) => `“${word}” ने सबसे ज़्यादा ध्यान ${moment} पर दिया।`,
    inTurn: (senses) => `क्लिप के साथ अर्थ बदलता है: ${senses}।`,
    bands: (word) => `समय के साथ “${word}” के अर्थ`,
    band: (from, to, share) => `${from} से ${to} तक, ${share}`,
    moments: 'सबसे ख़ास पल',
    moment: (from, to, share) => `${from} से ${to} तक, कुल ध्यान का ${share}`,
  },
  sample: (title, seconds) => `क्लिप, ${seconds}: ${title}`,
};
