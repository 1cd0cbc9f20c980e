import type { Random } from './model';
import type { Sex } from './model-people';

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单解仇',
  '欧阳',
  '司马',
  '上官',
  '尉迟',
];
const maleGiven = [
  ...'伟强磊军洋勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢佳阳䶮',
  '建国',
  '建华',
  '志强',
  '志明',
  '文博',
  '子轩',
  '浩然',
  '宇航',
  '国庆',
  '卫东',
  '海涛',
  '家豪',
  '一博',
  '德胜',
];
const femaleGiven = [
  ...'芳娜敏静秀霞丽娟艳燕玲桂英丹萍红梅琳雪倩慧颖莉洁佳',
  '桂兰',
  '秀英',
  '淑珍',
  '晓燕',
  '雅婷',
  '子涵',
  '欣怡',
  '诗涵',
  '美玲',
  '玉兰',
  '春梅',
  '海燕',
  '丽华',
  '梦洁',
  '小红',
];
const minorityNames = ['阿卜杜·热合曼', '迪丽热巴·买买提', '扎西·多吉'];

/** An invented name; children take their father's surname. */
export function inventName(random: Random, sex: Sex, surname?: string): string {
  if (!surname && random.chance(0.003)) return random.pick(minorityNames);
  return (surname ?? random.pick(surnames)) + random.pick(sex === '1' ? maleGiven : femaleGiven);
}

/** The surname of an invented name, compound ones included. */
export const surnameOf = (name: string): string =>
  surnames.find((surname) => surname.length === 2 && name.startsWith(surname)) ?? name.slice(0, 1);

export const shopKinds = ['超市', '便利店', '餐馆', '理发店', '药店', '水果店', '五金店', '服装店', '网吧', '洗衣店', '早餐店', '文具店'];
export const socialNames = [
  '老年协会',
  '志愿者协会',
  '书画协会',
  '太极拳协会',
  '养老服务中心',
  '社区基金会',
  '民办幼儿园',
  '棋牌协会',
  '广场舞协会',
  '阳光驿站',
  '法律援助中心',
  '读书会',
];
export const enterpriseNames = [
  '物业服务有限公司',
  '商贸有限公司',
  '建筑工程有限公司',
  '科技有限公司',
  '小学',
  '卫生服务站',
  '幼儿园',
  '粮油店有限公司',
  '汽车修理厂',
  '印务有限公司',
];
export const words = [...'鑫盛福祥瑞丰和顺兴隆泰安永昌德源华美金辉'];
