import type { Chance } from './chance';
import { homophones } from './sounds';
import words from './words.json';

/** Invents names of places: each once in a city; some sound like another on purpose, and some are in every city. */
export class PlaceNames {
  private readonly used = new Set<string>();
  private readonly stems: string[] = [];
  constructor(
    private readonly own: Chance,
    /** The same for all cities, so that they share names. */
    private readonly shared: Chance,
  ) {}

  roads(count: number): string[] {
    const names = words.everywhere.slice(0, Math.max(2, Math.floor(count / 4))).filter((name) => this.take(name));
    return this.fill(names, count, (chance) => {
      const drawn = chance.next();
      if (drawn < 0.08 && names.length > 4) return this.soundAlike(chance.pick(names));
      if (drawn < 0.16 && names.length > 4)
        return chance.pick(names).replace(/(?<=^.{2,3})(路|街)$/u, chance.pick(['一$1', '二$1', '北$1', '南$1']));
      if (drawn < 0.22) return `${chance.pick(['经', '纬'])}${chance.pick([...'一二三四五六七八九十'])}路`;
      return this.stem(chance) + chance.pick(words.roadEnds);
    });
  }

  estates(count: number): string[] {
    const names = words.estateEverywhere.slice(0, Math.max(2, Math.floor(count / 8))).filter((name) => this.take(name));
    return this.fill(names, count, (chance) => {
      const drawn = chance.next();
      if (drawn < 0.06 && names.length > 4) return this.soundAlike(chance.pick(names));
      if (drawn < 0.14 && this.stems.length) return chance.pick(this.stems) + chance.pick(words.estateEnds);
      if (drawn < 0.2) return chance.pick(words.works) + chance.pick(words.worksEnds);
      return this.stem(chance) + chance.pick(words.estateEnds);
    });
  }

  villages(count: number): string[] {
    return this.fill([], count, (chance) => chance.letter(words.surnames) + chance.pick(words.villageEnds));
  }

  communities(count: number): string[] {
    return this.fill([], count, (chance) => `${this.stem(chance)}社区`);
  }

  streets(count: number): string[] {
    return this.fill([], count, (chance) => this.stem(chance) + chance.pick(['街道', '街道', '镇']));
  }

  /** A new name of this kind that no other place has. */
  another(end: string): string {
    for (;;) {
      const name = this.stem(this.own) + end;
      if (this.take(name)) return name;
    }
  }

  /** False when another place has the name. */
  take(name: string): boolean {
    if (this.used.has(name)) return false;
    this.used.add(name);
    return true;
  }

  private fill(names: string[], count: number, draw: (chance: Chance) => string): string[] {
    while (names.length < count) {
      const name = draw(this.own.chance(0.6) ? this.shared : this.own);
      if (this.take(name)) names.push(name);
    }
    return names;
  }

  private stem(chance: Chance): string {
    const stem = chance.letter(words.firsts) + chance.letter(words.seconds);
    if (stem[0] === stem[1]) return this.stem(chance);
    this.stems.push(stem);
    return stem;
  }

  private soundAlike(name: string): string {
    const at = this.own.between(0, 1);
    const others = homophones(name.charAt(at)).slice(0, 12);
    return others.length === 0 ? name : name.slice(0, at) + this.own.pick(others) + name.slice(at + 1);
  }
}
