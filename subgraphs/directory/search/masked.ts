import { maskedText } from '../../shared/masks';
import type { SaidName } from '../linking/said-name';

/** A name as a list of candidates may show it; what is no name is shown as nothing but its title. */
export function maskedName({ whole, surname, sex }: SaidName): string {
  if (whole !== '') return maskedText('NAME', 'M1', whole);
  return surname === '' ? '' : surname + (sex === '1' ? '先生' : sex === '2' ? '女士' : '某');
}
