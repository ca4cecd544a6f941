/** What a reader might ask the sample archive, and the paragraphs that answer. */
export interface OwnQuestion {
  readonly asks: string;
  readonly answers: readonly Answer[];
}

/** `file#number`, 2 for what answers and 1 for what helps, and words that stand in the paragraph: the proof. */
export type Answer = readonly [paragraph: string, grade: 1 | 2, says: string];

/** Sentences; several use other words than the texts do. */
const QUESTIONS: readonly OwnQuestion[] = [
  {
    asks: "Who killed Burhanuddin Rabbani?",
    answers: [
      ["people/burhanuddin-rabbani.md#1", 2, "set it off as the two men greeted each other"],
      ["people/burhanuddin-rabbani.md#5", 1, "The assassin exploited that weakness"],
      ["readers-guide.txt#9", 1, "murdered in September 2011 by a supposed messenger"],
      ["readers-guide.txt#16", 1, "Rabbani’s was the gravest"],
    ],
  },
  {
    asks: "how did Mullah Omar die",
    answers: [
      ["people/mullah-omar.md#1", 2, "the place had been a hospital in Karachi"],
      ["people/mullah-omar.md#3", 1, "the rest of his life in Zabul province"],
      ["karzai-in-doha.txt#9", 1, "Mullah Omar, died on April 23"],
    ],
  },
  {
    asks: "why was the flag taken down at the Taliban office in Doha?",
    answers: [
      ["doha-office-opens.txt#6", 2, "The plaque was taken down and the flag lowered"],
      ["doha-office-opens.txt#5", 2, "anger was directed at the flag and the plaque"],
      ["readers-guide.txt#6", 1, "why President Karzai objected to it"],
      ["places/doha-and-al-udeid.md#6", 1, "lost its flag and its nameplate within days"],
    ],
  },
  {
    asks: "How many troops did Obama send in the surge?",
    answers: [
      ["troop-numbers.md#2", 2, "the 33,000 ordered by President Barack Obama"],
      ["readers-guide.txt#15", 2, "The reinforcement of 33,000 American troops"],
      ["before-the-office.md#1", 2, "33,000 additional American troops"],
    ],
  },
  {
    asks: "When do U.S. soldiers have to be gone under the agreement?",
    answers: [
      ["doha-agreement.md#10", 2, "May 1, 2021, entered the calendar"],
      ["troop-numbers.md#7", 2, "to nothing within 14 months"],
      ["april-2020-in-figures.txt#4", 2, "to none after 14 months"],
      ["doha-agreement.md#6", 1, "A timetable for the departure of all foreign forces"],
    ],
  },
  {
    asks: "what happened to Sergeant Bergdahl after he came home?",
    answers: [["bergdahl-exchange.md#8", 2, "pleaded guilty to desertion"]],
  },
  {
    asks: "did Pakistan go to the Bonn conference",
    answers: [
      ["november-before-bonn.md#7", 2, "resolved to stay away from Bonn"],
      ["readers-guide.txt#3", 2, "was boycotted by Pakistan"],
      ["november-before-bonn.md#8", 1, "it declined"],
    ],
  },
  {
    asks: "Who was the fake Taliban negotiator?",
    answers: [
      ["before-the-office.md#6", 2, "an unsuccessful businessman from Pakistan"],
      ["before-the-office.md#7", 1, "The affair of the false envoy"],
      ["people/burhanuddin-rabbani.md#5", 1, "a swindler pretending to be a Taliban leader"],
      ["people/mullah-omar.md#6", 1, "whom the impostor of 2010 had impersonated"],
    ],
  },
  {
    asks: "Where was Khalilzad born, and where did he study?",
    answers: [["people/zalmay-khalilzad.md#2", 2, "was born in Mazar-i-Sharif in 1951"]],
  },
  {
    asks: "how much money did the war cost the United States",
    answers: [
      ["troop-numbers.md#9", 2, "Estimates of American spending passed $1 trillion"],
      ["april-2020-in-figures.txt#4", 2, "the price of the war was put at more than a trillion dollars"],
    ],
  },
];

/** Two or three words, as most readers type. */
const WORDS: readonly OwnQuestion[] = [
  {
    asks: "prisoner exchange",
    answers: [
      ["bergdahl-exchange.md#1", 2, "The exchange was the first tangible product"],
      ["doha-office-opens.txt#9", 1, "The exchange of prisoners that the office was supposed to arrange"],
      ["people/zalmay-khalilzad.md#7", 1, "An exchange in November 2019"],
      ["readers-guide.txt#7", 1, "in exchange for a captive American soldier"],
      ["april-2020-in-figures.txt#2", 1, "not one prisoner had been exchanged"],
      ["bergdahl-exchange.md#10", 1, "The exchange also set a pattern"],
    ],
  },
  {
    asks: "coronavirus Herat",
    answers: [
      ["april-2020-in-figures.txt#8", 2, "In Herat 41 health workers at one hospital were infected"],
      ["places/four-provinces.md#6", 2, "infected with the coronavirus by early April"],
    ],
  },
  {
    asks: "turban bomb",
    answers: [
      ["readers-guide.txt#16", 2, "An explosive device concealed in a headdress"],
      ["people/burhanuddin-rabbani.md#1", 2, "a bomb in the folds of his turban"],
      ["readers-guide.txt#9", 1, "with a bomb in his turban"],
    ],
  },
  {
    asks: "lifting sanctions",
    answers: [["doha-agreement.md#17", 2, "with the aim of lifting them by August 27, 2020"]],
  },
  {
    asks: "fall of Kabul",
    answers: [
      ["troop-numbers.md#10", 2, "Kabul fell on August 15"],
      ["last-weeks-of-the-talks.md#11", 2, "the Taliban entered his palace that evening"],
      ["last-weeks-of-the-talks.md#1", 1, "when Taliban fighters entered Kabul on August 15, 2021"],
    ],
  },
  {
    asks: "disputed election",
    answers: [
      ["april-2020-in-figures.txt#6", 2, "after nearly five months of counting and complaint"],
      ["places/four-provinces.md#7", 2, "who rejected the outcome of the presidential election"],
      ["places/four-provinces.md#8", 1, "They came to terms on May 17"],
    ],
  },
  {
    asks: "signing ceremony",
    answers: [
      ["places/doha-and-al-udeid.md#7", 2, "the scene of the ceremony of February 29, 2020"],
      ["doha-agreement.md#1", 2, "Zalmay Khalilzad signed for the United States"],
      ["doha-agreement.md#2", 1, "A week of reduced violence had preceded the ceremony"],
    ],
  },
  {
    asks: "airport evacuees",
    answers: [
      ["last-weeks-of-the-talks.md#12", 2, "More than 120,000 people had been flown out"],
      ["places/doha-and-al-udeid.md#8", 2, "brought tens of thousands of evacuees to Al Udeid"],
      ["readers-guide.txt#2", 1, "it received evacuees from Kabul"],
      ["troop-numbers.md#10", 1, "flown back in to secure its airport"],
    ],
  },
  {
    asks: "peace jirga",
    answers: [
      ["before-the-office.md#4", 2, "a consultative peace jirga"],
      ["november-before-bonn.md#5", 1, "a traditional loya jirga"],
      ["doha-agreement.md#15", 1, "Ghani summoned a loya jirga"],
    ],
  },
  {
    asks: "Afghan army losses",
    answers: [
      ["karzai-in-doha.txt#8", 2, "An army with such losses could hold cities with foreign help"],
      ["troop-numbers.md#8", 2, "three in ten recruits were lost"],
    ],
  },
];

/** Names, numbers and phrases, not always in the spelling of the texts. */
const NAMES: readonly OwnQuestion[] = [
  {
    asks: "Suhail Shaheen",
    answers: [
      ["april-2020-in-figures.txt#2", 2, "its spokesman in Doha, Suhail Shaheen, complained"],
      ["doha-agreement.md#14", 2, "Its spokesman in Doha, Suhail Shaheen, said"],
      ["readers-guide.txt#13", 1, "Mullah Abdul Ghani Baradar, and Suhail Shaheen"],
    ],
  },
  {
    asks: "5000 prisoners",
    answers: [
      ["doha-agreement.md#13", 2, "up to 5,000 Taliban prisoners"],
      ["april-2020-in-figures.txt#2", 2, "Prisoners: 5,000 for 1,000"],
      ["doha-agreement.md#14", 2, "his government had given no undertaking to free 5,000 men"],
      ["bergdahl-exchange.md#10", 1, "up to 5,000 on one side"],
      ["places/guantanamo.md#8", 1, "The 5,000 men covered by the Doha agreement"],
    ],
  },
  {
    asks: "“the lion's share”",
    answers: [["last-weeks-of-the-talks.md#6", 2, "claimed “the lion’s share” of a future government"]],
  },
  {
    asks: "Resolution 2513",
    answers: [["doha-agreement.md#17", 2, "unanimously adopted Resolution 2513"]],
  },
  {
    asks: "US troops 8,600",
    answers: [
      ["doha-agreement.md#10", 2, "The first stage brought it to 8,600 within 135 days"],
      ["troop-numbers.md#7", 2, "from 13,000 to 8,600 by July"],
      ["april-2020-in-figures.txt#4", 2, "13,000, falling to 8,600 by July"],
      ["people/zalmay-khalilzad.md#7", 1, "cut the American force to 8,600"],
    ],
  },
  {
    asks: "Stanekzai or Stanikzai",
    answers: [
      ["readers-guide.txt#14", 2, "The two spellings usually distinguish two men"],
      ["people/burhanuddin-rabbani.md#5", 1, "Masoom Stanekzai, who ran the secretariat"],
      ["readers-guide.txt#13", 1, "Sher Mohammad Abbas Stanikzai"],
    ],
  },
  {
    asks: '"conditions for surrender"',
    answers: [["last-weeks-of-the-talks.md#8", 2, "amounted to “conditions for surrender.”"]],
  },
  {
    asks: "Al-Udeid air base",
    answers: [
      ["places/doha-and-al-udeid.md#4", 2, "the largest American installation in the Gulf region"],
      ["readers-guide.txt#2", 2, "The air base west of Doha"],
      ["places/doha-and-al-udeid.md#5", 1, "The emirate built the base largely at its own expense"],
      ["places/doha-and-al-udeid.md#8", 1, "tens of thousands of evacuees to Al Udeid"],
    ],
  },
  {
    asks: "M. K. Bhadrakumar",
    answers: [
      ["places/guantanamo.md#4", 2, "M. K. Bhadrakumar, a retired Indian diplomat"],
      ["bergdahl-exchange.md#4", 2, "M. K. Bhadrakumar, formerly an Indian ambassador"],
      ["places/guantanamo.md#5", 1, "Bhadrakumar argued"],
    ],
  },
  {
    asks: "contacts with 30 governments",
    answers: [["karzai-in-doha.txt#7", 2, "in contact with upward of 30 governments"]],
  },
];

export const OWN_QUESTIONS: readonly OwnQuestion[] = [...QUESTIONS, ...WORDS, ...NAMES];
