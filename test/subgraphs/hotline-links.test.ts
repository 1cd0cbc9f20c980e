import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from '../../demo/hotline/server';
import { write } from '../../demo/hotline/store';
import { department } from '../../subgraphs/hotline';
import { adapterOverDemo } from '../support/adapter';
import { answersLinkedRecords } from '../support/linked-records';

/** Orders of people who gave a name and no number, or one that does not fit. */
const order = { record_number: '261001093012429801', name: '陈一禾', sfzh: '429801198507143515', create_time: '2026-10-01 09:30:12' };
const newer = { ...order, record_number: '261002093012429802', sfzh: '', create_time: '2026-10-02 09:30:12' };
const older = { ...newer, record_number: '260901093012429803', create_time: '2026-09-01 09:30:12' };

const hotline = adapterOverDemo(department, {
  start,
  async write(city, folder, ledger, random) {
    await write(city, folder, ledger, random);
    const file = join(folder, 'hotline-orders.jsonl');
    const text = readFileSync(file, 'utf8');
    const nothing = Object.fromEntries(Object.keys(JSON.parse(text.slice(0, text.indexOf('\n')))).map((field) => [field, '']));
    writeFileSync(file, [text, ...[order, newer, older].map((row) => JSON.stringify({ ...nothing, ...row }))].join('\n'));
  },
});

describe('orders of the hotline without a usable number', () => {
  answersLinkedRecords(hotline, {
    field: 'hotlineRecord',
    asked: { operation: 'order_query', batch: 50 },
    linked: () => ({
      pointer: order.record_number,
      told: {
        recordNumber: order.record_number,
        says: { name: '陈一禾', idNumber: { raw: order.sfzh, value: null } },
        defects: [{ code: 'D02', field: 'sfzh', raw: order.sfzh }],
      },
    }),
    newerAndOlder: () => [newer.record_number, older.record_number],
    numbered() {
      const { idNumber, records } =
        hotline.truth('person').find(({ records, defects }) => records.hotline.length === 1 && defects.length === 0) ?? {};
      return { idNumber, record: records.hotline[0] };
    },
  });
});
