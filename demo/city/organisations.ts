import { landlineOf } from './contacts';
import { creditCodeNumber, pad } from './identity';
import type { Building, City, Organisation, Random } from './model';
import { enterpriseNames, shopKinds, socialNames, words } from './names';
import { createRandom } from './random';

/** Organisations of one community: the founding text counts 23 and 102; social ones come on top. */
export const organisationPlan = { enterprises: 23, shops: 102, social: 12 };

const institutions = ['小学', '卫生服务站', '幼儿园'];

/** Enterprises, institutions, shops and social organisations of every community, represented by people who live there. */
export function makeOrganisations(seed: number, city: Pick<City, 'communities' | 'buildings' | 'households' | 'dwellings'>): Organisation[] {
  const random = createRandom(seed, 'organisations');
  const organisations: Organisation[] = [];
  const buildingsOf = Map.groupBy(city.buildings, ({ community }) => community);
  const communityOf = new Map(city.dwellings.map(({ code, community }) => [code, community]));
  const householdsOf = Map.groupBy(city.households, ({ dwelling }) => communityOf.get(dwelling));
  for (const community of city.communities.filter(({ validTo }) => !validTo)) {
    const buildings = buildingsOf.get(community.code) ?? [];
    const heads = (householdsOf.get(community.code) ?? []).map(({ head }) => head);
    const stem = community.name.replace('社区', '');
    const kinds = [
      ...Array.from({ length: organisationPlan.enterprises }, (_, index) => enterpriseNames[index % enterpriseNames.length] ?? ''),
      ...Array.from({ length: organisationPlan.shops }, (_, index) => shopKinds[index % shopKinds.length] ?? ''),
      ...Array.from({ length: organisationPlan.social }, (_, index) => socialNames[index % socialNames.length] ?? ''),
    ];
    kinds.forEach((what, order) => {
      organisations.push(organisation(what, order, stem, random.pick(buildings), random.pick(heads), organisations.length + 1, random));
    });
  }
  return organisations;
}

function organisation(what: string, order: number, stem: string, building: Building, representative: number, serial: number, random: Random): Organisation {
  const kind = kindOf(what, order);
  const registrar = ({ social: '51', enterprise: '91', shop: '92', institution: '12' } as const)[kind];
  return {
    creditCode: creditCodeNumber(registrar, serial),
    kind,
    name: `${stem}${kind === 'social' ? '' : random.pick(words) + random.pick(words)}${what}`,
    registrationNumber: `鄂示社证字第${pad(serial, 6)}号`,
    representative,
    address: `${building.road}${building.roadNo}${building.estate}${building.building}`,
    dwelling: null,
    building: building.code,
    community: building.community,
    grid: building.grid,
    foundedOn: `${random.between(1998, 2025)}-${pad(random.between(1, 12), 2)}-${pad(random.between(1, 28), 2)}`,
    supervisor: kind === 'social' ? random.pick(['民政局', '文化和旅游局', '书院街道办事处', '教育局']) : null,
    phone: landlineOf(random),
    state: kind === 'social' && random.chance(0.1) ? '注销' : '正常',
  };
}

function kindOf(what: string, order: number): Organisation['kind'] {
  if (order >= organisationPlan.enterprises + organisationPlan.shops) return 'social';
  if (order >= organisationPlan.enterprises) return 'shop';
  return institutions.includes(what) ? 'institution' : 'enterprise';
}
