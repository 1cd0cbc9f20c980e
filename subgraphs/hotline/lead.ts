import type { Order, Unit } from './mapping';

/**
 * Who may lead an order. About a city object (部件): the unit that keeps it, else the one that owns it (以条为主). About
 * anything else (事件): the street of its place (以块为主). null when neither is known.
 */
export function toLead(
  { object, objectName, objectUnits, grid, community }: Pick<Order, 'object' | 'objectName' | 'objectUnits' | 'grid' | 'community'>,
  units: readonly Unit[],
) {
  const place = (community?.id ?? grid?.id)?.split(':')[1];
  const street = units.find((unit) => unit.kind?.code === '属地街道' && unit.street !== null && unit.street === place?.slice(0, 9));
  const [keeper] = object ? objectUnits.flatMap((code) => units.find((unit) => unit.code === code) ?? []) : [];
  if (keeper) {
    const helper = street ? `，${street.name}协同` : '';
    const reason = `部件以条为主：${objectName ?? '部件'}由${keeper.name}养护或所有，由其牵头${helper}。`;
    return { unit: keeper, assistedBy: street ?? null, rule: 'DEPARTMENT' as const, reason };
  }
  if (!street) return null;
  const why = object ? '部件的责任单位不明，按所在地' : '事件以块为主：按所在地';
  return { unit: street, assistedBy: null, rule: 'TERRITORY' as const, reason: `${why}由${street.name}牵头，专业部门协助。` };
}
