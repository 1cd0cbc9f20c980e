// Answers of the 12319 web API as recorded, trimmed, with invented people.

export const loggedIn = { status: 1, msg: '成功', data: { token: 'd2f1c0', expire: 1800 } };
export const loggedInAgain = { status: 1, msg: '成功', data: { token: 'e7a944', expire: 1800 } };
export const wrongPassword = { status: 0, msg: '用户名或密码错误' };
export const sessionEnded = { status: 0, msg: '登录超时' };
export const wrongParameter = { status: 0, msg: '参数错误' };
export const phpWarning =
  '<br />\n<b>Warning</b>:  mysql_connect(): Access denied in <b>/var/www/hotline/db.php</b> on line <b>17</b><br />\n';

export const order = {
  record_number: '240315093012115409',
  city_number: 'XG00004711',
  name: '王女士',
  sfzh: '',
  contact: '16000001234',
  contact_names: '1',
  reporter: '市民',
  channel: '电话',
  kind: '投诉',
  urgency: '一般',
  secret: '0',
  repeated: '0',
  bigtype: '05',
  smalltype: '04',
  local: '社情民意',
  address: '槐荫大道锦绣花园北门口',
  building: '',
  community: '429801001001',
  grid: '429801001001003',
  x: '113.922084',
  y: '30.922321',
  object: '',
  object_name: '',
  object_owner: '',
  object_keeper: '',
  content: '锦绣花园北门口店外经营。',
  status: '待处置',
  dept: 'JD001',
  returns: '0',
  reopened: '0',
  create_time: '2024-03-15 09:30:12',
  due_time: '2024-03-20 09:30:12',
  close_time: '',
  suspend_time: '',
};

export const onePage = { status: 1, msg: '成功', count: 1, total: 1, data: [order] };
export const onePageInText = { status: '1', msg: '成功', count: '1', total: '1', data: [order] };
export const miscountedPage = { status: 1, msg: '成功', count: 2, total: 2, data: [order] };
export const unknownState = { ...onePage, data: [{ ...order, status: '待会商', kind: '追办' }] };
export const withoutState = { ...onePage, data: [{ ...order, status: undefined }] };

/** The answer to order_latest: one caller has so many orders, and the newest of them from `offset` on. */
export const latestOf = (callers: { key: string; total: number }[], offset: number) => ({
  status: 1,
  msg: '成功',
  count: callers.length,
  data: callers.map(({ key, total }) => ({
    key,
    total,
    open: total,
    rows: Array.from({ length: Math.max(0, Math.min(50, total - offset)) }, (_, index) => ({
      ...order,
      record_number: String(240_315_093_012_000_000n - BigInt(offset + index)),
    })),
  })),
});
