import { plainText } from '../text/normalise';
import { coreOf } from './suffixes';

export type NameKind = 'road' | 'estate' | 'village' | 'landmark' | 'community' | 'division';

/** How a form of a name stands to the name: itself, another name for it, or what is left without its suffix. */
export type FormKind = 'standard' | 'alias' | 'former' | 'core';

/** A name of the city; the same name in several towns is one. */
export interface Name {
  index: number;
  kind: NameKind;
  standard: string;
}

/** One way to say a name, in normalised characters. */
export interface Form {
  text: string;
  name: Name;
  kind: FormKind;
}

/** What is told of each new form: the matchers listen. */
export interface FormListener {
  add(form: Form): void;
}

/** All names of the city, each once a kind. */
export interface Names {
  numberOf(kind: NameKind, standard: string): number;
  name(index: number): Name | undefined;
  /** Adds another way to say a name; those already known change nothing. */
  alsoCalled(index: number, said: string, kind: 'alias' | 'former'): void;
}

const before = /^(?:原来的?|原|老|旧|以前的?)(?=..)/u;

/** Names in use and their forms; names once told stay known, because old records still say them. */
export function createNames(listeners: readonly FormListener[]): Names {
  const names: Name[] = [];
  const numbers = new Map<string, number>();
  const forms = new Set<string>();
  const addForm = (name: Name, text: string, kind: FormKind): void => {
    const key = `${name.index}/${text}`;
    if (text.length < 2 || forms.has(key)) return;
    forms.add(key);
    for (const listener of listeners) listener.add({ text, name, kind });
  };
  const addForms = (name: Name, said: string, kind: FormKind): void => {
    const text = plainText(said).replace(/\s/g, '');
    addForm(name, text, kind);
    const bare = text.replace(before, '');
    if (kind === 'former' || kind === 'alias') addForm(name, bare, kind);
    const core = coreOf(name.kind, bare);
    if (core) addForm(name, core, 'core');
  };
  return {
    numberOf(kind, standard) {
      const key = `${kind}/${plainText(standard)}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number = names.length;
        numbers.set(key, number);
        const name = { index: number, kind, standard };
        names.push(name);
        addForms(name, standard, 'standard');
      }
      return number;
    },
    name: (index) => names[index],
    alsoCalled(index, said, kind) {
      const name = names[index];
      if (name) addForms(name, said, kind);
    },
  };
}
