import { saidName } from '../linking/said-name';
import { surnameOf } from '../text/person-name';

/** A name as a list of candidates may show it: 王*明, 王*, 欧阳*; what is no name is shown as nothing but its title. */
export function maskedName(raw: string): string {
  const { whole, surname, sex } = saidName(raw);
  if (whole === '') return surname === '' ? '' : surname + (sex === '1' ? '先生' : sex === '2' ? '女士' : '某');
  const first = surnameOf(whole);
  const given = [...whole.slice(first.length).replaceAll('·', '')];
  if (whole.includes('·')) return `${first}·*`;
  return given.length > 1 ? `${first}${'*'.repeat(given.length - 1)}${given.at(-1)}` : `${first}*`;
}
