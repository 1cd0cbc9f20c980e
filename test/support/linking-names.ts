import { pinyin } from 'pinyin-pro';
import type { Dice } from './linking-dice';

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况';
const compound = ['欧阳', '司马', '上官', '尉迟', '诸葛', '皇甫', '令狐', '东方'];
const older = '国建明德志玉秀桂兰英珍芳华荣生光春祥福清文成金永贵才发义忠信仁和平安民正元世庆喜珠翠凤云香菊莲枝';
const middle = '伟强军勇磊涛超斌波辉鹏飞刚健俊峰敏静丽娟艳霞燕玲萍红梅琴琳雪娜慧颖莉洁晶丹倩蓉薇莹芬蕾露瑛璐海东林利新学亮晓小';
const young = '子轩浩宇涵梓欣怡诗雨泽博然昊佳思一诺依梦琪可馨俊杰语嫣奕铭睿哲晨曦沐辰瑞航嘉懿皓宸逸乐妍彤萱芷若艺雅婷静紫';
const rare = '䶮翀喆昱煜祎彧旻珺玥堃淼';
const pools: readonly string[] = [older, middle, young];

/** How a name in one way or another ends up wrong. */
export interface Names {
  /** `era` 0 old, 1 middle, 2 young. */
  surname(dice: Dice): string;
  given(dice: Dice, era: number): string;
  /** Another character of the same sound; the same name where there is none. */
  homophone(name: string, dice: Dice): string;
  /** A character whose sound is easily taken for this one's. */
  misheard(name: string, dice: Dice): string;
  /** Another character altogether, not the first. */
  mistyped(name: string, dice: Dice): string;
}

export function createNames(): Names {
  const all = [...new Set([...older, ...middle, ...young, ...rare, ...surnames])];
  const sounds = new Map(all.map((character) => [character, pinyin(character, { toneType: 'none', v: true })]));
  const alike = grouped(all, (character) => sounds.get(character) ?? '');
  const heard = grouped(all, (character) => confused(sounds.get(character) ?? ''));
  const replaced = (name: string, at: number, character: string) => name.slice(0, at) + character + name.slice(at + 1);
  const other = (groups: Map<string, string[]>, keyOf: (character: string) => string) => (name: string, dice: Dice) => {
    const options = [...name].flatMap((character, at) =>
      (groups.get(keyOf(character)) ?? []).filter((one) => one !== character).map((one) => replaced(name, at, one)),
    );
    return options.length > 0 ? dice.pick(options) : name;
  };
  return {
    surname: (dice) => (dice.chance(0.003) ? dice.pick(compound) : (surnames[dice.zipf(surnames.length)] ?? '王')),
    given(dice, era) {
      const pool = pools[dice.chance(0.85) ? era : 1] ?? middle;
      const one = () => (dice.chance(0.003) ? dice.pick([...rare]) : (pool[dice.zipf(pool.length)] ?? '平'));
      return dice.chance(era === 2 ? 0.15 : 0.35) ? one() : one() + one();
    },
    homophone: other(alike, (character) => sounds.get(character) ?? ''),
    misheard: other(heard, (character) => confused(sounds.get(character) ?? '')),
    mistyped: (name, dice) => {
      const at = dice.between(1, name.length - 1);
      return replaced(name, at, dice.pick([...middle].filter((character) => character !== name[at])));
    },
  };
}

const confused = (sound: string): string =>
  sound
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/^h(?=u)/, 'f')
    .replace(/ng$/, 'n');

function grouped(characters: string[], keyOf: (character: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const character of characters) groups.set(keyOf(character), [...(groups.get(keyOf(character)) ?? []), character]);
  return groups;
}
