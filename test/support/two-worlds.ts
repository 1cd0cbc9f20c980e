import { createHash } from 'node:crypto';
import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { Bounds } from '../../gateway/access/decide';
import type { GuardedFields } from '../../gateway/access/guarded-fields';
import type { Policy } from '../../gateway/access/policy';
import { rightsUnder } from '../../gateway/access/rights';
import { type Held, unheld, verdictsFor } from '../../gateway/access/verdicts';
import type { Graph } from '../../gateway/generations/graph';
import type { Caller } from '../../subgraphs/shared/call';
import type { MaskedKind } from '../../subgraphs/shared/masks';
import type { World } from './invented-departments';

// Two worlds that differ in nothing but what one viewer may not see: in the second, every field that is hidden from them has
// another value, what is masked another middle, and rows outside their areas other personal data. Of the five entities of a
// kind, the number tells the area: Person.3 lives in Dwelling.3, which lies in Grid.3.

/** Where an object stands: the number of the row that tells its area, and how the field that holds it is seen. */
interface Standing {
  row: number | null;
  held: Held;
}

const areaKinds: Record<string, string> = { Grid: '42980100100100', Community: '42980100100', Division: '429801' };

/** The code of the grid of this number. */
export const gridCode = (row: number): string => `${areaKinds.Grid}${row}`;

/** The world as everybody's, without a viewer; with one, the world that differs for them. */
export function worldFor(viewer: Caller | null, policy: Policy, fields: GuardedFields, { schema }: Pick<Graph, 'schema'>): World {
  const verdicts = viewer && verdictsFor(policy, fields, rightsUnder(policy)(viewer));

  function isOutside(type: string, row: number, areas: Bounds): boolean {
    if (areas === 'own cases') return true; // no viewer here is of a unit
    const lies = [areaKinds[type] ?? areaKinds.Grid, ...(areaKinds[type] ? [] : [areaKinds.Community])].map((code) => `${code}${row}`);
    const allowed = areas === 'own' ? (viewer?.areas ?? []) : areas;
    return !allowed.some((area) => lies.some((code) => code.startsWith(area)));
  }

  return {
    idOf(seed) {
      const [, type = '', row = ''] = /^(Grid|Community|Division)\.(\d)$/.exec(seed) ?? [];
      return type === '' ? seed : `${type.toLowerCase()}:${areaKinds[type]}${row}`;
    },
    seedOf(id) {
      const [, kind = '', row = ''] = /^(grid|community|division):\d+(\d)$/.exec(id) ?? [];
      return kind === '' ? id : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}.${row}`;
    },
    field(type, name, source) {
      const { row, held: holder } = standingOf(type, source, policy);
      const parent = schema.getType(type);
      const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
      if (!field) return { place: { row, held: unheld } }; // nobody can ask for it
      const guarded = fields.of(`${type}.${name}`);
      const mask = guarded.level === 'AS_HOLDER' ? holder.mask : guarded.mask;
      const verdict = verdicts?.(`${type}.${name}`, getNamedType(field.type), holder);
      const place: Standing = { row, held: verdict?.held ?? { ...unheld, mask } };
      const tellsArea = policy.areas.get(type)?.selections.some((node) => node.kind === 'Field' && node.name.value === name);
      if (tellsArea && row !== null && name !== 'id') return { entity: row, place };
      const decision = verdict?.held.decision;
      const areas = decision && decision.outcome !== 'denied' && decision.areas !== 'anywhere' ? decision.areas : null;
      if (verdict?.action === 'nothing' || (areas && row !== null && isOutside(type, row, areas))) return { salt: ' otherwise', place };
      const variant = verdict?.action === 'masked' ? 1 : 0;
      return mask && mask !== 'SHOWN' && mask !== 'COUNT' ? { place, text: (chance) => texts[mask](chance, variant) } : { place };
    },
  };
}

function standingOf(type: string, { seed, place }: { seed: string; place?: unknown }, { areas }: Policy): Standing {
  const around = (place as Standing | undefined) ?? { row: null, held: unheld };
  if (!areas.has(type)) return around;
  const [, number] = /^\w+\.(\d)$/.exec(seed) ?? [];
  return { ...around, row: number ? Number(number) : createHash('md5').update(seed).digest().readUInt32LE() % 5 };
}

/** Texts of the form of their kind; the two variants differ only where the mask M1 keeps nothing. */
const texts: Record<MaskedKind, (chance: number, variant: number) => string> = {
  NAME: (chance, variant) => `${'张李欧'.charAt(chance % 3)}${['晓燕', '文轩'][variant]}`,
  ID_NUMBER: (chance, variant) => `429801${['19850714', '19621130'][variant]}35${10 + (chance % 80)}`,
  PHONE: (chance, variant) => `160${['7393', '2418'][variant]}0${100 + (chance % 800)}`,
  ADDRESS: (chance, variant) => `槐荫大道${chance % 90}号锦绣花园${1 + (chance % 9)}栋${['1单元101室', '2单元502室'][variant]}`,
  BIRTH_DATE: (chance, variant) => `19${50 + (chance % 50)}-${['07-14', '11-30'][variant]}`,
  TEXT: (chance, variant) => `来电反映${chance % 90}，电话${['16073930306', '16024180612'][variant]}`,
};
