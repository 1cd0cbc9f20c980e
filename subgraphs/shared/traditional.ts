/** Characters of names: simplified, then the traditional form no simplified text uses. */
const ofNames =
  '张張刘劉陈陳杨楊黄黃赵趙吴吳孙孫马馬罗羅郑鄭谢謝许許韩韓冯馮邓鄧萧蕭蒋蔣叶葉苏蘇吕呂卢盧钟鐘谭譚陆陸贾賈韦韋邹鄒阎閻龙龍' +
  '贺賀顾顧龚龔钱錢严嚴汤湯单單伟偉强強军軍杰傑涛濤辉輝鹏鵬飞飛凯凱宁寧欢歡阳陽国國华華兴興胜勝东東泽澤刚剛丽麗艳豔静靜红紅' +
  '兰蘭颖穎琼瓊晓曉梦夢洁潔诗詩庆慶轩軒维維荣榮贵貴义義仪儀亚亞贤賢尧堯铭銘锋鋒锦錦银銀铁鐵钢鋼连連达達迁遷远遠运運选選逊遜' +
  '邻鄰郧鄖闽閩闻聞阑闌顺順颜顏风風鸣鳴鸿鴻鹤鶴齐齊韵韻页頁须須飒颯驰馳骏駿骥驥鲁魯鲍鮑麦麥娇嬌妇婦婵嬋实實宝寶';

/** Those of addresses and further ones of names, in the same order. */
const further =
  '荫蔭绣繡园園书書长長纺紡织織厂廠区區号號栋棟楼樓层層门門广廣场場桥橋车車乡鄉镇鎮县縣头頭卫衛医醫学學验驗业業庄莊湾灣沟溝岛島岭嶺凤鳳发發开開关關电電灯燈线線边邊内內侧側对對处處问問题題坏壞声聲响響赖賴万萬余餘' +
  '钟鍾艳艷莹瑩';

const pairsOf = (text: string): [string, string][] =>
  [...text.matchAll(/(.)(.)/gu)].map(([, simplified = '', traditional = '']) => [simplified, traditional]);
const traditionalOf = new Map(pairsOf(ofNames));
const simplifiedOf = new Map(pairsOf(ofNames + further).map(([simplified, traditional]) => [traditional, simplified]));
const inOther = (text: string, other: ReadonlyMap<string, string>): string =>
  [...text].map((character) => other.get(character) ?? character).join('');

/** The text in traditional characters, as far as names need them. */
export const toTraditional = (text: string): string => inOther(text, traditionalOf);

/** The text in simplified characters, as far as names and addresses need them. */
export const toSimplified = (text: string): string => inOther(text, simplifiedOf);

/** True when a text is written, wholly or in part, in traditional characters (D06 of a name: 李曉燕 for 李晓燕). */
export const hasTraditional = (text: string): boolean => [...text].some((character) => simplifiedOf.has(character));
