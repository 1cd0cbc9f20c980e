import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { composeSupergraph, supergraphFile } from '../../schema/compose';
import { lint } from '../../schema/lint';

describe('the supergraph', () => {
  it('is composed from the SDL files as they are', () => {
    expect(readFileSync(supergraphFile, 'utf8')).toBe(composeSupergraph());
  });

  it.each([
    ['type Lamp { "A number. 编号 · L2" number: Int }', 'Lamp has no description'],
    ['"A lamp. 灯" type Lamp { number: Int }', 'Lamp.number needs a description'],
    ['"A lamp. 灯" type Lamp { "A number." number: Int }', 'Lamp.number needs a description'],
    ['"A lamp. 灯" type Lamp { "All. 全部 · L1" lamps: [Lamp!] }', 'Lamp.lamps is a list without a page'],
    ['"A lamp. 灯" type Lamp { "Faith. 信仰 · L4" religion: String }', 'Lamp.religion is about a refused topic'],
    ['"A test. 检测" type DrugTest { "A number. 编号 · L2" number: Int }', 'DrugTest is about a refused topic'],
    ['"A state. 状态" enum LampState { "Alight. 亮" ON DARK }', 'LampState.DARK has no description'],
    ['"A group. 群体" enum Group { "Those watched. 重点" KEYPERSON }', 'Group.KEYPERSON is about a refused topic'],
    ['"A lamp. 灯" input LampInput { number: Int }', 'LampInput.number needs a description'],
    ['"A lamp. 灯" type Lamp { "All. 全部 · L1" lamps: [[Lamp]!]! }', 'Lamp.lamps is a list without a page'],
    [
      '"A lamp. 灯" type Lamp { "A number. 编号 · L2" number: Int @requires(fields: "near(first: 3) { id }") }',
      'Lamp.number has arguments inside @requires',
    ],
    [
      '"A lamp. 灯" type Lamp @key(fields: "id") { "Id. 标识 · L1" id: ID! "Height. 高度 · L1" height: Float! }',
      'Lamp.height is on an entity and must be nullable',
    ],
    ['"A lamp. 灯" type Lamp @key(fields: "id", resolvable: false) { "Id. 标识 · L1" id: ID! }', 'is marked resolvable: false'],
  ])('is refused for %s', (sdl, fault) => {
    expect(lint('lamps', parse(sdl)).join('\n')).toContain(fault);
  });
});
