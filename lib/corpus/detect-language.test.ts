import { describe, expect, it } from "vitest";
import { detectLanguage } from "./detect-language.ts";

const SENTENCES: Readonly<Record<string, string>> = {
  ar: "غادر الوفد المدينة يوم الأحد دون اتفاق.",
  ca: "La delegació va abandonar la ciutat diumenge sense acord.",
  cs: "Delegace opustila město v neděli bez dohody.",
  da: "Delegationen forlod byen søndag uden en aftale.",
  de: "Die Delegation verließ die Stadt am Sonntag ohne ein Abkommen.",
  el: "Η αντιπροσωπεία έφυγε από την πόλη την Κυριακή χωρίς συμφωνία.",
  en: "The delegation left the city on Sunday without an agreement.",
  es: "La delegación abandonó la ciudad el domingo sin acuerdo.",
  eu: "Ordezkaritzak hiria utzi zuen igandean akordiorik gabe.",
  fa: "هیئت روز یکشنبه بدون توافق شهر را ترک کرد.",
  fi: "Valtuuskunta lähti kaupungista sunnuntaina ilman sopimusta.",
  fr: "La délégation a quitté la ville dimanche sans accord.",
  he: "המשלחת עזבה את העיר ביום ראשון ללא הסכם.",
  hi: "प्रतिनिधिमंडल रविवार को बिना समझौते के शहर से चला गया।",
  hu: "A küldöttség vasárnap megállapodás nélkül hagyta el a várost.",
  hy: "Պատվիրակությունը կիրակի օրը լքեց քաղաքը",
  it: "La delegazione ha lasciato la città domenica senza accordo.",
  ja: "代表団は日曜日に合意なしに街を去った。",
  ko: "대표단은 일요일 합의 없이 도시를 떠났다.",
  lo: "ຄະນະຜູ້ແທນໄດ້ອອກຈາກເມືອງ",
  nl: "De delegatie verliet de stad zondag zonder akkoord.",
  no: "Delegasjonen forlot byen søndag uten avtale.",
  pt: "A delegação deixou a cidade no domingo sem acordo.",
  ro: "Delegația a părăsit orașul duminică fără un acord.",
  ru: "Делегация покинула город в воскресенье без соглашения.",
  sv: "Delegationen lämnade staden i söndags utan avtal.",
  th: "คณะผู้แทนออกจากเมืองเมื่อวันอาทิตย์โดยไม่มีข้อตกลง",
  tr: "Heyet pazar günü anlaşma olmadan şehirden ayrıldı.",
  uk: "Делегація залишила місто в неділю без угоди.",
  zh: "代表团星期天离开了这座城市，没有达成协议。",
};
const { de = "", en = "", fr = "" } = SENTENCES;

describe("detectLanguage", () => {
  it.each(Object.entries(SENTENCES))("knows %s by a sentence", (language, sentence) => {
    expect(detectLanguage(sentence)).toBe(language);
  });

  it.each([
    ["nothing", ""],
    ["a word", "Verhandlungen"],
    ["a few words", "Die Verhandlungen in Doha"],
    ["figures", "2001 2002 2003 2004 2005 2006 2007 2008 2009 2010"],
    ["names", "Hamid Karzai Zalmay Khalilzad Burhanuddin Rabbani Taliban Doha Kabul Pakistan"],
    ["a draw", `${`${fr} `.repeat(6)}${`${de} `.repeat(6)}`],
  ])("takes %s for English", (_, text) => {
    expect(detectLanguage(text)).toBe("en");
  });

  it("goes by most of a long text, not by how it begins", () => {
    expect(detectLanguage(`${en} ${`${de} `.repeat(50)}`)).toBe("de");
    expect(detectLanguage(`${`${de} `.repeat(6)}${`${en} `.repeat(50)}`)).toBe("en");
  });
});
