import { hubNow, isRealDate } from '../shared/dates';
import { badUserInput } from '../shared/errors';
import { codeOf, kindOf, type Reference } from '../shared/reference';
import { liesIn } from '../shared/within';
import type { Filter } from './client';
import type { EventFilter, StatisticsDimension } from './schema.generated';
import { localCategories, states } from './words';

/** The fields of the source's form by which it counts. */
export const groups: Record<StatisticsDimension, string> = {
  LOCAL_CATEGORY: 'local',
  NATIONAL_CATEGORY: 'national',
  NATIONAL_MAJOR: 'bigtype',
  GRID: 'grid',
  COMMUNITY: 'community',
  UNIT: 'dept',
  STATE: 'status',
  SOURCE: 'reporter',
};

/** The clock of the hub in the source's spelling, so that both mean the same by "overdue". */
export const sourceClock = (): Filter => ({ now: hubNow().slice(0, 19).replace('T', ' ') });

/** The field of the source by which it finds the orders of a place, by the kind in front of its identifier. */
const placeFields: Record<string, string> = {
  division: 'division',
  community: 'community',
  grid: 'grid',
  'management-grid': 'mgrid',
  building: 'building',
  dwelling: 'dwelling',
};

/** How the source names a place: by which field, and with which code. */
export const placeOf = (place: Reference): [by: string, key: string] => {
  const kind = kindOf(place);
  return [placeFields[kind] ?? kind, codeOf(place)];
};

/** Only open orders, only closed ones, or both. */
export const openness = (open: boolean | null | undefined): Filter =>
  open === null || open === undefined ? {} : { [open ? 'open' : 'closed']: '1' };

/** A filter as the fields of the source's form, all of them applied there; what cannot be meant is refused by its name. */
export function toForm(filter: EventFilter | null | undefined): Filter {
  const { from, to, grid, community, building, category, state, unit, flags } = filter ?? {};
  const form = {
    ...period(from, to, 'filter.'),
    grid: codeGiven('filter.grid', grid, /^(?:grid:)?(\d{14,15})$/, 'a grid code of 15 digits, or 14 in the old scheme.'),
    community: codeGiven('filter.community', community, /^(?:community:)?(\d{12})$/, 'a community code of 12 digits.'),
    building: codeGiven('filter.building', building, /^(?:building:)?([\w-]{1,40})$/, 'a standard address code.'),
    dept: codeGiven('filter.unit', unit, /^(?:department:)?([\w-]{2,20})$/, 'a unit code.'),
    status: oneOf('filter.state', state, Object.keys(states.values)),
    ...(category ? categoryFields(category) : {}),
    ...Object.fromEntries((flags ?? []).map((flag) => [flag.toLowerCase(), '1'])),
  };
  const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''));
  return given.overdue ? { ...given, ...sourceClock() } : given;
}

/**
 * A filter narrowed to the areas that the hub shows a list of; null where nothing can be in both. The source knows one grid or one
 * community: what is bound to several areas, or to a wider one, is asked for as it is, and the hub takes out what lies elsewhere.
 */
export function inAreas(filter: Filter, areas: readonly string[] | null): Filter | null {
  if (areas === null) return filter;
  if (areas.length === 0 || (filter.grid !== undefined && !liesIn(areas, filter.grid))) return null;
  const [area = '', ...others] = areas;
  const field = area.length === 12 ? 'community' : area.length > 13 ? 'grid' : null;
  if (others.length > 0 || field === null) return filter;
  return filter[field] === undefined || filter[field] === area ? { ...filter, [field]: area } : null;
}

/** Whether all that a filter finds lies in one of these areas. */
export const isWithin = ({ grid, community }: Filter, areas: readonly string[] | null): boolean =>
  liesIn(areas, grid ?? null, community ?? null);

/** A period as the source's fields: `from` included, `to` not. */
export function period(from: string | null | undefined, to: string | null | undefined, path = ''): Filter {
  const dates = Object.entries({ from, to }).flatMap(([name, date]) =>
    date === null || date === undefined ? [] : [[name, date] as const],
  );
  for (const [name, date] of dates)
    if (typeof date !== 'string' || !isRealDate(date)) throw badUserInput(path + name, 'must be a date that exists, such as 2026-10-01.');
  if (from && to && from > to) throw badUserInput(`${path}from`, 'must not be after "to".');
  return Object.fromEntries(dates);
}

function codeGiven(argument: string, value: string | null | undefined, shape: RegExp, allowed: string): string {
  if (value === null || value === undefined) return '';
  const code = shape.exec(value)?.[1];
  if (!code) throw badUserInput(argument, `must be ${allowed}`);
  return code;
}

function oneOf(argument: string, value: string | null | undefined, allowed: readonly string[]): string {
  if (value === null || value === undefined) return '';
  if (!allowed.includes(value)) throw badUserInput(argument, `must be one of ${allowed.join(', ')}.`);
  return value;
}

function categoryFields({ scheme, code }: { scheme: string; code: string }): Filter {
  if (scheme === localCategories.scheme) return { local: oneOf('filter.category.code', code, Object.keys(localCategories.values)) };
  if (!['CJT214', 'CJT214-2007'].includes(scheme)) throw badUserInput('filter.category.scheme', 'must be CJT214 or HOTLINE-LOCAL.');
  if (!/^\d{2}(\d{2})?$/.test(code)) throw badUserInput('filter.category.code', 'must be a major of 2 digits, or a type of 4.');
  return { bigtype: code.slice(0, 2), smalltype: code.slice(2) };
}
