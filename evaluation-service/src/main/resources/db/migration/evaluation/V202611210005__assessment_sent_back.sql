-- What a review sent back is put right while that review lasts.

alter table assessment add column sent_back_from text check (sent_back_from in ('UPPER_REVIEW', 'CITY_REVIEW'));
comment on column assessment.sent_back_from is 'the last of the reviews that ever sent it back';
