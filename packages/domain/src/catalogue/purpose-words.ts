import type { PurposeId } from './entry.ts';

export interface PurposeWords {
  readonly name: string;
  /** What it is for, beginning with "To". */
  readonly sentence: string;
  readonly dpv: readonly [string, ...string[]];
}

/** Why something is used. */
export const purposeWords: Readonly<Record<PurposeId, PurposeWords>> = {
  account: {
    name: 'Your account',
    sentence: 'To open your account, sign you in and keep your details in one place.',
    dpv: ['dpv:AccountManagement', 'dpv:ServiceRegistration', 'dpv:IdentityAuthentication'],
  },
  orders: {
    name: 'Your orders',
    sentence: 'To take payment for what you order and to deliver it.',
    dpv: ['dpv:CustomerOrderManagement', 'dpv:PaymentManagement', 'dpv:DeliveryOfGoods'],
  },
  personalise: {
    name: 'Suggestions for you',
    sentence: 'To fit the shop, the recipes and your devices to you.',
    dpv: ['dpv:Personalisation', 'dpv:ServicePersonalisation', 'dpv:ProvidePersonalisedRecommendations'],
  },
  improve: {
    name: 'Improving the service',
    sentence: 'To find out what does not work well and to make it better.',
    dpv: ['dpv:ServiceOptimisation', 'dpv:ImproveExistingProductsAndServices'],
  },
  'customer-service': {
    name: 'Answering you',
    sentence: 'To answer your requests, comments and questions.',
    dpv: ['dpv:CustomerCare', 'dpv:CommunicationForCustomerCare'],
  },
  communicate: {
    name: 'Messages you need',
    sentence: 'To tell you about your orders, and about security, safety and the policy.',
    dpv: ['dpv:CommunicationManagement'],
  },
  marketing: {
    name: 'News and offers',
    sentence: 'To send you news, products and offers by e-mail, text message or push.',
    dpv: ['dpv:DirectMarketing', 'dpv:Marketing'],
  },
  analytics: {
    name: 'Counting visits',
    sentence: 'To see how the site and the devices are used.',
    dpv: ['dpv:ServiceUsageAnalytics', 'dpv:ServiceMonitoring'],
  },
  advertising: {
    name: 'Advertising',
    sentence: 'To choose the ads you are shown and to count them.',
    dpv: ['dpv:PersonalisedAdvertising', 'dpv:TargetedAdvertising'],
  },
  security: {
    name: 'Security',
    sentence: 'To keep your account safe and to notice misuse.',
    dpv: ['dpv:EnforceSecurity', 'dpv:FraudPreventionAndDetection', 'dpv:MisusePreventionAndDetection'],
  },
  law: {
    name: 'Legal duties',
    sentence: 'To do what the law requires.',
    dpv: ['dpv:LegalCompliance'],
  },
  promotion: {
    name: 'Promotion',
    sentence: 'To show what customers write in our own promotion.',
    dpv: ['dpv:Marketing', 'dpv:PublicRelations'],
  },
  'share-with-providers': {
    name: 'Work done for us',
    sentence: 'To let other companies carry out tasks for us.',
    dpv: ['dpv:RequestedServiceProvision', 'dpv:VendorManagement'],
  },
};
