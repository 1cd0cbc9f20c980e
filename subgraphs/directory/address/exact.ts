import type { Form, FormListener, Name } from './names';

/** How a name was found in a text. */
export type Way = 'exact' | 'core' | 'sound' | 'slip' | 'half';

/** A name found in a text. */
export interface Hit {
  name: Name;
  from: number;
  to: number;
  /** 1 is the name as it is written. */
  quality: number;
  way: Way;
}

/** Names written as they are known. */
export interface ExactMatcher extends FormListener {
  /** Left to right, the longest first; several where several names are written the same. */
  find(text: string): Hit[];
}

const qualities = { standard: 1, alias: 0.99, former: 0.99, core: 0.8 } as const;

export function createExactMatcher(): ExactMatcher {
  const byBeginning = new Map<string, Form[]>();
  return {
    add(form) {
      if (form.kind === 'core') return;
      const key = form.text.slice(0, 2);
      const forms = byBeginning.get(key);
      if (!forms) byBeginning.set(key, [form]);
      else {
        const at = forms.findIndex((other) => other.text.length < form.text.length);
        forms.splice(at < 0 ? forms.length : at, 0, form);
      }
    },
    find(text) {
      const hits: Hit[] = [];
      for (let at = 0; at + 1 < text.length; ) {
        const forms = byBeginning.get(text.slice(at, at + 2));
        let length = 0;
        for (const form of forms ?? []) {
          if (form.text.length < length) break;
          if (!text.startsWith(form.text, at)) continue;
          // 书院街道 is not 书院街.
          if (form.text.endsWith('街') && text.charAt(at + form.text.length) === '道') continue;
          length = form.text.length;
          hits.push({ name: form.name, from: at, to: at + length, quality: qualities[form.kind], way: 'exact' });
        }
        at += length || 1;
      }
      return hits;
    },
  };
}
