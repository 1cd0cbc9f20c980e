import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { classFaults } from '../../schema/class-rules';
import { fieldClasses } from '../../schema/classes';
import { composeSupergraph, supergraphFile } from '../../schema/compose';
import { lint } from '../../schema/lint';

describe('the supergraph', () => {
  it('is composed from the SDL files as they are', () => {
    expect(readFileSync(supergraphFile, 'utf8')).toBe(composeSupergraph());
  });

  it.each([
    ['type Lamp { "A number. 编号" number: Int }', 'Lamp has no description'],
    ['"A lamp. 灯" type Lamp { number: Int }', 'Lamp.number needs a description'],
    ['"A lamp. 灯" type Lamp { "A number." number: Int }', 'Lamp.number needs a description'],
    ['"A lamp. 灯" type Lamp { "All. 全部" lamps: [Lamp!] }', 'Lamp.lamps is a list without a page'],
    ['"A lamp. 灯" type Lamp { "Faith. 信仰" religion: String }', 'Lamp.religion is about a refused topic'],
    ['"A test. 检测" type DrugTest { "A number. 编号" number: Int }', 'DrugTest is about a refused topic'],
    ['"A state. 状态" enum LampState { "Alight. 亮" ON DARK }', 'LampState.DARK has no description'],
    ['"A group. 群体" enum Group { "Those watched. 重点" KEYPERSON }', 'Group.KEYPERSON is about a refused topic'],
    ['"A lamp. 灯" input LampInput { number: Int }', 'LampInput.number needs a description'],
    ['"A lamp. 灯" type Lamp { "All. 全部" lamps: [[Lamp]!]! }', 'Lamp.lamps is a list without a page'],
    [
      '"A lamp. 灯" type Lamp { "A number. 编号" number: Int @requires(fields: "near(first: 3) { id }") }',
      'Lamp.number has arguments inside @requires',
    ],
    [
      '"A lamp. 灯" type Lamp @key(fields: "id") { "Id. 标识" id: ID! "Height. 高度" height: Float! }',
      'Lamp.height is on an entity and must be nullable',
    ],
    ['"A lamp. 灯" type Lamp @key(fields: "id", resolvable: false) { "Id. 标识" id: ID! }', 'is marked resolvable: false'],
  ])('is refused for %s', (sdl, fault) => {
    expect(lint('lamps', parse(sdl)).join('\n')).toContain(fault);
  });

  it.each([
    ['type Lamp { number: Int }', 'Lamp.number has no class'],
    ['type Lamp { number: Int @class(level: L9) }', 'Lamp.number has no class'],
    ['input LampInput { number: Int }', 'LampInput.number has no class'],
    ['input LampInput { keeper: String @class(level: L3) }', 'LampInput.keeper is a filter on personal data'],
    ['type Person { name: String @class(level: L2) }', 'Person.name is L2, and must be L3 at least: personal'],
    ['type Lamp { birthDate: Date @class(level: L3) }', 'Lamp.birthDate is L3, and must be L4 at least: full birth date'],
    ['type Lamp { keeper: Person @class(level: L2) }', 'Lamp.keeper is L2, and must be L3 at least: a person'],
    [
      'interface Place { height: Int @class(level: L1) } type Hill implements Place { height: Int @class(level: L2) }',
      'Place.height is of a lower class than Hill.height',
    ],
  ])('is refused for the classes in %s', (sdl, fault) => {
    expect(classFaults([{ name: 'lamps', typeDefs: parse(sdl) }]).join('\n')).toContain(fault);
  });

  it('masks as an address whatever leads from a person to a home, or from a home to who lives there', () => {
    const classes = fieldClasses(composeSupergraph());
    const ways = [
      'Person.residence',
      'Person.registeredAt',
      'Household.dwelling',
      'Ownership.dwelling',
      'Tenancy.dwelling',
      'Dwelling.residents',
    ];
    expect(ways.map((way) => classes.get(way)?.mask)).toEqual(ways.map(() => 'ADDRESS'));
  });

  it('is refused where two subgraphs give a field two classes or two masks', () => {
    const lamps = (name: string, marks: string) => ({ name, typeDefs: parse(`type Lamp { keeper: String @class(${marks}) }`) });
    const faults = classFaults([lamps('a', 'level: L2'), lamps('b', 'level: L3'), lamps('c', 'level: L2, mask: NAME')]);
    expect(faults).toEqual(['b: Lamp.keeper has another class than in a', 'c: Lamp.keeper has another class than in a']);
  });

  it('tells each class to the reader of the editor, and asks of other routers the scopes of the class', () => {
    const lines = composeSupergraph().split('\n');
    const at = lines.findIndex((line) => line.trim().startsWith('birthDate: Date @class(level: L4, mask: BIRTH_DATE)'));
    expect(lines[at]).toContain('@authenticated @requiresScopes(scopes: [["internal", "personal", "sensitive"]])');
    expect(lines.slice(at - 3, at).join(' ')).toContain('出生日期 · L4 · BIRTH_DATE');
  });
});
