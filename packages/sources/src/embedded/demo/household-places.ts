import type { PostalAddress } from '@micromart/domain/records/accounts';

export const atlanta: PostalAddress = {
  label: 'Home',
  country: 'US',
  recipient: 'Maria Alvarez',
  organization: '',
  street: '482 Juniper Street NE\nApartment 12',
  locality: 'Atlanta',
  sublocality: '',
  region: 'GA',
  postcode: '30308',
};

export const savannah: PostalAddress = {
  ...atlanta,
  label: 'My parents',
  recipient: 'Rosa Alvarez',
  street: '2210 Battery Avenue',
  locality: 'Savannah',
  postcode: '31404',
};
