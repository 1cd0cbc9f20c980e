import { soundsOfText } from '../city-maker/sounds';
import type { Family } from './question';

// Places without a door: landmarks, crossings, areas.

const ways = ['对面', '旁边', '北门口', '门口', '斜对面', '附近', '后面', '往东一百米', '隔壁'];

export const otherPlaces: Family = {
  landmark: ({ city, chance }) => {
    const { name } = chance.pick(city.landmarks);
    return { text: name + chance.pick(ways), wants: `landmark:${name}`, acceptable: [] };
  },
  'landmark by its short name': ({ city, chance }) => {
    const { name, aliases } = chance.pick(city.landmarks.filter((landmark) => landmark.aliases.length > 0));
    return {
      text: `${chance.pick(['在', '', '我在', '就在'])}${chance.pick(aliases)}${chance.pick(ways)}`,
      wants: `landmark:${name}`,
      acceptable: [],
    };
  },
  'landmark in pinyin': ({ city, chance }) => {
    const { name } = chance.pick(city.landmarks.filter((landmark) => landmark.name.length >= 4));
    const sound = soundsOfText(name);
    return {
      text: `${sound.join('')}`,
      wants: `landmark:${name}`,
      acceptable: city.landmarks.flatMap((other) =>
        soundsOfText(other.name).join('') === sound.join('') ? [`landmark:${other.name}`] : [],
      ),
    };
  },
  crossing: ({ city, chance }) => {
    const [a, b] = [chance.pick(city.roads), chance.pick(city.roads)];
    if (a === b) return null;
    const text = `${a.name}${chance.pick(['和', '与', '跟', '、'])}${b.name}${chance.pick(['交叉口', '路口', '交汇处', '十字路口', '的交叉口往北五十米', '路口东北角'])}`;
    return { text, wants: `crossing:${a.name}+${b.name}`, acceptable: [] };
  },
  'crossing, no word for it': ({ city, chance }) => {
    const [a, b] = [chance.pick(city.roads), chance.pick(city.roads)];
    return a === b
      ? null
      : { text: `${a.name}${chance.pick(['/', '×', ' ', '和'])}${b.name}`, wants: `crossing:${a.name}+${b.name}`, acceptable: [] };
  },
  community: ({ city, chance }) => {
    const { code, name } = chance.pick(city.communities);
    return { text: chance.pick([name, `${name}居委会`, name]), wants: `community:${code}`, acceptable: [] };
  },
  grid: ({ city, chance }) => {
    const community = chance.pick(city.communities);
    const grid = chance.pick(community.grids);
    const order = community.grids.indexOf(grid) + 1;
    return {
      text: community.name + chance.pick([grid.name.slice(community.name.length), `${order}网格`, `第${order}网格`]),
      wants: `grid:${grid.code}`,
      acceptable: [],
    };
  },
  'estate alone': ({ city, chance }) => {
    const { name } = chance.pick(city.estates);
    return { text: chance.pick(['', '我在', '我住在']) + name, wants: `estate:${name}`, acceptable: [] };
  },
  'road alone': ({ city, chance }) => {
    const { name } = chance.pick(city.roads);
    return { text: name, wants: `road:${name}`, acceptable: [] };
  },
};
