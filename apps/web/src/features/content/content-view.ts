import type { DataOf } from '../../lib/sourced-section.tsx';

export type Content = DataOf<'content'>;
export type Review = Content['reviews'][number];
export type Feedback = Content['feedback'][number];
export type Questionnaire = Content['questionnaires'][number];
export type Conversations = DataOf<'conversations'>;
export type Conversation = Conversations['conversations'][number];
export type Enquiry = Conversations['enquiries'][number];
