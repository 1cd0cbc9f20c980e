// The people of the synthetic city as they really are, and what binds them. People point at each other by Person.index.

export type Sex = '1' | '2';
export interface Person {
  /** Position in City.people; how demo code points at people. */
  index: number;
  idNumber: string;
  name: string;
  formerName: string | null;
  sex: Sex;
  birthDate: string;
  phones: string[];
  /** Where they live; null for people who only own or call here. */
  dwelling: string | null;
  /** Where they are registered (hukou); differs from `dwelling` for 人户分离; null for floating people from elsewhere. */
  registeredDwelling: string | null;
  household: string | null;
  relationToHead: string;
  fatherIndex: number | null;
  motherIndex: number | null;
  spouseIndex: number | null;
  died: string | null;
  movedOut: string | null;
  floating: boolean;
}

/** A registered household; `number` 9 digits; `head` and `members` are Person.index. */
export interface Household {
  number: string;
  head: number;
  members: number[];
  dwelling: string;
}
export interface Marriage {
  husband: number;
  wife: number;
  registeredOn: string;
  certificate: string;
  divorcedOn: string | null;
}
export interface Ownership {
  dwelling: string;
  owners: number[];
  kind: '01' | '02' | '03';
  since: string;
  certificate: string;
}
export interface Tenancy {
  number: string;
  dwelling: string;
  landlord: number;
  tenant: number;
  from: string;
  to: string;
  filedOn: string;
  monthlyRentYuan: number;
}
export interface Assistance {
  number: string;
  person: number;
  kind: '城市' | '农村';
  people: number;
  monthlyYuan: number;
  approvedOn: string;
  endedOn: string | null;
}
