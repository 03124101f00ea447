/** What gives a language away among those that share its script. */
export interface Telltales {
  /** Small words that few sentences do without. */
  readonly words: ReadonlySet<string>;
  /** Endings of words that the others do not have. */
  readonly endings?: RegExp;
  /** Letters beyond the alphabet that all of them share; a word with any other letter is foreign. */
  readonly letters: RegExp;
}

function telltales(letters: string, words: string, endings?: RegExp): Telltales {
  return {
    words: new Set(words.normalize('NFKC').split(' ')),
    letters: new RegExp(`^[a-z${letters}]*$`, 'u'),
    ...(endings !== undefined && { endings }),
  };
}

/** By BCP 47 language; the lists are short on purpose, and the identifier decides where they are silent. */
export const TELLTALES: ReadonlyMap<string, Telltales> = new Map([
  [
    'cs',
    telltales(
      'áčďéěíňóřšťúůýž',
      'je se na že to si jsem jsou byl byla bylo být jako ale pro při ve ze od za po do má mu ji jeho její který která které když už jen tak nebo by pod nad před mezi svůj svou k s v u o z i a',
    ),
  ],
  [
    'de',
    telltales(
      'äöüß',
      'der die das den dem des ein eine einen einem einer eines und ist sind war mit auf von zu zum zur im am in an aus bei nach für nicht sich er sie es ich wir auch als wie wurde hat haben wird über unter vor durch hinter neben',
    ),
  ],
  [
    'en',
    telltales(
      '',
      'the a an of and to in is was were are on with for at by from his her its their he she it they that this as into out up over under before after had has have be not you your my we our off down through against while who i',
    ),
  ],
  [
    'es',
    telltales(
      'áéíñóúü',
      'el la los las un una unos unas de del y en que se con por para su sus al lo es está son fue ha han muy más pero como sin sobre entre cuando mi tu no le me ya hay',
    ),
  ],
  [
    'fr',
    telltales(
      'àâæçéèêëîïôœùûüÿ',
      'le la les un une des du de et en est sont dans sur avec pour par au aux ce cette ces son sa ses qui que il elle ils elles ne pas plus se nous vous je mon ma mes leur a été sous chez d l s n c j qu',
    ),
  ],
  [
    'id',
    telltales(
      '',
      'yang di dan itu ini dengan untuk dari ke pada adalah tidak akan ada saya dia kami mereka kita aku kamu sudah telah bisa oleh dalam atas bawah atau juga seperti sebuah seekor seorang para karena saat agar sedang masih setelah sebelum lalu',
    ),
  ],
  [
    'it',
    telltales(
      'àèéìíîòóùú',
      'il lo la i gli le un uno una di del dello della dei degli delle e è in nel nella nei nelle che si con per su sul sulla sui sulle al alla ai alle dal dalla da non mi ha hanno sono più come ma suo sua ho ci l un d dell nell sull all',
    ),
  ],
  [
    'nl',
    telltales(
      'äáçëéèêïíöóü',
      'de het een en van in is op met voor zijn te dat aan er niet om die door over uit bij naar ook als ik je hij ze we wordt werd worden heeft had naar onder tussen nog wel mijn haar onze dit deze',
    ),
  ],
  [
    'pl',
    telltales(
      'ąćęłńóśźż',
      'w z na i się do nie że to jest po o za od przez dla ze jak ale jego jej są był była było przed pod nad przy tym ten ta już tylko lub we czy który która które kiedy mi mu go co ma u a',
    ),
  ],
  [
    'pt',
    telltales(
      'àáâãçéêíóôõúü',
      'o a os as um uma de do da dos das em no na nos nas e que se com por para ao à aos às pelo pela é são foi está não mais como mas seu sua seus suas ele ela eu me meu minha na já sem sobre entre quando',
    ),
  ],
  [
    'sv',
    telltales(
      'åäöéà',
      'och i att en ett det som på är av för med den till inte om han hon de sig sin sitt sina har hade var från vi jag kan ska under över efter vid ut upp när mot men eller så hans hennes genom mellan',
    ),
  ],
  [
    'tr',
    telltales(
      'çğıöşüâîû',
      've bir bu da de ile için çok gibi o ne mi mı mu mü daha en olarak olan oldu var yok ama kadar sonra önce her diye ben biz onu ona üzerinde içinde şu değil',
    ),
  ],
  [
    'vi',
    telltales(
      'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
      'và của là có không được một những các trong cho với này đã để khi người con ở ra vào lên đang sẽ rất trên dưới từ đến bị tôi anh em như lại cũng thì mà',
    ),
  ],
  [
    'ru',
    telltales(
      'а-яё',
      'и в не на что с по это как из у к за от так же но то его ее её она он они мы я ты вы был была было были для до бы о об под над при со во ко когда или мне меня уже если вот опять снова',
      /(?:тся|ет|ит|ют|ут|ят|ешь|ишь|ия|ие|ая|яя|ое|ее|ой|ый|ов|ев)$/u,
    ),
  ],
  [
    'uk',
    telltales(
      'а-щьюяґєії',
      'і й в у не на що з із зі по це як до за від та але то його її вона він вони ми я ти ви був була було були для об під над при зо ко коли або мені мене вже якщо є щоб знову одне от також цей ця ці тут дуже',
      /(?:ться|ння|ття|[аиоу]вав|ить|ять|уть|ють|ати|ити|ому|ою|ею|ці)$/u,
    ),
  ],
  [
    'ar',
    telltales(
      'ء-غف-يٱ',
      'في من على إلى عن أن إن هذا هذه التي الذي كان كانت مع لا ما هو هي لم قد بعد قبل كل ثم أو بين عند حتى',
      /^ال.+|.+[ةى]$/u,
    ),
  ],
  [
    'fa',
    telltales(
      'آ-غف-قل-وءئپچژکگی',
      'و در به از که را با این آن است بود شد برای یک تا هم بر من او ما شما آنها های ها می نمی کرد کردن شده دارد داشت خود یا اما روی زیر هر چه',
      /^(?:ن?می).{2,}|.+(?:های|هایی)$/u,
    ),
  ],
  [
    'ur',
    telltales(
      'آ-غف-قل-وئپچژکگیٹڈڑںہھےۓۂ',
      'کے کی کا میں ہے سے کو اور نے پر یہ وہ ہیں تھا تھی تھے ایک بھی نہیں کر گیا گئی ہو رہا رہی رہے ہوا جو تو اس ان اپنے اپنی اپنا لیے ساتھ پھر کہ نہ ہی',
    ),
  ],
  [
    'hi',
    telltales(
      '\\p{Script=Devanagari}',
      'है हैं का की के में से को ने पर और यह वह था थी थे हो एक भी नहीं कर रहा रही रहे गया गई गए लिए साथ तो ही इस उस अपने अपनी अपना जो हुआ हुई हुए पास तक बहुत मैं हम आप मेरी मेरा मेरे कोई दिया दी वाला वाले वाली क्या या हाँ में',
      /[जडढफ]\u093c|(?:ों|ाँ|ें|ूँ|कर|ोगे)$/u,
    ),
  ],
  [
    'mr',
    telltales(
      '\\p{Script=Devanagari}',
      'आहे आहेत आणि व हा हे त्या ती ते तर पण नाही होता होती होते मी आम्ही त्याने तिने त्यांनी माझी माझा माझे एका खूप मध्ये वर साठी केले केली केला झाले झाली झाला असते असतो असे काय म्हणून मला तुला किती दे गेला गेली गेले',
      /[ळऍॲ]|ॅ|(?:च्या|ल्या|[ाीेो]ं?च[ाीे]|ांना|ांनी|ांत|नंतर|ातल[ाीे]|ातून|ावर|ासमोर|ाला|णे|तात|.तो|ताच|[टढरवह]ून)$/u,
    ),
  ],
]);
