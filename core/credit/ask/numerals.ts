const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const ENGLISH: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  half: 0.5,
};

/** Characters a Chinese numeral is written with, for a pattern. */
export const HAN_NUMERAL = "[零〇一二两俩三仨四五六七八九十百千万]+";
/** English number words, for a pattern. */
export const ENGLISH_NUMERAL = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six|seven|eight|nine)|${Object.keys(
  ENGLISH,
)
  .sort((a, b) => b.length - a.length)
  .join("|")}`;

/** `12`, `1.5`, `3,000`, `十二`, `一百二`, `两千`, `twelve`; undefined when it is no number. */
export function readNumber(text: string): number | undefined {
  if (/^\d[\d,]*(\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  const [tens = "", ones] = text.split(/[- ]/);
  const english = ones === undefined ? ENGLISH[text] : (ENGLISH[tens] ?? Number.NaN) + (ENGLISH[ones] ?? Number.NaN);
  return english !== undefined && !Number.isNaN(english) ? english : readHan(text);
}

function readHan(text: string): number | undefined {
  let [total, section, digit] = [0, 0, 0];
  let lastStep = 1;
  for (const letter of text) {
    const value = DIGITS[letter];
    const step = STEPS[letter];
    if (value !== undefined) digit = digit * (lastStep === 0 ? 10 : 1) + value;
    else if (step === undefined) return undefined;
    else if (step === 10_000) {
      total = (total + section + digit) * step;
      [section, digit] = [0, 0];
    } else {
      section += (digit === 0 ? 1 : digit) * step;
      digit = 0;
    }
    if (letter === "零" || letter === "〇") lastStep = 1;
    else if (step !== undefined) lastStep = step;
  }
  // `一百二`, `一万五`: the last digit stands for the next place down.
  const short = digit > 0 && lastStep >= 100 && !/[零〇]/.test(text) && /[百千万][一二两三四五六七八九]$/.test(text);
  return text === "" ? undefined : total + section + (short ? (digit * lastStep) / 10 : digit);
}
