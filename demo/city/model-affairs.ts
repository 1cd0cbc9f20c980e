// The organisations, city objects and events of the synthetic city as they really are.

import type { Point } from './model-places';

export interface Organisation {
  creditCode: string;
  kind: 'social' | 'enterprise' | 'shop' | 'institution';
  name: string;
  registrationNumber: string;
  representative: number;
  address: string;
  dwelling: string | null;
  building: string;
  community: string;
  grid: string;
  foundedOn: string;
  supervisor: string | null;
  phone: string;
  state: '正常' | '注销';
}

/** A unit that handles cases: a bureau, street office or squad. */
export interface Unit {
  code: string;
  name: string;
  kind: 'department' | 'territory' | 'squad';
  street: string | null;
  phone: string;
}
export interface CityObject {
  code: string;
  name: string;
  major: string;
  minor: string;
  plate: string;
  location: Point;
  grid: string;
  managementGrid: string;
  /** The building it stands at; null where it stands in the open. */
  building: string | null;
  inCharge: string;
  owner: string;
  maintainer: string;
  state: '完好' | '破损' | '丢失' | '废弃';
  since: string;
  changed: string;
}
export type TrailNode = '受理' | '预审' | '派遣' | '处置' | '核查' | '回访' | '结案';
export interface TrailStep {
  node: TrailNode;
  action: string;
  unit: string;
  actor: string;
  at: string;
  doneAt: string | null;
  limitHours: number;
  /** Hours within the step in which its clock stood still. */
  suspendedHours: number;
  note: string;
}
export interface Order {
  number: string;
  cityNumber: string;
  /** Person.index of the caller; null when nobody known (or reported by a collector). */
  caller: number | null;
  callerName: string;
  callerNumber: string;
  contact: string;
  source: 'citizen' | 'collector';
  channel: string;
  kind: string;
  urgency: '一般' | '紧急' | '特急';
  confidential: boolean;
  repeated: boolean;
  /** National event type (CJ/T 214-2007 major 2 + minor 2) and the city's local five categories. */
  major: string;
  minor: string;
  local: '环境卫生' | '民生服务' | '安全隐患' | '社情民意' | '矛盾纠纷化解';
  address: string;
  dwelling: string | null;
  building: string;
  community: string;
  grid: string;
  managementGrid: string;
  object: string | null;
  location: Point;
  content: string;
  status: '待受理' | '待派遣' | '待处置' | '待核查' | '待回访' | '已结案' | '已挂账' | '已退回' | '已作废';
  unit: string;
  createdAt: string;
  dueAt: string;
  closedAt: string | null;
  returns: number;
  reopened: number;
  suspended: boolean;
  /** Since when its clock stands still; null while it runs. */
  suspendedAt: string | null;
  trail: TrailStep[];
}
export interface PoliceNotice {
  number: string;
  title: string;
  kind: string;
  street: string;
  community: string | null;
  road: string;
  from: string;
  to: string;
  text: string;
}
export interface ServiceCase {
  number: string;
  kind: string;
  community: string;
  acceptedOn: string;
  decidedOn: string | null;
  state: '受理' | '办结' | '退件';
}
