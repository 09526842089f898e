CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"nip" text,
	"password_hash" text,
	"state" text NOT NULL,
	"locale" text NOT NULL,
	"session_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email"),
	CONSTRAINT "account_nip_unique" UNIQUE("nip"),
	CONSTRAINT "account_state_check" CHECK ("account"."state" in ('UNCONFIRMED', 'ACTIVE', 'DISABLED')),
	CONSTRAINT "account_locale_check" CHECK ("account"."locale" in ('id', 'en'))
);
--> statement-breakpoint
CREATE TABLE "account_token" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "account_token_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "account_token_kind_check" CHECK ("account_token"."kind" in ('CONFIRM', 'RESET', 'INVITE'))
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"address" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"succeeded" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"secretariat_name" text NOT NULL,
	"address" text NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"zone" text NOT NULL,
	"province" text DEFAULT '' NOT NULL,
	"city" text DEFAULT '' NOT NULL,
	"announcement_pattern" text DEFAULT '{urut}/PANSEL-JPTP/{romawi}/{tahun}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agency_slug_unique" UNIQUE("slug"),
	CONSTRAINT "agency_zone_check" CHECK ("agency"."zone" in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'))
);
--> statement-breakpoint
CREATE TABLE "amendment" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"state" text NOT NULL,
	"sequence" integer,
	"announcement_number" text,
	"part" text NOT NULL,
	"subject_id" text,
	"before" json NOT NULL,
	"after" json NOT NULL,
	"reason" text NOT NULL,
	"reason_en" text DEFAULT '' NOT NULL,
	"basis_id" text,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"decision_note" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "amendment_state_check" CHECK ("amendment"."state" in ('PROPOSED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
	CONSTRAINT "amendment_part_check" CHECK ("amendment"."part" in ('CONTACT', 'STAGE_DAYS', 'STAGE_RULE', 'STAGE_METHOD', 'CRITERION', 'REQUIREMENT', 'REQUIREMENT_ADDED', 'REQUIREMENT_REMOVED', 'DOCUMENT', 'DOCUMENT_ADDED', 'DOCUMENT_REMOVED'))
);
--> statement-breakpoint
CREATE TABLE "cancellation" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"post_id" text,
	"announcement_number" text NOT NULL,
	"reason" text NOT NULL,
	"reason_en" text DEFAULT '' NOT NULL,
	"decision_id" text NOT NULL,
	"cancelled_by" text NOT NULL,
	"cancelled_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extension" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"announcement_number" text NOT NULL,
	"reason" text NOT NULL,
	"reason_en" text DEFAULT '' NOT NULL,
	"decision_id" text NOT NULL,
	"notice_id" text,
	"extended_by" text NOT NULL,
	"extended_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extension_post" (
	"id" text PRIMARY KEY NOT NULL,
	"extension_id" text NOT NULL,
	"post_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"old_last_day" text NOT NULL,
	"first_open_day" text NOT NULL,
	"new_last_day" text NOT NULL,
	"counted" integer NOT NULL,
	CONSTRAINT "extension_post_days_check" CHECK ("extension_post"."first_open_day" <= "extension_post"."new_last_day")
);
--> statement-breakpoint
CREATE TABLE "few_advice" (
	"id" text PRIMARY KEY NOT NULL,
	"few_decision_id" text NOT NULL,
	"paper_id" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "few_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"post_id" text NOT NULL,
	"number" integer NOT NULL,
	"way" text NOT NULL,
	"goes_on_with" integer,
	"counted" integer NOT NULL,
	"extensions" integer NOT NULL,
	"reason" text NOT NULL,
	"reason_en" text DEFAULT '' NOT NULL,
	"decision_id" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "few_decision_way_check" CHECK ("few_decision"."way" in ('GO_ON', 'CONSULT', 'CANCEL')),
	CONSTRAINT "few_decision_goes_on_check" CHECK (("few_decision"."way" = 'GO_ON') = ("few_decision"."goes_on_with" is not null) and ("few_decision"."goes_on_with" is null or "few_decision"."goes_on_with" >= 2))
);
--> statement-breakpoint
CREATE TABLE "panel_change" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"state" text NOT NULL,
	"announcement_number" text,
	"left_on" text NOT NULL,
	"successor" json,
	"chair_id" text,
	"reason" text NOT NULL,
	"reason_en" text DEFAULT '' NOT NULL,
	"decree_id" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"decision_note" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "panel_change_state_check" CHECK ("panel_change"."state" in ('PROPOSED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN'))
);
--> statement-breakpoint
CREATE TABLE "panel_change_seat" (
	"id" text PRIMARY KEY NOT NULL,
	"change_id" text NOT NULL,
	"member_id" text NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "panel_change_seat_part_check" CHECK ("panel_change_seat"."part" in ('LEAVES', 'JOINS', 'CHAIRS'))
);
--> statement-breakpoint
CREATE TABLE "applicant_profile" (
	"account_id" text PRIMARY KEY NOT NULL,
	"full_name" text NOT NULL,
	"birth_place" text NOT NULL,
	"phone" text NOT NULL,
	"address" text NOT NULL,
	"marital_status" text,
	"religion" text,
	"identity_number" text,
	"tax_number" text,
	"agency_name" text NOT NULL,
	"unit" text NOT NULL,
	"current_post" text NOT NULL,
	"current_level" text NOT NULL,
	"current_post_since" text NOT NULL,
	"qualifying_since" text,
	"grade" text NOT NULL,
	"grade_since" text NOT NULL,
	"education_level" text NOT NULL,
	"education_major" text NOT NULL,
	"education_school" text NOT NULL,
	"experience_years" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "applicant_profile_maritalStatus_check" CHECK ("applicant_profile"."marital_status" in ('SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED')),
	CONSTRAINT "applicant_profile_currentLevel_check" CHECK ("applicant_profile"."current_level" in ('UTAMA', 'MADYA', 'PRATAMA', 'ADMINISTRATOR', 'SUPERVISOR', 'STAFF')),
	CONSTRAINT "applicant_profile_educationLevel_check" CHECK ("applicant_profile"."education_level" in ('SMA', 'D3', 'D4', 'S1', 'S2', 'S3'))
);
--> statement-breakpoint
CREATE TABLE "application" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"post_id" text NOT NULL,
	"applicant_id" text NOT NULL,
	"state" text NOT NULL,
	"receipt_number" text,
	"candidate_code" text,
	"paper_code" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"permission_signer" text,
	"reminded_at" timestamp (3) with time zone,
	"submitted_at" timestamp (3) with time zone,
	"send_refused_at" timestamp (3) with time zone,
	"sent_edition" integer,
	"sort_name" text DEFAULT '' NOT NULL,
	"ended_reason" text,
	"ended_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "application_state_check" CHECK ("application"."state" in ('DRAFT', 'SUBMITTED', 'MISSED_DEADLINE', 'UNDER_CHECK', 'ELIGIBLE', 'NOT_ELIGIBLE', 'IN_SELECTION', 'ELIMINATED', 'DISQUALIFIED', 'WITHDRAWN', 'SHORTLISTED', 'NOT_SHORTLISTED', 'SELECTED', 'NOT_SELECTED', 'POST_CANCELLED')),
	CONSTRAINT "application_permissionSigner_check" CHECK ("application"."permission_signer" in ('PPK', 'DELEGATE'))
);
--> statement-breakpoint
CREATE TABLE "application_document" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"required_document_id" text NOT NULL,
	"file_hash" text NOT NULL,
	"file_name" text NOT NULL,
	"edition" integer NOT NULL,
	"is_current" boolean NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "application_document_edition_check" CHECK ("application_document"."edition" > 0)
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"hash" text PRIMARY KEY NOT NULL,
	"bytes" integer NOT NULL,
	"mime_type" text NOT NULL,
	"stored_at" timestamp (3) with time zone NOT NULL,
	"scan" text,
	"infection" text,
	"scanned_at" timestamp (3) with time zone,
	"scan_due_at" timestamp (3) with time zone,
	"scan_attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "stored_file_scan_check" CHECK ("stored_file"."scan" in ('WAITING', 'CLEAN', 'INFECTED')),
	CONSTRAINT "stored_file_infection_check" CHECK (("stored_file"."scan" = 'INFECTED') = ("stored_file"."infection" is not null))
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"edition" integer NOT NULL,
	"code" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"snapshot" json NOT NULL,
	"snapshot_hash" text NOT NULL,
	"declaration_version" text NOT NULL,
	CONSTRAINT "submission_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "claim_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"claim_id" text NOT NULL,
	"is_accepted" boolean NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nip_claim" (
	"id" text PRIMARY KEY NOT NULL,
	"holder_id" text NOT NULL,
	"nip" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"state" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"proof_hash" text,
	"ground" text,
	"statement" text DEFAULT '' NOT NULL,
	"filed_at" timestamp (3) with time zone,
	"objection_hash" text,
	"object_until" timestamp (3) with time zone,
	"objection" text DEFAULT '' NOT NULL,
	"objected_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "nip_claim_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "nip_claim_objectionHash_unique" UNIQUE("objection_hash"),
	CONSTRAINT "nip_claim_locale_check" CHECK ("nip_claim"."locale" in ('id', 'en')),
	CONSTRAINT "nip_claim_state_check" CHECK ("nip_claim"."state" in ('OFFERED', 'REPLACED', 'FILED', 'ACCEPTED', 'OBJECTED', 'SETTLED', 'REJECTED')),
	CONSTRAINT "nip_claim_ground_check" CHECK ("nip_claim"."ground" in ('OWN_ACCOUNT', 'NIP_ONLY')),
	CONSTRAINT "nip_claim_filed_check" CHECK (("nip_claim"."state" in ('OFFERED', 'REPLACED')) = ("nip_claim"."filed_at" is null)),
	CONSTRAINT "nip_claim_proof_check" CHECK ("nip_claim"."filed_at" is null or ("nip_claim"."proof_hash" is not null and "nip_claim"."ground" is not null and "nip_claim"."statement" <> '')),
	CONSTRAINT "nip_claim_objection_check" CHECK (("nip_claim"."objected_at" is null) = ("nip_claim"."objection" = '')),
	CONSTRAINT "nip_claim_settled_check" CHECK (("nip_claim"."state" = 'SETTLED') = ("nip_claim"."settled_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "complaint" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"selection_id" text,
	"number" text NOT NULL,
	"code_hash" text NOT NULL,
	"state" text NOT NULL,
	"channel" text NOT NULL,
	"about_secretariat" text NOT NULL,
	"story" text NOT NULL,
	"happened_when" text DEFAULT '' NOT NULL,
	"happened_where" text DEFAULT '' NOT NULL,
	"reporter_name" text DEFAULT '' NOT NULL,
	"reporter_email" text DEFAULT '' NOT NULL,
	"reporter_phone" text DEFAULT '' NOT NULL,
	"locale" text NOT NULL,
	"attachment_hash" text,
	"received_on" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"reviewed_by" text,
	"reviewed_at" timestamp (3) with time zone,
	"answer" text DEFAULT '' NOT NULL,
	"forwarded_to" text DEFAULT '' NOT NULL,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "complaint_codeHash_unique" UNIQUE("code_hash"),
	CONSTRAINT "complaint_state_check" CHECK ("complaint"."state" in ('NEW', 'IN_REVIEW', 'ANSWERED', 'FORWARDED')),
	CONSTRAINT "complaint_channel_check" CHECK ("complaint"."channel" in ('FORM', 'PHONE', 'LETTER', 'WHATSAPP', 'SOCIAL_MEDIA', 'IN_PERSON')),
	CONSTRAINT "complaint_aboutSecretariat_check" CHECK ("complaint"."about_secretariat" in ('NO', 'YES', 'UNKNOWN')),
	CONSTRAINT "complaint_locale_check" CHECK ("complaint"."locale" in ('id', 'en')),
	CONSTRAINT "complaint_answer_check" CHECK (("complaint"."state" in ('ANSWERED', 'FORWARDED')) = ("complaint"."answer" <> '' and "complaint"."answered_at" is not null)),
	CONSTRAINT "complaint_forward_check" CHECK (("complaint"."state" = 'FORWARDED') = ("complaint"."forwarded_to" <> ''))
);
--> statement-breakpoint
CREATE TABLE "complaint_note" (
	"id" text PRIMARY KEY NOT NULL,
	"complaint_id" text NOT NULL,
	"author_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"state" text NOT NULL,
	"handed_over_by" text NOT NULL,
	"handed_over_at" timestamp (3) with time zone NOT NULL,
	"draft_application_id" text,
	"draft_reason" text,
	"picked_application_id" text,
	"reason" text,
	"picked_by" text,
	"picked_at" timestamp (3) with time zone,
	"published_by" text,
	"published_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "decision_state_check" CHECK ("decision"."state" in ('HANDED_OVER', 'PICKED', 'PUBLISHED'))
);
--> statement-breakpoint
CREATE TABLE "shortlist_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"application_id" text NOT NULL,
	"rank" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signed_ranking" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"lines" json NOT NULL,
	"tie_reason" text,
	"short_reason" text,
	"signed_by" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holiday_change" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"day" text NOT NULL,
	"is_day_off" boolean NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"name_en" text,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "input_evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"input_id" text NOT NULL,
	"position" integer NOT NULL,
	"file_hash" text NOT NULL,
	CONSTRAINT "input_evidence_position_check" CHECK ("input_evidence"."position" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "input_window" (
	"selection_id" text PRIMARY KEY NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_input" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"selection_id" text NOT NULL,
	"application_id" text NOT NULL,
	"number" text NOT NULL,
	"code_hash" text NOT NULL,
	"state" text NOT NULL,
	"channel" text NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"stance" text NOT NULL,
	"topic" text NOT NULL,
	"knowledge" text NOT NULL,
	"facts" text NOT NULL,
	"sender_name" text NOT NULL,
	"sender_contact" text NOT NULL,
	"received_on" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"heard_on" text,
	"hearing" text DEFAULT '' NOT NULL,
	"treatment" text DEFAULT '' NOT NULL,
	"settled_by" text,
	"settled_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "public_input_codeHash_unique" UNIQUE("code_hash"),
	CONSTRAINT "public_input_state_check" CHECK ("public_input"."state" in ('NEW', 'USED', 'NOT_USED', 'FORWARDED')),
	CONSTRAINT "public_input_channel_check" CHECK ("public_input"."channel" in ('FORM', 'LETTER', 'SOCIAL_MEDIA', 'PHONE', 'IN_PERSON')),
	CONSTRAINT "public_input_stance_check" CHECK ("public_input"."stance" in ('SUPPORT', 'CONCERN')),
	CONSTRAINT "public_input_topic_check" CHECK ("public_input"."topic" in ('INTEGRITY', 'PERFORMANCE', 'NEUTRALITY', 'CONFLICT')),
	CONSTRAINT "public_input_knowledge_check" CHECK ("public_input"."knowledge" in ('OWN', 'DOCUMENT', 'HEARSAY')),
	CONSTRAINT "public_input_treatment_check" CHECK (("public_input"."state" <> 'NEW') = ("public_input"."treatment" <> '' and "public_input"."settled_at" is not null)),
	CONSTRAINT "public_input_hearing_check" CHECK (("public_input"."heard_on" is null) = ("public_input"."hearing" = '')),
	CONSTRAINT "public_input_sender_check" CHECK ("public_input"."channel" <> 'FORM' or ("public_input"."sender_name" <> '' and "public_input"."sender_contact" <> ''))
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"audience" text NOT NULL,
	"post_id" text,
	"subject" text NOT NULL,
	"subject_en" text NOT NULL,
	"body" text NOT NULL,
	"body_en" text NOT NULL,
	"state" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"sent_by" text,
	"sent_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "notice_audience_check" CHECK ("notice"."audience" in ('ACTIVE', 'DRAFT', 'MISSED_DEADLINE', 'SUBMITTED', 'UNDER_CHECK', 'CONTINUING', 'NOT_ELIGIBLE')),
	CONSTRAINT "notice_state_check" CHECK ("notice"."state" in ('DRAFT', 'SENT', 'DISCARDED')),
	CONSTRAINT "notice_sent_check" CHECK (("notice"."state" = 'SENT') = ("notice"."sent_at" is not null) and ("notice"."sent_at" is null) = ("notice"."sent_by" is null))
);
--> statement-breakpoint
CREATE TABLE "notice_application" (
	"id" text PRIMARY KEY NOT NULL,
	"notice_id" text NOT NULL,
	"application_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"recipient_id" text,
	"address" text,
	"addressee" text,
	"locale" text NOT NULL,
	"payload" json NOT NULL,
	"agency_id" text,
	"selection_id" text,
	"notice_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"claimed_until" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"last_error" text,
	"sent_to" text,
	"bounce" text,
	"bounce_at" timestamp (3) with time zone,
	"bounce_status" text,
	"bounce_reason" text,
	CONSTRAINT "outbox_locale_check" CHECK ("outbox"."locale" in ('id', 'en')),
	CONSTRAINT "outbox_bounce_check" CHECK ("outbox"."bounce" in ('BOUNCED', 'DELAYED')),
	CONSTRAINT "outbox_recipient_check" CHECK (("outbox"."recipient_id" is null) = ("outbox"."address" is not null and "outbox"."addressee" is not null)),
	CONSTRAINT "outbox_notice_check" CHECK ("outbox"."notice_id" is null or "outbox"."selection_id" is not null),
	CONSTRAINT "outbox_sent_check" CHECK (("outbox"."delivered_at" is null) = ("outbox"."sent_to" is null)),
	CONSTRAINT "outbox_bounced_check" CHECK (("outbox"."bounce" is null) = ("outbox"."bounce_at" is null) and ("outbox"."bounce" is null) = ("outbox"."bounce_status" is null) and ("outbox"."bounce" is null) = ("outbox"."bounce_reason" is null) and ("outbox"."bounce" is null or "outbox"."delivered_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"post_stage_id" text NOT NULL,
	"state" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"admissible" boolean,
	"formal_reason" text,
	"checked_by" text,
	"checked_at" timestamp (3) with time zone,
	"confirmed_by" text,
	"confirmed_at" timestamp (3) with time zone,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	"return_reason" text,
	"corrections" json,
	"unchanged_reason" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "objection_state_check" CHECK ("objection"."state" in ('FILED', 'ADMISSIBLE', 'ANSWERED', 'INADMISSIBLE', 'UPHELD', 'REJECTED'))
);
--> statement-breakpoint
CREATE TABLE "objection_point" (
	"id" text PRIMARY KEY NOT NULL,
	"objection_id" text NOT NULL,
	"document_id" text,
	"requirement_id" text,
	"reason" text,
	"more_reasons" json DEFAULT '[]'::json NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"ground" text NOT NULL,
	"statement" text NOT NULL,
	"upheld" boolean,
	"answer" text,
	CONSTRAINT "objection_point_reason_check" CHECK ("objection_point"."reason" in ('MISSING', 'UNREADABLE', 'WRONG_TYPE', 'WRONG_PERSON', 'NOT_SIGNED', 'WRONG_SIGNER', 'NO_DELEGATION', 'NO_STAMP', 'EXPIRED', 'DATED_AFTER_CLOSE', 'INCOMPLETE', 'NOT_LEGALISED', 'TEXT_ALTERED', 'DATA_MISMATCH', 'AGE_OVER', 'GRADE_BELOW', 'EXPERIENCE_SHORT', 'POST_LEVEL_SHORT', 'EDUCATION_BELOW', 'APPRAISAL_BELOW', 'DISCIPLINE', 'OUT_OF_SCOPE', 'NOT_PNS', 'NO_ANSWER', 'OTHER')),
	CONSTRAINT "objection_point_ground_check" CHECK ("objection_point"."ground" in ('MISREAD', 'MISAPPLIED', 'OVERLOOKED', 'WRONG_PERSON', 'WRONG_DOCUMENT', 'WRONG_SUM', 'WRONG_RULE')),
	CONSTRAINT "objection_point_of_check" CHECK (("objection_point"."document_id" is null or "objection_point"."requirement_id" is null) and (("objection_point"."reason" is null) = ("objection_point"."document_id" is null and "objection_point"."requirement_id" is null)))
);
--> statement-breakpoint
CREATE TABLE "result_erratum" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"number" integer NOT NULL,
	"post_stage_id" text NOT NULL,
	"application_id" text NOT NULL,
	"objection_id" text NOT NULL,
	"before" json,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text,
	"agency_id" text,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"dated" text NOT NULL,
	"valid_until" text,
	"subject" text NOT NULL,
	"file_hash" text NOT NULL,
	"file_name" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "paper_kind_check" CHECK ("paper"."kind" in ('PLAN_REQUEST', 'PLAN_APPROVAL', 'PLAN_REFUSAL', 'HOME_AFFAIRS_PERMISSION', 'SHORT_WINDOW_CONSENT', 'PANEL_COORDINATION', 'PANEL_DECREE', 'STANDARD_MINUTES', 'PANEL_DECISION', 'CONFLICT_DECISION', 'EXTENSION_NOTICE', 'FEW_APPLICANTS_ADVICE', 'RESULT_REPORT', 'SHORTLIST_RECOMMENDATION', 'CANCELLATION_DECISION', 'BASIS')),
	CONSTRAINT "paper_owner_check" CHECK (("paper"."selection_id" is null) <> ("paper"."agency_id" is null))
);
--> statement-breakpoint
CREATE TABLE "requirement_basis" (
	"requirement_id" text PRIMARY KEY NOT NULL,
	"paper_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approved_plan" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"step_id" text NOT NULL,
	"rules_on" text NOT NULL,
	"content" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "approved_plan_stepId_unique" UNIQUE("step_id")
);
--> statement-breakpoint
CREATE TABLE "plan_step" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"act" text NOT NULL,
	"state" text NOT NULL,
	"plan_version" integer NOT NULL,
	"actor_id" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"paper_id" text,
	"decision_id" text,
	"deviations" json NOT NULL,
	"number" text,
	CONSTRAINT "plan_step_act_check" CHECK ("plan_step"."act" in ('submit', 'approve', 'return', 'confirm', 'refuse', 'takeBack', 'sign', 'publish', 'discard')),
	CONSTRAINT "plan_step_state_check" CHECK ("plan_step"."state" in ('DRAFT', 'INTERNAL_REVIEW', 'SENT_TO_SUPERVISOR', 'APPROVED', 'SIGNED', 'RUNNING', 'CLOSED', 'CANCELLED', 'DISCARDED'))
);
--> statement-breakpoint
CREATE TABLE "criterion" (
	"id" text PRIMARY KEY NOT NULL,
	"stage_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"description" text DEFAULT '' NOT NULL,
	"description_en" text DEFAULT '' NOT NULL,
	"weight" integer NOT NULL,
	"lowest" integer DEFAULT 0 NOT NULL,
	"highest" integer DEFAULT 10000 NOT NULL,
	"levels" json,
	CONSTRAINT "criterion_scale_check" CHECK ("criterion"."lowest" >= 0 and "criterion"."lowest" < "criterion"."highest" and "criterion"."highest" <= 10000),
	CONSTRAINT "criterion_weight_check" CHECK ("criterion"."weight" between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "integrity_pact" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"account_id" text NOT NULL,
	"capacity" text NOT NULL,
	"edition" text NOT NULL,
	"text_hash" text NOT NULL,
	"locale" text NOT NULL,
	"wording" json NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "integrity_pact_capacity_check" CHECK ("integrity_pact"."capacity" in ('MEMBER', 'HELPER')),
	CONSTRAINT "integrity_pact_locale_check" CHECK ("integrity_pact"."locale" in ('id', 'en'))
);
--> statement-breakpoint
CREATE TABLE "panel_member" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"account_id" text NOT NULL,
	"element" text NOT NULL,
	"post_level" text,
	"expertise" text DEFAULT '' NOT NULL,
	"institution" text NOT NULL,
	"from_supervisor" boolean DEFAULT false NOT NULL,
	"is_chair" boolean NOT NULL,
	"chair_since" timestamp (3) with time zone,
	"seated_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"access_ended_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "panel_member_element_check" CHECK ("panel_member"."element" in ('OWN_AGENCY', 'OTHER_AGENCY', 'EXPERT')),
	CONSTRAINT "panel_member_postLevel_check" CHECK ("panel_member"."post_level" in ('UTAMA', 'MADYA', 'PRATAMA', 'ADMINISTRATOR', 'SUPERVISOR', 'STAFF'))
);
--> statement-breakpoint
CREATE TABLE "recusal" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"post_id" text NOT NULL,
	"kind" text DEFAULT 'OTHER' NOT NULL,
	"reason" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recusal_kind_check" CHECK ("recusal"."kind" in ('MARRIAGE', 'FAMILY', 'BLOOD', 'SUPERIOR', 'BUSINESS', 'DISPUTE', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "required_document" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"post_id" text,
	"code" text NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"max_megabytes" integer DEFAULT 5 NOT NULL,
	"max_pages" integer DEFAULT 60 NOT NULL,
	"mandatory" boolean DEFAULT true NOT NULL,
	"needed_of" text DEFAULT 'EVERYBODY' NOT NULL,
	"position" integer NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "required_document_code_check" CHECK ("required_document"."code" in ('APP_LETTER', 'CV', 'INTEGRITY_PACT', 'PPK_APPROVAL', 'PPK_DELEGATION', 'RANK_DECREE', 'POST_DECREES', 'DIPLOMA', 'TRANSCRIPT', 'APPRAISAL', 'DISCIPLINE_STMT', 'NO_PARTY_STMT', 'WEALTH_REPORT', 'TAX_RETURN', 'LEADERSHIP_CERT', 'FUNCTIONAL_CERT', 'TRAINING_CERTS', 'HEALTH_CERT', 'PSYCH_CERT', 'DRUG_CERT', 'ID_CARD', 'TAX_ID', 'PHOTO', 'STATEMENT_PURPOSE', 'PORTFOLIO', 'NOT_PRE_RETIREMENT', 'SIASN_PROFILE', 'RELATIVE_DECL', 'PROFESSION_LICENCE', 'ASSESSMENT_REUSE', 'OTHER')),
	CONSTRAINT "required_document_neededOf_check" CHECK ("required_document"."needed_of" in ('EVERYBODY', 'FUNCTIONAL_HOLDER', 'DELEGATE_SIGNED')),
	CONSTRAINT "required_document_size_check" CHECK ("required_document"."max_megabytes" between 1 and 20),
	CONSTRAINT "required_document_pages_check" CHECK ("required_document"."max_pages" between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "requirement" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"post_id" text,
	"kind" text NOT NULL,
	"parameter" text DEFAULT '' NOT NULL,
	"wording" text DEFAULT '' NOT NULL,
	"wording_en" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "requirement_kind_check" CHECK ("requirement"."kind" in ('IS_PNS', 'AGE_MAX', 'GRADE_MIN', 'EDUCATION_MIN', 'EXPERIENCE_MIN', 'HOLDING_POST', 'PERFORMANCE_MIN', 'DISCIPLINE_CLEAN', 'OWN_PPK_PERMISSION', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "selection" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"state" text NOT NULL,
	"announcement_number" text,
	"announced_on" text,
	"last_day" text,
	"opens_at" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"reference_date" text,
	"max_posts_per_applicant" integer DEFAULT 1 NOT NULL,
	"publication_mode" text NOT NULL,
	"result_identity" text NOT NULL,
	"verifiers" integer DEFAULT 1 NOT NULL,
	"objection_days" integer DEFAULT 0 NOT NULL,
	"clarification_days" integer DEFAULT 0 NOT NULL,
	"input_days" integer DEFAULT 0 NOT NULL,
	"contact_name" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"contact_address" text DEFAULT '' NOT NULL,
	"how_to_apply" text DEFAULT '' NOT NULL,
	"how_to_apply_en" text DEFAULT '' NOT NULL,
	"tie_criterion" text,
	"permission_cases" json,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"plan_version" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "selection_slug_unique" UNIQUE("slug"),
	CONSTRAINT "selection_state_check" CHECK ("selection"."state" in ('DRAFT', 'INTERNAL_REVIEW', 'SENT_TO_SUPERVISOR', 'APPROVED', 'SIGNED', 'RUNNING', 'CLOSED', 'CANCELLED', 'DISCARDED')),
	CONSTRAINT "selection_publicationMode_check" CHECK ("selection"."publication_mode" in ('ALPHABETICAL_NO_SCORE', 'RANKED_WITH_SCORE', 'RANKED_NO_SCORE', 'WITHHELD_UNTIL_DECISION')),
	CONSTRAINT "selection_resultIdentity_check" CHECK ("selection"."result_identity" in ('NAME', 'NUMBER')),
	CONSTRAINT "selection_clarification_days_check" CHECK ("selection"."clarification_days" between 0 and 5),
	CONSTRAINT "selection_input_days_check" CHECK ("selection"."input_days" between 0 and 29),
	CONSTRAINT "selection_objection_days_check" CHECK ("selection"."objection_days" between 0 and 7),
	CONSTRAINT "selection_verifiers_check" CHECK ("selection"."verifiers" between 1 and 2),
	CONSTRAINT "selection_window_check" CHECK ("selection"."opens_at" is null or "selection"."opens_at" < "selection"."closes_at")
);
--> statement-breakpoint
CREATE TABLE "selection_post" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"position_id" text,
	"code" text NOT NULL,
	"prefix" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"unit" text NOT NULL,
	"level" text NOT NULL,
	"work_field" text DEFAULT 'OTHER' NOT NULL,
	"scope" text DEFAULT 'NATIONAL' NOT NULL,
	"required_levels" json NOT NULL,
	"position" integer NOT NULL,
	"last_day" text,
	"closes_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "selection_post_level_check" CHECK ("selection_post"."level" in ('UTAMA', 'MADYA', 'PRATAMA', 'ADMINISTRATOR', 'SUPERVISOR', 'STAFF')),
	CONSTRAINT "selection_post_workField_check" CHECK ("selection_post"."work_field" in ('GOVERNANCE', 'PLANNING', 'FINANCE', 'PERSONNEL', 'EDUCATION', 'HEALTH', 'WORKS', 'ECONOMY', 'SOCIAL', 'ENVIRONMENT', 'INFORMATION', 'CULTURE', 'OTHER')),
	CONSTRAINT "selection_post_scope_check" CHECK ("selection_post"."scope" in ('NATIONAL', 'WITHIN_PROVINCE'))
);
--> statement-breakpoint
CREATE TABLE "stage" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"method" text,
	"method_note" text DEFAULT '' NOT NULL,
	"method_note_en" text DEFAULT '' NOT NULL,
	"weight" integer,
	"maximum" integer,
	"pass_rule" text NOT NULL,
	"pass_threshold" integer,
	"pass_basis" text DEFAULT 'STAGE' NOT NULL,
	"pass_categories" json,
	"result_mode" text DEFAULT 'RANKED_WITH_SCORE' NOT NULL,
	"criteria_total" integer DEFAULT 100 NOT NULL,
	"sheet_decimals" integer,
	"starts_on" text,
	"ends_on" text,
	"results_on" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "stage_kind_check" CHECK ("stage"."kind" in ('ADMIN_CHECK', 'TRACK_RECORD', 'ASSESSMENT', 'PAPER', 'INTERVIEW')),
	CONSTRAINT "stage_method_check" CHECK ("stage"."method" in ('DOCUMENT_STUDY', 'DOCUMENT_STUDY_REFERENCES', 'DOCUMENT_STUDY_360', 'ASSESSMENT_CENTRE', 'QUASI_ASSESSMENT_CENTRE', 'OTHER_COMPETENCY_TEST', 'WRITTEN_ON_THE_SPOT', 'CASE_ANALYSIS', 'PRESENTATION_AND_INTERVIEW', 'INTERVIEW_ONLY')),
	CONSTRAINT "stage_passRule_check" CHECK ("stage"."pass_rule" in ('ALL_PASS', 'MIN_SCORE', 'CATEGORY_IN', 'TOP_N', 'NONE')),
	CONSTRAINT "stage_passBasis_check" CHECK ("stage"."pass_basis" in ('STAGE', 'CUMULATIVE')),
	CONSTRAINT "stage_resultMode_check" CHECK ("stage"."result_mode" in ('RANKED_WITH_SCORE', 'RANKED_NO_SCORE', 'ALPHABETICAL_NO_SCORE')),
	CONSTRAINT "stage_weight_check" CHECK (("stage"."weight" is null and "stage"."maximum" is null) or ("stage"."weight" between 1 and 10000 and "stage"."maximum" > 0)),
	CONSTRAINT "stage_pass_basis_rule_check" CHECK ("stage"."pass_basis" = 'STAGE' or "stage"."pass_rule" in ('MIN_SCORE', 'TOP_N')),
	CONSTRAINT "stage_criteria_total_check" CHECK ("stage"."criteria_total" between 1 and 100),
	CONSTRAINT "stage_sheet_decimals_check" CHECK ("stage"."sheet_decimals" between 0 and 2)
);
--> statement-breakpoint
CREATE TABLE "curriculum" (
	"account_id" text PRIMARY KEY NOT NULL,
	"stated_empty" json NOT NULL,
	"photo_hash" text,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "curriculum_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"section" text NOT NULL,
	"values" json NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "curriculum_entry_section_check" CHECK ("curriculum_entry"."section" in ('RANK_HISTORY', 'POST_HISTORY', 'EDUCATION', 'LEADERSHIP_TRAINING', 'TRAINING', 'APPRAISALS', 'ASSIGNMENTS', 'AWARDS', 'PUBLICATIONS', 'SOCIAL', 'DISCIPLINE', 'FAMILY_IN_OFFICE')),
	CONSTRAINT "curriculum_entry_version_check" CHECK ("curriculum_entry"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "history_import" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"file_name" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"said" json,
	"entries" json NOT NULL,
	"stated_empty" json NOT NULL,
	"problem_count" integer NOT NULL,
	"problems" json NOT NULL,
	"known" integer NOT NULL,
	CONSTRAINT "history_import_accountId_unique" UNIQUE("account_id")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"agency_id" text,
	"selection_id" text,
	"actor_id" text,
	"request_id" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" json,
	"after" json
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"id" text PRIMARY KEY NOT NULL,
	"series" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_series_series_unique" UNIQUE("series")
);
--> statement-breakpoint
CREATE TABLE "position" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"unit" text NOT NULL,
	"level" text NOT NULL,
	"echelon" text,
	"job_class" text,
	"standard" text,
	"vacant_since" text,
	"vacancy_reason" text,
	"holder_name" text,
	"holder_nip" text,
	"holder_grade" text,
	"appointed_on" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "position_level_check" CHECK ("position"."level" in ('UTAMA', 'MADYA', 'PRATAMA', 'ADMINISTRATOR', 'SUPERVISOR')),
	CONSTRAINT "position_vacancyReason_check" CHECK ("position"."vacancy_reason" in ('RETIRED', 'EARLY_RETIREMENT', 'TRANSFERRED', 'PROMOTED', 'DECEASED', 'DISMISSED', 'NEW_POST'))
);
--> statement-breakpoint
CREATE TABLE "register_import" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"file_name" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"applied_at" timestamp (3) with time zone,
	"rows" integer NOT NULL,
	"problem_count" integer NOT NULL,
	"problems" json NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "register_import_state_check" CHECK ("register_import"."state" in ('READING', 'READ', 'APPLIED'))
);
--> statement-breakpoint
CREATE TABLE "register_import_row" (
	"id" text PRIMARY KEY NOT NULL,
	"import_id" text NOT NULL,
	"place" integer NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"unit" text NOT NULL,
	"level" text NOT NULL,
	"echelon" text,
	"job_class" text,
	"standard" text,
	"vacant_since" text,
	"vacancy_reason" text,
	"holder_name" text,
	"holder_nip" text,
	"holder_grade" text,
	"appointed_on" text,
	CONSTRAINT "register_import_row_level_check" CHECK ("register_import_row"."level" in ('UTAMA', 'MADYA', 'PRATAMA', 'ADMINISTRATOR', 'SUPERVISOR')),
	CONSTRAINT "register_import_row_vacancyReason_check" CHECK ("register_import_row"."vacancy_reason" in ('RETIRED', 'EARLY_RETIREMENT', 'TRANSFERRED', 'PROMOTED', 'DECEASED', 'DISMISSED', 'NEW_POST'))
);
--> statement-breakpoint
CREATE TABLE "register_summary" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone,
	"problem_count" integer NOT NULL,
	"problems" json NOT NULL,
	"rows" json NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "register_summary_kind_check" CHECK ("register_summary"."kind" in ('LEVELS', 'BALANCE'))
);
--> statement-breakpoint
CREATE TABLE "vacancy_notice" (
	"id" text PRIMARY KEY NOT NULL,
	"position_id" text NOT NULL,
	"vacant_on" text NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deviation" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"post_id" text,
	"moment" text NOT NULL,
	"position" integer NOT NULL,
	"rule_id" text NOT NULL,
	"effect" text NOT NULL,
	"facts" json NOT NULL,
	"decision_id" text,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deviation_moment_check" CHECK ("deviation"."moment" in ('PLAN_APPROVED', 'PUBLISHED', 'EXTENDED', 'FEW_DECIDED', 'AMENDED', 'APPLICATION_STARTED', 'VERDICT_CONFIRMED', 'CONFLICT_DECLARED', 'STAGE_OPENED', 'STAGE_UNSEALED', 'STAGE_PUBLISHED', 'RANKING_SIGNED', 'NAMES_HANDED_OVER', 'CANDIDATE_PICKED')),
	CONSTRAINT "deviation_effect_check" CHECK ("deviation"."effect" in ('block', 'record', 'warn', 'info')),
	CONSTRAINT "deviation_decision_check" CHECK ("deviation"."decision_id" is not null or "deviation"."effect" = 'warn')
);
--> statement-breakpoint
CREATE TABLE "deviation_end" (
	"id" text PRIMARY KEY NOT NULL,
	"deviation_id" text NOT NULL,
	"number" text NOT NULL,
	"ended_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parameter_change" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"parameter" text NOT NULL,
	"kind" text NOT NULL,
	"value" json,
	"valid_from" text NOT NULL,
	"valid_to" text,
	"reason" text NOT NULL,
	"reason_en" text,
	"basis_id" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "parameter_change_kind_check" CHECK ("parameter_change"."kind" in ('SET', 'END'))
);
--> statement-breakpoint
CREATE TABLE "parameter_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"change_id" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "parameter_decision_outcome_check" CHECK ("parameter_decision"."outcome" in ('CONFIRMED', 'DECLINED'))
);
--> statement-breakpoint
CREATE TABLE "rule_trace" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"moment" text NOT NULL,
	"position" integer NOT NULL,
	"actor_id" text,
	"selection_id" text NOT NULL,
	"post_id" text,
	"application_id" text,
	"requirement_id" text,
	"rule_id" text NOT NULL,
	"edition" integer NOT NULL,
	"law_day" text NOT NULL,
	"parameters" json NOT NULL,
	"inputs" json NOT NULL,
	"outcome" text NOT NULL,
	"effect" text,
	CONSTRAINT "rule_trace_moment_check" CHECK ("rule_trace"."moment" in ('PLAN_APPROVED', 'PUBLISHED', 'EXTENDED', 'FEW_DECIDED', 'AMENDED', 'APPLICATION_STARTED', 'VERDICT_CONFIRMED', 'CONFLICT_DECLARED', 'STAGE_OPENED', 'STAGE_UNSEALED', 'STAGE_PUBLISHED', 'RANKING_SIGNED', 'NAMES_HANDED_OVER', 'CANDIDATE_PICKED')),
	CONSTRAINT "rule_trace_outcome_check" CHECK ("rule_trace"."outcome" in ('met', 'not-met', 'unknown')),
	CONSTRAINT "rule_trace_effect_check" CHECK ("rule_trace"."effect" in ('block', 'record', 'warn', 'info'))
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	"agency_id" text,
	"selection_id" text,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"granted_by" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "role_grant_role_check" CHECK ("role_grant"."role" in ('SYSTEM_ADMIN', 'AGENCY_ADMIN', 'SECRETARIAT', 'PANEL_MEMBER', 'PANEL_CHAIR', 'ASSESSOR', 'RESOURCE_PERSON', 'OBSERVER', 'INSPECTOR', 'PYB', 'PPK')),
	CONSTRAINT "role_grant_agency_check" CHECK (("role_grant"."role" = 'SYSTEM_ADMIN') = ("role_grant"."agency_id" is null))
);
--> statement-breakpoint
CREATE TABLE "assessment_result" (
	"id" text PRIMARY KEY NOT NULL,
	"post_stage_id" text NOT NULL,
	"application_id" text NOT NULL,
	"state" text NOT NULL,
	"levels" json NOT NULL,
	"assessor_id" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "assessment_result_state_check" CHECK ("assessment_result"."state" in ('DRAFT', 'SUBMITTED', 'OPENED'))
);
--> statement-breakpoint
CREATE TABLE "assessor_statement" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"application_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"stated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "assessor_statement_kind_check" CHECK ("assessor_statement"."kind" in ('NONE', 'MARRIAGE', 'FAMILY', 'BLOOD', 'SUPERIOR', 'BUSINESS', 'DISPUTE', 'OTHER')),
	CONSTRAINT "assessor_statement_reason_check" CHECK (("assessor_statement"."kind" = 'NONE') = ("assessor_statement"."reason" = ''))
);
--> statement-breakpoint
CREATE TABLE "conflict_statement" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"application_id" text NOT NULL,
	"kind" text NOT NULL,
	"stated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conflict_statement_kind_check" CHECK ("conflict_statement"."kind" in ('NONE', 'MARRIAGE', 'FAMILY', 'BLOOD', 'SUPERIOR', 'BUSINESS', 'DISPUTE', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "post_stage" (
	"id" text PRIMARY KEY NOT NULL,
	"stage_id" text NOT NULL,
	"post_id" text NOT NULL,
	"state" text NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"unsealed_at" timestamp (3) with time zone,
	"unsealed_by" text,
	"decided_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "post_stage_state_check" CHECK ("post_stage"."state" in ('PLANNED', 'OPEN', 'UNSEALED', 'DECIDED', 'PUBLISHED'))
);
--> statement-breakpoint
CREATE TABLE "score_sheet" (
	"id" text PRIMARY KEY NOT NULL,
	"post_stage_id" text NOT NULL,
	"application_id" text NOT NULL,
	"member_id" text NOT NULL,
	"state" text NOT NULL,
	"marks" json,
	"notes" json,
	"saved_at" timestamp (3) with time zone,
	"submitted_at" timestamp (3) with time zone,
	"void_cause" text,
	"void_reason" text,
	"reopen_reason" text,
	"earlier_editions" json,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "score_sheet_state_check" CHECK ("score_sheet"."state" in ('EMPTY', 'DRAFT', 'SUBMITTED', 'REOPEN_REQUESTED', 'OPENED', 'VOIDED')),
	CONSTRAINT "score_sheet_voidCause_check" CHECK ("score_sheet"."void_cause" in ('RECUSAL', 'ABSENCE', 'LEFT_PANEL', 'CANDIDATE_OUT'))
);
--> statement-breakpoint
CREATE TABLE "stage_result" (
	"id" text PRIMARY KEY NOT NULL,
	"post_stage_id" text NOT NULL,
	"application_id" text NOT NULL,
	"value" integer,
	"exact" text,
	"category" text,
	"scorers" integer DEFAULT 0 NOT NULL,
	"passed" boolean NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscriber" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"asked_times" integer DEFAULT 0 NOT NULL,
	"asked_at" timestamp (3) with time zone,
	CONSTRAINT "subscriber_email_unique" UNIQUE("email"),
	CONSTRAINT "subscriber_locale_check" CHECK ("subscriber"."locale" in ('id', 'en'))
);
--> statement-breakpoint
CREATE TABLE "subscription" (
	"id" text PRIMARY KEY NOT NULL,
	"subscriber_id" text NOT NULL,
	"topic" text NOT NULL,
	"agency_id" text,
	"level" text,
	"selection_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "subscription_level_check" CHECK ("subscription"."level" in ('UTAMA', 'MADYA', 'PRATAMA', 'ADMINISTRATOR', 'SUPERVISOR', 'STAFF')),
	CONSTRAINT "subscription_topic_check" CHECK (("subscription"."selection_id" is null) = ("subscription"."agency_id" is not null or "subscription"."level" is not null))
);
--> statement-breakpoint
CREATE TABLE "subscription_news" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"kind" text NOT NULL,
	"payload" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"told_through" text DEFAULT '' NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "subscription_news_kind_check" CHECK ("subscription_news"."kind" in ('published', 'extended', 'amended', 'stage-result', 'erratum', 'final-result', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "track_record_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"letter_id" text NOT NULL,
	"edition" integer NOT NULL,
	"finding" text NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "track_record_answer_finding_check" CHECK ("track_record_answer"."finding" in ('NOTHING_ADVERSE', 'REMARK', 'NOT_KNOWN')),
	CONSTRAINT "track_record_answer_remark_check" CHECK ("track_record_answer"."finding" <> 'REMARK' or "track_record_answer"."remark" <> ''),
	CONSTRAINT "track_record_answer_reason_check" CHECK (("track_record_answer"."edition" = 1) = ("track_record_answer"."reason" = ''))
);
--> statement-breakpoint
CREATE TABLE "track_record_letter" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"number" text NOT NULL,
	"dated" text NOT NULL,
	"file_hash" text,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "track_record_request" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"number" text NOT NULL,
	"dated" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "track_record_subject" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"application_id" text NOT NULL,
	CONSTRAINT "track_record_subject_applicationId_unique" UNIQUE("application_id")
);
--> statement-breakpoint
CREATE TABLE "unsaved_input" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"form" text NOT NULL,
	"about" text NOT NULL,
	"values" json NOT NULL,
	"base_version" integer NOT NULL,
	"tab" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "unsaved_input_form_check" CHECK ("unsaved_input"."form" in ('PROFILE', 'ENTRY', 'OBJECTION', 'STAGE_OBJECTION', 'ANSWER')),
	CONSTRAINT "unsaved_input_base_check" CHECK ("unsaved_input"."base_version" >= 0)
);
--> statement-breakpoint
CREATE TABLE "admin_verdict" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"proposal" text NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"returned_at" timestamp (3) with time zone,
	"return_reason" text,
	"confirmed_by" text,
	"confirmed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "admin_verdict_proposal_check" CHECK ("admin_verdict"."proposal" in ('ELIGIBLE', 'NOT_ELIGIBLE'))
);
--> statement-breakpoint
CREATE TABLE "clarification" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"required_document_id" text NOT NULL,
	"document_id" text NOT NULL,
	"question" text NOT NULL,
	"may_replace" boolean NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"replacement_id" text,
	"reopened_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "clarification_answer_check" CHECK ("clarification"."answered_at" is not null or "clarification"."replacement_id" is null)
);
--> statement-breakpoint
CREATE TABLE "document_verdict" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text,
	"more_reasons" json DEFAULT '[]'::json NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"sources" json DEFAULT '[]'::json NOT NULL,
	"source_note" text DEFAULT '' NOT NULL,
	"verifier_id" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "document_verdict_verdict_check" CHECK ("document_verdict"."verdict" in ('MET', 'NOT_MET')),
	CONSTRAINT "document_verdict_reason_check" CHECK ("document_verdict"."reason" in ('MISSING', 'UNREADABLE', 'WRONG_TYPE', 'WRONG_PERSON', 'NOT_SIGNED', 'WRONG_SIGNER', 'NO_DELEGATION', 'NO_STAMP', 'EXPIRED', 'DATED_AFTER_CLOSE', 'INCOMPLETE', 'NOT_LEGALISED', 'TEXT_ALTERED', 'DATA_MISMATCH', 'AGE_OVER', 'GRADE_BELOW', 'EXPERIENCE_SHORT', 'POST_LEVEL_SHORT', 'EDUCATION_BELOW', 'APPRAISAL_BELOW', 'DISCIPLINE', 'OUT_OF_SCOPE', 'NOT_PNS', 'NO_ANSWER', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "requirement_verdict" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"requirement_id" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text,
	"more_reasons" json DEFAULT '[]'::json NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"sources" json DEFAULT '[]'::json NOT NULL,
	"source_note" text DEFAULT '' NOT NULL,
	"verifier_id" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "requirement_verdict_verdict_check" CHECK ("requirement_verdict"."verdict" in ('MET', 'NOT_MET')),
	CONSTRAINT "requirement_verdict_reason_check" CHECK ("requirement_verdict"."reason" in ('MISSING', 'UNREADABLE', 'WRONG_TYPE', 'WRONG_PERSON', 'NOT_SIGNED', 'WRONG_SIGNER', 'NO_DELEGATION', 'NO_STAMP', 'EXPIRED', 'DATED_AFTER_CLOSE', 'INCOMPLETE', 'NOT_LEGALISED', 'TEXT_ALTERED', 'DATA_MISMATCH', 'AGE_OVER', 'GRADE_BELOW', 'EXPERIENCE_SHORT', 'POST_LEVEL_SHORT', 'EDUCATION_BELOW', 'APPRAISAL_BELOW', 'DISCIPLINE', 'OUT_OF_SCOPE', 'NOT_PNS', 'NO_ANSWER', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "verdict_dispute" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"document_id" text,
	"requirement_id" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"member_id" text,
	"because" text,
	"decided_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "verdict_dispute_of_check" CHECK (("verdict_dispute"."document_id" is null) <> ("verdict_dispute"."requirement_id" is null))
);
--> statement-breakpoint
CREATE TABLE "verdict_signature" (
	"id" text PRIMARY KEY NOT NULL,
	"post_stage_id" text NOT NULL,
	"number" integer NOT NULL,
	"stage_version" integer NOT NULL,
	"seen" text NOT NULL,
	"signed_by" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verifier_check" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"verifier_id" text NOT NULL,
	"place" integer,
	"started_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "verifier_check_place_check" CHECK ("verifier_check"."place" between 1 and 2)
);
--> statement-breakpoint
CREATE TABLE "verifier_conflict" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"account_id" text NOT NULL,
	"reason" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verifier_finding" (
	"id" text PRIMARY KEY NOT NULL,
	"check_id" text NOT NULL,
	"document_id" text,
	"requirement_id" text,
	"verdict" text NOT NULL,
	"reason" text,
	"more_reasons" json DEFAULT '[]'::json NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"sources" json DEFAULT '[]'::json NOT NULL,
	"source_note" text DEFAULT '' NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "verifier_finding_verdict_check" CHECK ("verifier_finding"."verdict" in ('MET', 'NOT_MET')),
	CONSTRAINT "verifier_finding_reason_check" CHECK ("verifier_finding"."reason" in ('MISSING', 'UNREADABLE', 'WRONG_TYPE', 'WRONG_PERSON', 'NOT_SIGNED', 'WRONG_SIGNER', 'NO_DELEGATION', 'NO_STAMP', 'EXPIRED', 'DATED_AFTER_CLOSE', 'INCOMPLETE', 'NOT_LEGALISED', 'TEXT_ALTERED', 'DATA_MISMATCH', 'AGE_OVER', 'GRADE_BELOW', 'EXPERIENCE_SHORT', 'POST_LEVEL_SHORT', 'EDUCATION_BELOW', 'APPRAISAL_BELOW', 'DISCIPLINE', 'OUT_OF_SCOPE', 'NOT_PNS', 'NO_ANSWER', 'OTHER')),
	CONSTRAINT "verifier_finding_of_check" CHECK (("verifier_finding"."document_id" is null) <> ("verifier_finding"."requirement_id" is null))
);
--> statement-breakpoint
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_basis_id_paper_id_fk" FOREIGN KEY ("basis_id") REFERENCES "public"."paper"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_proposed_by_account_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "cancellation" ADD CONSTRAINT "cancellation_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "cancellation" ADD CONSTRAINT "cancellation_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "cancellation" ADD CONSTRAINT "cancellation_decision_id_paper_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."paper"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "cancellation" ADD CONSTRAINT "cancellation_cancelled_by_account_id_fk" FOREIGN KEY ("cancelled_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_decision_id_paper_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."paper"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_notice_id_paper_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."paper"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_extended_by_account_id_fk" FOREIGN KEY ("extended_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "extension_post" ADD CONSTRAINT "extension_post_extension_id_extension_id_fk" FOREIGN KEY ("extension_id") REFERENCES "public"."extension"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "extension_post" ADD CONSTRAINT "extension_post_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "few_advice" ADD CONSTRAINT "few_advice_few_decision_id_few_decision_id_fk" FOREIGN KEY ("few_decision_id") REFERENCES "public"."few_decision"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "few_advice" ADD CONSTRAINT "few_advice_paper_id_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "few_advice" ADD CONSTRAINT "few_advice_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "few_decision" ADD CONSTRAINT "few_decision_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "few_decision" ADD CONSTRAINT "few_decision_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "few_decision" ADD CONSTRAINT "few_decision_decision_id_paper_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."paper"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "few_decision" ADD CONSTRAINT "few_decision_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "panel_change" ADD CONSTRAINT "panel_change_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "panel_change" ADD CONSTRAINT "panel_change_chair_id_panel_member_id_fk" FOREIGN KEY ("chair_id") REFERENCES "public"."panel_member"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "panel_change" ADD CONSTRAINT "panel_change_decree_id_paper_id_fk" FOREIGN KEY ("decree_id") REFERENCES "public"."paper"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "panel_change" ADD CONSTRAINT "panel_change_proposed_by_account_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "panel_change" ADD CONSTRAINT "panel_change_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "panel_change_seat" ADD CONSTRAINT "panel_change_seat_change_id_panel_change_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."panel_change"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "panel_change_seat" ADD CONSTRAINT "panel_change_seat_member_id_panel_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."panel_member"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "applicant_profile" ADD CONSTRAINT "applicant_profile_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_applicant_id_account_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "application_document" ADD CONSTRAINT "application_document_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "application_document" ADD CONSTRAINT "application_document_required_document_id_required_document_id_fk" FOREIGN KEY ("required_document_id") REFERENCES "public"."required_document"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "application_document" ADD CONSTRAINT "application_document_file_hash_stored_file_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."stored_file"("hash") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "claim_decision" ADD CONSTRAINT "claim_decision_claim_id_nip_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."nip_claim"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "claim_decision" ADD CONSTRAINT "claim_decision_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "nip_claim" ADD CONSTRAINT "nip_claim_holder_id_account_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "nip_claim" ADD CONSTRAINT "nip_claim_proof_hash_stored_file_hash_fk" FOREIGN KEY ("proof_hash") REFERENCES "public"."stored_file"("hash") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_attachment_hash_stored_file_hash_fk" FOREIGN KEY ("attachment_hash") REFERENCES "public"."stored_file"("hash") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_reviewed_by_account_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_answered_by_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "complaint_note" ADD CONSTRAINT "complaint_note_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "complaint_note" ADD CONSTRAINT "complaint_note_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_handed_over_by_account_id_fk" FOREIGN KEY ("handed_over_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_draft_application_id_application_id_fk" FOREIGN KEY ("draft_application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_picked_application_id_application_id_fk" FOREIGN KEY ("picked_application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_picked_by_account_id_fk" FOREIGN KEY ("picked_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_published_by_account_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "signed_ranking" ADD CONSTRAINT "signed_ranking_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "signed_ranking" ADD CONSTRAINT "signed_ranking_signed_by_account_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "holiday_change" ADD CONSTRAINT "holiday_change_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "holiday_change" ADD CONSTRAINT "holiday_change_changed_by_account_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "input_evidence" ADD CONSTRAINT "input_evidence_input_id_public_input_id_fk" FOREIGN KEY ("input_id") REFERENCES "public"."public_input"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "input_evidence" ADD CONSTRAINT "input_evidence_file_hash_stored_file_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."stored_file"("hash") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "input_window" ADD CONSTRAINT "input_window_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "input_window" ADD CONSTRAINT "input_window_set_by_account_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "public_input" ADD CONSTRAINT "public_input_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "public_input" ADD CONSTRAINT "public_input_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "public_input" ADD CONSTRAINT "public_input_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "public_input" ADD CONSTRAINT "public_input_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "public_input" ADD CONSTRAINT "public_input_settled_by_account_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_written_by_account_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_sent_by_account_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "notice_application" ADD CONSTRAINT "notice_application_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "notice_application" ADD CONSTRAINT "notice_application_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_recipient_id_account_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_post_stage_id_post_stage_id_fk" FOREIGN KEY ("post_stage_id") REFERENCES "public"."post_stage"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_checked_by_account_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_confirmed_by_account_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_answered_by_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "objection_point" ADD CONSTRAINT "objection_point_objection_id_objection_id_fk" FOREIGN KEY ("objection_id") REFERENCES "public"."objection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "objection_point" ADD CONSTRAINT "objection_point_document_id_application_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."application_document"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "objection_point" ADD CONSTRAINT "objection_point_requirement_id_requirement_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirement"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "result_erratum" ADD CONSTRAINT "result_erratum_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "result_erratum" ADD CONSTRAINT "result_erratum_post_stage_id_post_stage_id_fk" FOREIGN KEY ("post_stage_id") REFERENCES "public"."post_stage"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "result_erratum" ADD CONSTRAINT "result_erratum_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "result_erratum" ADD CONSTRAINT "result_erratum_objection_id_objection_id_fk" FOREIGN KEY ("objection_id") REFERENCES "public"."objection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_file_hash_stored_file_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."stored_file"("hash") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "requirement_basis" ADD CONSTRAINT "requirement_basis_requirement_id_requirement_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirement"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "requirement_basis" ADD CONSTRAINT "requirement_basis_paper_id_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "approved_plan" ADD CONSTRAINT "approved_plan_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "approved_plan" ADD CONSTRAINT "approved_plan_step_id_plan_step_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."plan_step"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_actor_id_account_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_paper_id_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_decision_id_paper_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."paper"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_stage_id_stage_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stage"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "integrity_pact" ADD CONSTRAINT "integrity_pact_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "integrity_pact" ADD CONSTRAINT "integrity_pact_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_member_id_panel_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."panel_member"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "required_document" ADD CONSTRAINT "required_document_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "required_document" ADD CONSTRAINT "required_document_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "selection" ADD CONSTRAINT "selection_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "selection_post" ADD CONSTRAINT "selection_post_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "selection_post" ADD CONSTRAINT "selection_post_position_id_position_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."position"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "stage" ADD CONSTRAINT "stage_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "curriculum" ADD CONSTRAINT "curriculum_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "curriculum" ADD CONSTRAINT "curriculum_photo_hash_stored_file_hash_fk" FOREIGN KEY ("photo_hash") REFERENCES "public"."stored_file"("hash") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "curriculum_entry" ADD CONSTRAINT "curriculum_entry_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "history_import" ADD CONSTRAINT "history_import_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "register_import" ADD CONSTRAINT "register_import_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "register_import" ADD CONSTRAINT "register_import_uploaded_by_account_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "register_import_row" ADD CONSTRAINT "register_import_row_import_id_register_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."register_import"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "register_summary" ADD CONSTRAINT "register_summary_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "register_summary" ADD CONSTRAINT "register_summary_uploaded_by_account_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "vacancy_notice" ADD CONSTRAINT "vacancy_notice_position_id_position_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."position"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_decision_id_paper_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."paper"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "deviation_end" ADD CONSTRAINT "deviation_end_deviation_id_deviation_id_fk" FOREIGN KEY ("deviation_id") REFERENCES "public"."deviation"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "parameter_change" ADD CONSTRAINT "parameter_change_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "parameter_change" ADD CONSTRAINT "parameter_change_basis_id_paper_id_fk" FOREIGN KEY ("basis_id") REFERENCES "public"."paper"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "parameter_change" ADD CONSTRAINT "parameter_change_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "parameter_decision" ADD CONSTRAINT "parameter_decision_change_id_parameter_change_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."parameter_change"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "parameter_decision" ADD CONSTRAINT "parameter_decision_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "rule_trace" ADD CONSTRAINT "rule_trace_actor_id_account_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "rule_trace" ADD CONSTRAINT "rule_trace_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "rule_trace" ADD CONSTRAINT "rule_trace_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "rule_trace" ADD CONSTRAINT "rule_trace_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "rule_trace" ADD CONSTRAINT "rule_trace_requirement_id_requirement_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirement"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_granted_by_account_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "assessment_result" ADD CONSTRAINT "assessment_result_post_stage_id_post_stage_id_fk" FOREIGN KEY ("post_stage_id") REFERENCES "public"."post_stage"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "assessment_result" ADD CONSTRAINT "assessment_result_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "assessment_result" ADD CONSTRAINT "assessment_result_assessor_id_account_id_fk" FOREIGN KEY ("assessor_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "assessor_statement" ADD CONSTRAINT "assessor_statement_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "assessor_statement" ADD CONSTRAINT "assessor_statement_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "conflict_statement" ADD CONSTRAINT "conflict_statement_member_id_panel_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."panel_member"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "conflict_statement" ADD CONSTRAINT "conflict_statement_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "post_stage" ADD CONSTRAINT "post_stage_stage_id_stage_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stage"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "post_stage" ADD CONSTRAINT "post_stage_post_id_selection_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."selection_post"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "post_stage" ADD CONSTRAINT "post_stage_unsealed_by_account_id_fk" FOREIGN KEY ("unsealed_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_post_stage_id_post_stage_id_fk" FOREIGN KEY ("post_stage_id") REFERENCES "public"."post_stage"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_member_id_panel_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."panel_member"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "stage_result" ADD CONSTRAINT "stage_result_post_stage_id_post_stage_id_fk" FOREIGN KEY ("post_stage_id") REFERENCES "public"."post_stage"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "stage_result" ADD CONSTRAINT "stage_result_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_subscriber_id_subscriber_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscriber"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "subscription_news" ADD CONSTRAINT "subscription_news_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "track_record_answer" ADD CONSTRAINT "track_record_answer_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "track_record_answer" ADD CONSTRAINT "track_record_answer_letter_id_track_record_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."track_record_letter"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "track_record_answer" ADD CONSTRAINT "track_record_answer_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "track_record_letter" ADD CONSTRAINT "track_record_letter_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "track_record_letter" ADD CONSTRAINT "track_record_letter_file_hash_stored_file_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."stored_file"("hash") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "track_record_letter" ADD CONSTRAINT "track_record_letter_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "track_record_request" ADD CONSTRAINT "track_record_request_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "track_record_request" ADD CONSTRAINT "track_record_request_requested_by_account_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "track_record_subject" ADD CONSTRAINT "track_record_subject_request_id_track_record_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."track_record_request"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "track_record_subject" ADD CONSTRAINT "track_record_subject_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "unsaved_input" ADD CONSTRAINT "unsaved_input_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "admin_verdict" ADD CONSTRAINT "admin_verdict_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "admin_verdict" ADD CONSTRAINT "admin_verdict_proposed_by_account_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "admin_verdict" ADD CONSTRAINT "admin_verdict_confirmed_by_account_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_required_document_id_required_document_id_fk" FOREIGN KEY ("required_document_id") REFERENCES "public"."required_document"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_document_id_application_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."application_document"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_replacement_id_application_document_id_fk" FOREIGN KEY ("replacement_id") REFERENCES "public"."application_document"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "document_verdict" ADD CONSTRAINT "document_verdict_document_id_application_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."application_document"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "document_verdict" ADD CONSTRAINT "document_verdict_verifier_id_account_id_fk" FOREIGN KEY ("verifier_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "requirement_verdict" ADD CONSTRAINT "requirement_verdict_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "requirement_verdict" ADD CONSTRAINT "requirement_verdict_requirement_id_requirement_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirement"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "requirement_verdict" ADD CONSTRAINT "requirement_verdict_verifier_id_account_id_fk" FOREIGN KEY ("verifier_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verdict_dispute" ADD CONSTRAINT "verdict_dispute_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verdict_dispute" ADD CONSTRAINT "verdict_dispute_document_id_application_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."application_document"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verdict_dispute" ADD CONSTRAINT "verdict_dispute_requirement_id_requirement_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirement"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verdict_dispute" ADD CONSTRAINT "verdict_dispute_member_id_panel_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."panel_member"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verdict_signature" ADD CONSTRAINT "verdict_signature_post_stage_id_post_stage_id_fk" FOREIGN KEY ("post_stage_id") REFERENCES "public"."post_stage"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verdict_signature" ADD CONSTRAINT "verdict_signature_signed_by_account_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verifier_check" ADD CONSTRAINT "verifier_check_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verifier_check" ADD CONSTRAINT "verifier_check_verifier_id_account_id_fk" FOREIGN KEY ("verifier_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verifier_conflict" ADD CONSTRAINT "verifier_conflict_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verifier_conflict" ADD CONSTRAINT "verifier_conflict_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verifier_finding" ADD CONSTRAINT "verifier_finding_check_id_verifier_check_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."verifier_check"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verifier_finding" ADD CONSTRAINT "verifier_finding_document_id_application_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."application_document"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
ALTER TABLE "verifier_finding" ADD CONSTRAINT "verifier_finding_requirement_id_requirement_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirement"("id") ON DELETE restrict ON UPDATE restrict;--> statement-breakpoint
CREATE INDEX "account_token_by_account" ON "account_token" USING btree ("account_id","kind");--> statement-breakpoint
CREATE INDEX "attempt_by_subject" ON "attempt" USING btree ("act","subject","at");--> statement-breakpoint
CREATE INDEX "attempt_by_address" ON "attempt" USING btree ("act","address","at");--> statement-breakpoint
CREATE INDEX "agency_by_province" ON "agency" USING btree ("province");--> statement-breakpoint
CREATE UNIQUE INDEX "amendment_sequence" ON "amendment" USING btree ("selection_id","sequence");--> statement-breakpoint
CREATE INDEX "amendment_by_selection" ON "amendment" USING btree ("selection_id","proposed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "cancellation_of_post" ON "cancellation" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "cancellation_by_selection" ON "cancellation" USING btree ("selection_id","cancelled_at");--> statement-breakpoint
CREATE INDEX "extension_by_selection" ON "extension" USING btree ("selection_id","extended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "extension_post_sequence" ON "extension_post" USING btree ("post_id","sequence");--> statement-breakpoint
CREATE INDEX "extension_post_by_extension" ON "extension_post" USING btree ("extension_id");--> statement-breakpoint
CREATE UNIQUE INDEX "few_advice_once" ON "few_advice" USING btree ("few_decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "few_decision_number" ON "few_decision" USING btree ("post_id","number");--> statement-breakpoint
CREATE INDEX "few_decision_by_selection" ON "few_decision" USING btree ("selection_id","decided_at");--> statement-breakpoint
CREATE INDEX "panel_change_by_selection" ON "panel_change" USING btree ("selection_id","proposed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "panel_change_seat_once" ON "panel_change_seat" USING btree ("change_id","member_id","part");--> statement-breakpoint
CREATE INDEX "panel_change_seat_by_member" ON "panel_change_seat" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_once_per_post" ON "application" USING btree ("post_id","applicant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_receipt_number" ON "application" USING btree ("selection_id","receipt_number");--> statement-breakpoint
CREATE UNIQUE INDEX "application_candidate_code" ON "application" USING btree ("post_id","candidate_code");--> statement-breakpoint
CREATE UNIQUE INDEX "application_paper_code" ON "application" USING btree ("post_id","paper_code");--> statement-breakpoint
CREATE INDEX "application_by_applicant" ON "application" USING btree ("applicant_id","selection_id");--> statement-breakpoint
CREATE INDEX "application_by_selection" ON "application" USING btree ("selection_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "application_by_post_state" ON "application" USING btree ("post_id","state");--> statement-breakpoint
CREATE INDEX "application_by_state" ON "application" USING btree ("state","id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_document_edition" ON "application_document" USING btree ("application_id","required_document_id","edition");--> statement-breakpoint
CREATE INDEX "application_document_by_file" ON "application_document" USING btree ("file_hash");--> statement-breakpoint
CREATE INDEX "stored_file_scan_due" ON "stored_file" USING btree ("scan_due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_edition" ON "submission" USING btree ("application_id","edition");--> statement-breakpoint
CREATE INDEX "claim_decision_by_claim" ON "claim_decision" USING btree ("claim_id","decided_at");--> statement-breakpoint
CREATE INDEX "nip_claim_by_holder" ON "nip_claim" USING btree ("holder_id","state");--> statement-breakpoint
CREATE INDEX "nip_claim_by_state" ON "nip_claim" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "complaint_number" ON "complaint" USING btree ("agency_id","number");--> statement-breakpoint
CREATE INDEX "complaint_by_agency" ON "complaint" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "complaint_by_selection" ON "complaint" USING btree ("selection_id","created_at","id");--> statement-breakpoint
CREATE INDEX "complaint_note_by_complaint" ON "complaint_note" USING btree ("complaint_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_once" ON "decision" USING btree ("post_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shortlist_entry_once" ON "shortlist_entry" USING btree ("post_id","application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "signed_ranking_once" ON "signed_ranking" USING btree ("post_id");--> statement-breakpoint
CREATE UNIQUE INDEX "holiday_change_once" ON "holiday_change" USING btree ("agency_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "input_evidence_position" ON "input_evidence" USING btree ("input_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "input_evidence_once" ON "input_evidence" USING btree ("input_id","file_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "public_input_number" ON "public_input" USING btree ("agency_id","number");--> statement-breakpoint
CREATE INDEX "public_input_by_selection" ON "public_input" USING btree ("selection_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notice_by_selection" ON "notice" USING btree ("selection_id","state","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_application_once" ON "notice_application" USING btree ("notice_id","application_id");--> statement-breakpoint
CREATE INDEX "notice_application_by_application" ON "notice_application" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("delivered_at","next_attempt_at");--> statement-breakpoint
CREATE INDEX "outbox_by_time" ON "outbox" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "outbox_by_recipient" ON "outbox" USING btree ("recipient_id","delivered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_notice_once" ON "outbox" USING btree ("notice_id","recipient_id");--> statement-breakpoint
CREATE UNIQUE INDEX "objection_once" ON "objection" USING btree ("application_id","post_stage_id");--> statement-breakpoint
CREATE INDEX "objection_by_stage" ON "objection" USING btree ("post_stage_id","state");--> statement-breakpoint
CREATE INDEX "objection_by_time" ON "objection" USING btree ("filed_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "objection_point_document" ON "objection_point" USING btree ("objection_id","document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "objection_point_requirement" ON "objection_point" USING btree ("objection_id","requirement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "result_erratum_number" ON "result_erratum" USING btree ("selection_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "result_erratum_once" ON "result_erratum" USING btree ("objection_id");--> statement-breakpoint
CREATE INDEX "result_erratum_by_stage" ON "result_erratum" USING btree ("post_stage_id");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_once" ON "paper" USING btree ("selection_id","kind","number");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_once_in_agency" ON "paper" USING btree ("agency_id","kind","number");--> statement-breakpoint
CREATE INDEX "paper_by_file" ON "paper" USING btree ("file_hash");--> statement-breakpoint
CREATE INDEX "requirement_basis_by_paper" ON "requirement_basis" USING btree ("paper_id");--> statement-breakpoint
CREATE INDEX "approved_plan_by_selection" ON "approved_plan" USING btree ("selection_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_step_sequence" ON "plan_step" USING btree ("selection_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "criterion_position" ON "criterion" USING btree ("stage_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "integrity_pact_once" ON "integrity_pact" USING btree ("selection_id","account_id");--> statement-breakpoint
CREATE INDEX "integrity_pact_by_account" ON "integrity_pact" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "panel_member_once" ON "panel_member" USING btree ("selection_id","account_id");--> statement-breakpoint
CREATE INDEX "panel_member_by_account" ON "panel_member" USING btree ("account_id","ended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "recusal_once" ON "recusal" USING btree ("member_id","post_id");--> statement-breakpoint
CREATE INDEX "required_document_by_selection" ON "required_document" USING btree ("selection_id","position");--> statement-breakpoint
CREATE INDEX "requirement_by_selection" ON "requirement" USING btree ("selection_id","position");--> statement-breakpoint
CREATE INDEX "selection_by_agency" ON "selection" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "selection_public" ON "selection" USING btree ("state","published_at","id");--> statement-breakpoint
CREATE INDEX "selection_published" ON "selection" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "selection_published_by_agency" ON "selection" USING btree ("agency_id","published_at","id");--> statement-breakpoint
CREATE INDEX "selection_closing" ON "selection" USING btree ("state","closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_post_code" ON "selection_post" USING btree ("selection_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_post_prefix" ON "selection_post" USING btree ("selection_id","prefix");--> statement-breakpoint
CREATE INDEX "selection_post_by_position" ON "selection_post" USING btree ("position_id");--> statement-breakpoint
CREATE INDEX "selection_post_by_level" ON "selection_post" USING btree ("level","selection_id");--> statement-breakpoint
CREATE INDEX "selection_post_by_field" ON "selection_post" USING btree ("work_field","selection_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stage_kind" ON "stage" USING btree ("selection_id","kind");--> statement-breakpoint
CREATE INDEX "curriculum_entry_by_account" ON "curriculum_entry" USING btree ("account_id","section");--> statement-breakpoint
CREATE INDEX "audit_entry_by_selection" ON "audit_entry" USING btree ("selection_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entry_by_subject" ON "audit_entry" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "audit_entry_by_agency" ON "audit_entry" USING btree ("agency_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "position_by_code" ON "position" USING btree ("agency_id","code");--> statement-breakpoint
CREATE INDEX "position_by_level" ON "position" USING btree ("agency_id","level","code");--> statement-breakpoint
CREATE INDEX "register_import_by_agency" ON "register_import" USING btree ("agency_id","uploaded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "register_import_row_by_place" ON "register_import_row" USING btree ("import_id","place");--> statement-breakpoint
CREATE INDEX "register_summary_by_kind" ON "register_summary" USING btree ("agency_id","kind","applied_at");--> statement-breakpoint
CREATE UNIQUE INDEX "vacancy_notice_once" ON "vacancy_notice" USING btree ("position_id","vacant_on");--> statement-breakpoint
CREATE INDEX "deviation_by_selection" ON "deviation" USING btree ("selection_id","recorded_at","position");--> statement-breakpoint
CREATE UNIQUE INDEX "deviation_end_once" ON "deviation_end" USING btree ("deviation_id");--> statement-breakpoint
CREATE INDEX "parameter_change_by_agency" ON "parameter_change" USING btree ("agency_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "parameter_decision_once" ON "parameter_decision" USING btree ("change_id");--> statement-breakpoint
CREATE INDEX "rule_trace_by_application" ON "rule_trace" USING btree ("application_id","position");--> statement-breakpoint
CREATE INDEX "rule_trace_by_selection" ON "rule_trace" USING btree ("selection_id","at","position");--> statement-breakpoint
CREATE INDEX "role_grant_by_account" ON "role_grant" USING btree ("account_id","ended_at");--> statement-breakpoint
CREATE INDEX "role_grant_by_agency" ON "role_grant" USING btree ("agency_id","role");--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_result_once" ON "assessment_result" USING btree ("post_stage_id","application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assessor_statement_once" ON "assessor_statement" USING btree ("account_id","application_id","kind");--> statement-breakpoint
CREATE INDEX "assessor_statement_by_application" ON "assessor_statement" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conflict_statement_once" ON "conflict_statement" USING btree ("member_id","application_id","kind");--> statement-breakpoint
CREATE INDEX "conflict_statement_by_application" ON "conflict_statement" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "post_stage_once" ON "post_stage" USING btree ("stage_id","post_id");--> statement-breakpoint
CREATE INDEX "post_stage_by_post" ON "post_stage" USING btree ("post_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "score_sheet_once" ON "score_sheet" USING btree ("post_stage_id","application_id","member_id");--> statement-breakpoint
CREATE INDEX "score_sheet_by_member" ON "score_sheet" USING btree ("member_id","state");--> statement-breakpoint
CREATE INDEX "score_sheet_by_application" ON "score_sheet" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stage_result_once" ON "stage_result" USING btree ("post_stage_id","application_id");--> statement-breakpoint
CREATE INDEX "stage_result_by_application" ON "stage_result" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "subscription_once" ON "subscription" USING btree ("subscriber_id","topic");--> statement-breakpoint
CREATE INDEX "subscription_by_selection" ON "subscription" USING btree ("selection_id","confirmed_at");--> statement-breakpoint
CREATE INDEX "subscription_by_agency" ON "subscription" USING btree ("agency_id","confirmed_at");--> statement-breakpoint
CREATE INDEX "subscription_unconfirmed" ON "subscription" USING btree ("confirmed_at","created_at");--> statement-breakpoint
CREATE INDEX "subscription_news_to_tell" ON "subscription_news" USING btree ("finished_at","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "track_record_answer_edition" ON "track_record_answer" USING btree ("application_id","edition");--> statement-breakpoint
CREATE INDEX "track_record_answer_by_letter" ON "track_record_answer" USING btree ("letter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "track_record_letter_once" ON "track_record_letter" USING btree ("selection_id","number");--> statement-breakpoint
CREATE INDEX "track_record_letter_by_file" ON "track_record_letter" USING btree ("file_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "track_record_request_once" ON "track_record_request" USING btree ("selection_id","number");--> statement-breakpoint
CREATE INDEX "track_record_subject_by_request" ON "track_record_subject" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "unsaved_input_of_form" ON "unsaved_input" USING btree ("account_id","form","about");--> statement-breakpoint
CREATE INDEX "unsaved_input_by_age" ON "unsaved_input" USING btree ("kept_at");--> statement-breakpoint
CREATE UNIQUE INDEX "admin_verdict_once" ON "admin_verdict" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "clarification_once" ON "clarification" USING btree ("application_id","required_document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_verdict_once" ON "document_verdict" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "requirement_verdict_once" ON "requirement_verdict" USING btree ("application_id","requirement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "verdict_dispute_document" ON "verdict_dispute" USING btree ("application_id","document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "verdict_dispute_requirement" ON "verdict_dispute" USING btree ("application_id","requirement_id");--> statement-breakpoint
CREATE INDEX "verdict_dispute_by_member" ON "verdict_dispute" USING btree ("member_id","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "verdict_signature_number" ON "verdict_signature" USING btree ("post_stage_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "verifier_check_once" ON "verifier_check" USING btree ("application_id","verifier_id");--> statement-breakpoint
CREATE UNIQUE INDEX "verifier_check_place" ON "verifier_check" USING btree ("application_id","place");--> statement-breakpoint
CREATE INDEX "verifier_check_by_verifier" ON "verifier_check" USING btree ("verifier_id","application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "verifier_conflict_once" ON "verifier_conflict" USING btree ("application_id","account_id");--> statement-breakpoint
CREATE INDEX "verifier_conflict_by_account" ON "verifier_conflict" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "verifier_finding_document" ON "verifier_finding" USING btree ("check_id","document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "verifier_finding_requirement" ON "verifier_finding" USING btree ("check_id","requirement_id");