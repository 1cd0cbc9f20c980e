// Answers of the bureau as they came over the wire, trimmed; the people and bodies in them are invented.

const changed = { gxsj: '2026-03-01 02:11:09', scbz: '0' };

/** What the service answers with, whatever happened: status 200 and an envelope. */
export const answer = (records: object[], total = records.length, pageNo = 1) => ({
  code: '0000',
  message: null,
  data: { records, total: String(total), pageNo, pageSize: 100 },
});

/** An envelope without data. */
export const refusal = (code: string, message: string) => ({ code, message, data: null });

/** What stands in front of the service on Sunday night. */
export const maintenancePage = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** A house of 锦绣花园. */
export const house = (given: object = {}) => ({
  fwbm: '4298010010010012',
  bzdzbm: '42980100100100030012',
  bdcdyh: '429801001001GB00012F00030102',
  xqmc: '锦绣花园二期',
  ljx: '槐荫大道',
  mph: '86号',
  lh: '3幢',
  dy: '2单元',
  szc: '1',
  myc: '1/6',
  fh: '0102',
  fwzl: '槐荫大道86号锦绣花园3幢2单元102室',
  jzmj: '98.50',
  tnjzmj: '81.20',
  fwytbm: '001',
  fwxzbm: '01',
  jzjgbm: '03',
  ...changed,
  ...given,
});

/** A title to it. */
export const title = (given: object = {}) => ({
  lb: '01',
  qlbh: 'QL2015000123',
  fwbm: '4298010010010012',
  bzdzbm: '42980100100100030012',
  bdcdyh: '429801001001GB00012F00030102',
  fwzl: '槐荫大道86号锦绣花园3幢2单元102室',
  qlrmc: '李晓燕',
  zjlx: '01',
  zjhm: '42980119920203002X',
  lxdh: '16012345678',
  gyfs: '02',
  djrq: '20150512',
  bdcqzh: '鄂(2015)示范区不动产权第0000123号',
  ...changed,
  ...given,
});

/** A lease of it. */
export const lease = (given: object = {}) => ({
  lb: '02',
  htbah: 'ZL20240300123',
  fwbm: '4298010010010012',
  bzdzbm: '42980100100100030012',
  czr: '李晓燕',
  czrzjlx: '01',
  czrzjhm: '42980119920203002X',
  czrlxdh: '16012345678',
  chzr: '王强',
  chzrzjlx: '01',
  chzrzjhm: '429801198507143514',
  zlqxq: '20240301',
  zlqxz: '20250228',
  czyt: '02',
  yzj: '1200.00',
  barq: '20240305',
  zt: '2',
  ...changed,
  ...given,
});
