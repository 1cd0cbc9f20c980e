import { surnameOf } from '../../shared/person-name';
import { plainText } from '../text/normalise';
import { saidSurnameAt } from '../text/person-name';
import { restored } from '../text/restored';

/** A name as a record has it. */
export interface SaidName {
  /** '' when there is none, or only a surname with a title; `?` for a character that was lost. */
  whole: string;
  surname: string;
  /** What the title says: 王女士. */
  sex: '1' | '2' | null;
}

const titleAfter = /(?:先生|女士|小姐|师傅|同志|老师|阿姨|大爷|大妈|老板)$/u;
const lost = /[?*□■◇▯某\ufffd\ue000-\uf8ff]/gu;
/** GBK read as Latin letters, or replaced altogether. */
const unreadable = /[\u00c0-\u024f]|锟斤|斤拷/u;
const nobody = /^(?:匿名|不愿|不详|未知|无名|无$|空$|暂无|同上|待补|市民|居民|业主|群众|住户|来电)/u;

/**
 * A name in the one form names are compared in. Letters in brackets are the reading of a character (D21: 张诺(xiao)佳); any other
 * note in brackets, and what follows a comma, belongs to somebody else.
 */
export function saidName(raw: string): SaidName {
  const text = plainText(restored(raw))
    .replace(/\([a-z ]+\)/gu, '')
    .replace(/\(.*$/u, '')
    .replace(/[,/].*$/u, '')
    .replace(/[\s'_-]/gu, '');
  if (text === '' || unreadable.test(text) || nobody.test(text)) return { whole: '', surname: '', sex: null };
  const said = saidSurnameAt(text, 0);
  // A record that says 陈家 names somebody; «陈家反映» is said by callers only.
  if (said && said.to === text.length && !text.endsWith('家')) return { whole: '', surname: said.surname, sex: said.sex };
  const name = text.replace(titleAfter, '').replace(lost, '?');
  const surname = surnameOf(name);
  const known = name.replaceAll('?', '');
  return known.length <= surname.length ? { whole: '', surname: known && surname, sex: null } : { whole: name, surname, sex: null };
}
