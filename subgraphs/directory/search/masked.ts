import type { SaidName } from '../linking/said-name';
import { surnameOf } from '../text/person-name';

/** A name as a list of candidates may show it (domain brief §4.4, M1): 王**, 王*, 欧阳*; what is no name is shown as nothing but its title. */
export function maskedName({ whole, surname, sex }: SaidName): string {
  if (whole === '') return surname === '' ? '' : surname + (sex === '1' ? '先生' : sex === '2' ? '女士' : '某');
  const first = surnameOf(whole);
  const given = [...whole.slice(first.length).replaceAll('·', '')];
  if (whole.includes('·')) return `${first}·*`;
  return first + '*'.repeat(Math.max(1, given.length));
}
