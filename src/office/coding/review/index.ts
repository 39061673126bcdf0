export {
  type AnswerReview,
  answerReview,
  type DecideReview,
  decideReview,
  type SubmitReview,
  submitReview,
} from './audit-review.ts';
export {
  type DrawReviewSample,
  drawReviewSample,
  planReview,
  type ReviewCriteria,
  type ReviewSample,
} from './draw-review-sample.ts';
export {
  acknowledgeEducation,
  type EducationItem,
  listEducation,
  listReviews,
  openReview,
  type ReviewEvent,
} from './list-reviews.ts';
export type { CodingReview } from './review-row.ts';
export { type Scorecard, type ScorecardAsk, scorecard } from './scorecard.ts';
