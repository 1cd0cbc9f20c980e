import { type CodeTable, wordsOf } from '../shared/codes';

/** The field notes of the system list these words. */
const words = (scheme: string, values: readonly string[]): CodeTable => wordsOf(scheme, '12319 热线字段说明', values);

export const states = words('HOTLINE-STATUS', ['待受理', '待派遣', '待处置', '待核查', '待回访', '已结案', '已挂账', '已退回', '已作废']);
/** States in which an order is open no more. */
export const closedStates = ['已结案', '已作废'];
/** The five categories of the city. */
export const localCategories = words('HOTLINE-LOCAL', ['环境卫生', '民生服务', '安全隐患', '社情民意', '矛盾纠纷化解']);
export const kinds = words('HOTLINE-KIND', ['咨询', '求助', '投诉', '举报', '建议', '表扬', '上报']);
export const channels = words('HOTLINE-CHANNEL', ['电话', '网站', '微信', '微博', '来信', '市民座谈', '采集上报']);
export const urgencies = words('HOTLINE-URGENCY', ['一般', '紧急', '特急']);
/** Who reported: a citizen (市民) or a collector of the city's (采集员). */
export const reporters = words('HOTLINE-SOURCE', ['市民', '采集员']);
export const nodes = words('HOTLINE-NODE', ['受理', '预审', '派遣', '处置', '核查', '回访', '结案']);
export const unitKinds = words('HOTLINE-UNIT-KIND', ['专业部门', '属地街道', '执法中队']);
