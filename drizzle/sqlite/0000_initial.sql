CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`nip` text,
	`password_hash` text,
	`state` text NOT NULL,
	`locale` text NOT NULL,
	`session_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "account_state_check" CHECK("account"."state" in ('UNCONFIRMED', 'ACTIVE', 'DISABLED')),
	CONSTRAINT "account_locale_check" CHECK("account"."locale" in ('id', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email_unique` ON `account` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `account_nip_unique` ON `account` (`nip`);--> statement-breakpoint
CREATE TABLE `account_token` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "account_token_kind_check" CHECK("account_token"."kind" in ('CONFIRM', 'RESET', 'INVITE'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_token_tokenHash_unique` ON `account_token` (`token_hash`);--> statement-breakpoint
CREATE INDEX `account_token_by_account` ON `account_token` (`account_id`,`kind`);--> statement-breakpoint
CREATE TABLE `attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`address` text NOT NULL,
	`at` integer NOT NULL,
	`succeeded` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempt_by_subject` ON `attempt` (`act`,`subject`,`at`);--> statement-breakpoint
CREATE INDEX `attempt_by_address` ON `attempt` (`act`,`address`,`at`);--> statement-breakpoint
CREATE TABLE `agency` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`secretariat_name` text NOT NULL,
	`address` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`zone` text NOT NULL,
	`province` text DEFAULT '' NOT NULL,
	`city` text DEFAULT '' NOT NULL,
	`announcement_pattern` text DEFAULT '{urut}/PANSEL-JPTP/{romawi}/{tahun}' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agency_zone_check" CHECK("agency"."zone" in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agency_slug_unique` ON `agency` (`slug`);--> statement-breakpoint
CREATE INDEX `agency_by_province` ON `agency` (`province`);--> statement-breakpoint
CREATE TABLE `amendment` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`state` text NOT NULL,
	`sequence` integer,
	`announcement_number` text,
	`part` text NOT NULL,
	`subject_id` text,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`reason` text NOT NULL,
	`reason_en` text DEFAULT '' NOT NULL,
	`basis_id` text,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision_note` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`basis_id`) REFERENCES `paper`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`proposed_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "amendment_state_check" CHECK("amendment"."state" in ('PROPOSED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
	CONSTRAINT "amendment_part_check" CHECK("amendment"."part" in ('CONTACT', 'STAGE_DAYS', 'STAGE_RULE', 'STAGE_METHOD', 'CRITERION', 'REQUIREMENT', 'REQUIREMENT_ADDED', 'REQUIREMENT_REMOVED', 'DOCUMENT', 'DOCUMENT_ADDED', 'DOCUMENT_REMOVED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `amendment_sequence` ON `amendment` (`selection_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `amendment_by_selection` ON `amendment` (`selection_id`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `cancellation` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`post_id` text,
	`announcement_number` text NOT NULL,
	`reason` text NOT NULL,
	`reason_en` text DEFAULT '' NOT NULL,
	`decision_id` text NOT NULL,
	`cancelled_by` text NOT NULL,
	`cancelled_at` integer NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`decision_id`) REFERENCES `paper`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`cancelled_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cancellation_of_post` ON `cancellation` (`post_id`);--> statement-breakpoint
CREATE INDEX `cancellation_by_selection` ON `cancellation` (`selection_id`,`cancelled_at`);--> statement-breakpoint
CREATE TABLE `extension` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`announcement_number` text NOT NULL,
	`reason` text NOT NULL,
	`reason_en` text DEFAULT '' NOT NULL,
	`decision_id` text NOT NULL,
	`notice_id` text,
	`extended_by` text NOT NULL,
	`extended_at` integer NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`decision_id`) REFERENCES `paper`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`notice_id`) REFERENCES `paper`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`extended_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `extension_by_selection` ON `extension` (`selection_id`,`extended_at`);--> statement-breakpoint
CREATE TABLE `extension_post` (
	`id` text PRIMARY KEY NOT NULL,
	`extension_id` text NOT NULL,
	`post_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`old_last_day` text NOT NULL,
	`first_open_day` text NOT NULL,
	`new_last_day` text NOT NULL,
	`counted` integer NOT NULL,
	FOREIGN KEY (`extension_id`) REFERENCES `extension`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "extension_post_days_check" CHECK("extension_post"."first_open_day" <= "extension_post"."new_last_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `extension_post_sequence` ON `extension_post` (`post_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `extension_post_by_extension` ON `extension_post` (`extension_id`);--> statement-breakpoint
CREATE TABLE `few_advice` (
	`id` text PRIMARY KEY NOT NULL,
	`few_decision_id` text NOT NULL,
	`paper_id` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`few_decision_id`) REFERENCES `few_decision`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`paper_id`) REFERENCES `paper`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`recorded_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `few_advice_once` ON `few_advice` (`few_decision_id`);--> statement-breakpoint
CREATE TABLE `few_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`post_id` text NOT NULL,
	`number` integer NOT NULL,
	`way` text NOT NULL,
	`goes_on_with` integer,
	`counted` integer NOT NULL,
	`extensions` integer NOT NULL,
	`reason` text NOT NULL,
	`reason_en` text DEFAULT '' NOT NULL,
	`decision_id` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`decision_id`) REFERENCES `paper`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "few_decision_way_check" CHECK("few_decision"."way" in ('GO_ON', 'CONSULT', 'CANCEL')),
	CONSTRAINT "few_decision_goes_on_check" CHECK(("few_decision"."way" = 'GO_ON') = ("few_decision"."goes_on_with" is not null) and ("few_decision"."goes_on_with" is null or "few_decision"."goes_on_with" >= 2))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `few_decision_number` ON `few_decision` (`post_id`,`number`);--> statement-breakpoint
CREATE INDEX `few_decision_by_selection` ON `few_decision` (`selection_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `panel_change` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`state` text NOT NULL,
	`announcement_number` text,
	`left_on` text NOT NULL,
	`successor` text,
	`chair_id` text,
	`reason` text NOT NULL,
	`reason_en` text DEFAULT '' NOT NULL,
	`decree_id` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision_note` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`chair_id`) REFERENCES `panel_member`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`decree_id`) REFERENCES `paper`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`proposed_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "panel_change_state_check" CHECK("panel_change"."state" in ('PROPOSED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN'))
);
--> statement-breakpoint
CREATE INDEX `panel_change_by_selection` ON `panel_change` (`selection_id`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `panel_change_seat` (
	`id` text PRIMARY KEY NOT NULL,
	`change_id` text NOT NULL,
	`member_id` text NOT NULL,
	`part` text NOT NULL,
	FOREIGN KEY (`change_id`) REFERENCES `panel_change`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`member_id`) REFERENCES `panel_member`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "panel_change_seat_part_check" CHECK("panel_change_seat"."part" in ('LEAVES', 'JOINS', 'CHAIRS'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_change_seat_once` ON `panel_change_seat` (`change_id`,`member_id`,`part`);--> statement-breakpoint
CREATE INDEX `panel_change_seat_by_member` ON `panel_change_seat` (`member_id`);--> statement-breakpoint
CREATE TABLE `applicant_profile` (
	`account_id` text PRIMARY KEY NOT NULL,
	`full_name` text NOT NULL,
	`birth_place` text NOT NULL,
	`phone` text NOT NULL,
	`address` text NOT NULL,
	`marital_status` text,
	`religion` text,
	`identity_number` text,
	`tax_number` text,
	`agency_name` text NOT NULL,
	`unit` text NOT NULL,
	`current_post` text NOT NULL,
	`current_level` text NOT NULL,
	`current_post_since` text NOT NULL,
	`qualifying_since` text,
	`grade` text NOT NULL,
	`grade_since` text NOT NULL,
	`education_level` text NOT NULL,
	`education_major` text NOT NULL,
	`education_school` text NOT NULL,
	`experience_years` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "applicant_profile_maritalStatus_check" CHECK("applicant_profile"."marital_status" in ('SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED')),
	CONSTRAINT "applicant_profile_currentLevel_check" CHECK("applicant_profile"."current_level" in ('UTAMA', 'MADYA', 'PRATAMA', 'ADMINISTRATOR', 'SUPERVISOR', 'STAFF')),
	CONSTRAINT "applicant_profile_educationLevel_check" CHECK("applicant_profile"."education_level" in ('SMA', 'D3', 'D4', 'S1', 'S2', 'S3'))
);
--> statement-breakpoint
CREATE TABLE `application` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`post_id` text NOT NULL,
	`applicant_id` text NOT NULL,
	`state` text NOT NULL,
	`receipt_number` text,
	`candidate_code` text,
	`paper_code` text,
	`started_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`permission_signer` text,
	`reminded_at` integer,
	`submitted_at` integer,
	`send_refused_at` integer,
	`sent_edition` integer,
	`sort_name` text DEFAULT '' NOT NULL,
	`ended_reason` text,
	`ended_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`applicant_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "application_state_check" CHECK("application"."state" in ('DRAFT', 'SUBMITTED', 'MISSED_DEADLINE', 'UNDER_CHECK', 'ELIGIBLE', 'NOT_ELIGIBLE', 'IN_SELECTION', 'ELIMINATED', 'DISQUALIFIED', 'WITHDRAWN', 'SHORTLISTED', 'NOT_SHORTLISTED', 'SELECTED', 'NOT_SELECTED', 'POST_CANCELLED')),
	CONSTRAINT "application_permissionSigner_check" CHECK("application"."permission_signer" in ('PPK', 'DELEGATE'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_once_per_post` ON `application` (`post_id`,`applicant_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `application_receipt_number` ON `application` (`selection_id`,`receipt_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `application_candidate_code` ON `application` (`post_id`,`candidate_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `application_paper_code` ON `application` (`post_id`,`paper_code`);--> statement-breakpoint
CREATE INDEX `application_by_applicant` ON `application` (`applicant_id`,`selection_id`);--> statement-breakpoint
CREATE INDEX `application_by_selection` ON `application` (`selection_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `application_by_post_state` ON `application` (`post_id`,`state`);--> statement-breakpoint
CREATE INDEX `application_by_state` ON `application` (`state`,`id`);--> statement-breakpoint
CREATE TABLE `application_document` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`required_document_id` text NOT NULL,
	`file_hash` text NOT NULL,
	`file_name` text NOT NULL,
	`edition` integer NOT NULL,
	`is_current` integer NOT NULL,
	`uploaded_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`required_document_id`) REFERENCES `required_document`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `stored_file`(`hash`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "application_document_edition_check" CHECK("application_document"."edition" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_document_edition` ON `application_document` (`application_id`,`required_document_id`,`edition`);--> statement-breakpoint
CREATE INDEX `application_document_by_file` ON `application_document` (`file_hash`);--> statement-breakpoint
CREATE TABLE `stored_file` (
	`hash` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`mime_type` text NOT NULL,
	`stored_at` integer NOT NULL,
	`scan` text,
	`infection` text,
	`scanned_at` integer,
	`scan_due_at` integer,
	`scan_attempts` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "stored_file_scan_check" CHECK("stored_file"."scan" in ('WAITING', 'CLEAN', 'INFECTED')),
	CONSTRAINT "stored_file_infection_check" CHECK(("stored_file"."scan" = 'INFECTED') = ("stored_file"."infection" is not null))
);
--> statement-breakpoint
CREATE INDEX `stored_file_scan_due` ON `stored_file` (`scan_due_at`);--> statement-breakpoint
CREATE TABLE `submission` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`edition` integer NOT NULL,
	`code` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`snapshot` text NOT NULL,
	`snapshot_hash` text NOT NULL,
	`declaration_version` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_code_unique` ON `submission` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `submission_edition` ON `submission` (`application_id`,`edition`);--> statement-breakpoint
CREATE TABLE `claim_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`is_accepted` integer NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `nip_claim`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `claim_decision_by_claim` ON `claim_decision` (`claim_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `nip_claim` (
	`id` text PRIMARY KEY NOT NULL,
	`holder_id` text NOT NULL,
	`nip` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`proof_hash` text,
	`ground` text,
	`statement` text DEFAULT '' NOT NULL,
	`filed_at` integer,
	`objection_hash` text,
	`object_until` integer,
	`objection` text DEFAULT '' NOT NULL,
	`objected_at` integer,
	`settled_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`holder_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`proof_hash`) REFERENCES `stored_file`(`hash`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "nip_claim_locale_check" CHECK("nip_claim"."locale" in ('id', 'en')),
	CONSTRAINT "nip_claim_state_check" CHECK("nip_claim"."state" in ('OFFERED', 'REPLACED', 'FILED', 'ACCEPTED', 'OBJECTED', 'SETTLED', 'REJECTED')),
	CONSTRAINT "nip_claim_ground_check" CHECK("nip_claim"."ground" in ('OWN_ACCOUNT', 'NIP_ONLY')),
	CONSTRAINT "nip_claim_filed_check" CHECK(("nip_claim"."state" in ('OFFERED', 'REPLACED')) = ("nip_claim"."filed_at" is null)),
	CONSTRAINT "nip_claim_proof_check" CHECK("nip_claim"."filed_at" is null or ("nip_claim"."proof_hash" is not null and "nip_claim"."ground" is not null and "nip_claim"."statement" <> '')),
	CONSTRAINT "nip_claim_objection_check" CHECK(("nip_claim"."objected_at" is null) = ("nip_claim"."objection" = '')),
	CONSTRAINT "nip_claim_settled_check" CHECK(("nip_claim"."state" = 'SETTLED') = ("nip_claim"."settled_at" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nip_claim_tokenHash_unique` ON `nip_claim` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `nip_claim_objectionHash_unique` ON `nip_claim` (`objection_hash`);--> statement-breakpoint
CREATE INDEX `nip_claim_by_holder` ON `nip_claim` (`holder_id`,`state`);--> statement-breakpoint
CREATE INDEX `nip_claim_by_state` ON `nip_claim` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `complaint` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`selection_id` text,
	`number` text NOT NULL,
	`code_hash` text NOT NULL,
	`state` text NOT NULL,
	`channel` text NOT NULL,
	`about_secretariat` text NOT NULL,
	`story` text NOT NULL,
	`happened_when` text DEFAULT '' NOT NULL,
	`happened_where` text DEFAULT '' NOT NULL,
	`reporter_name` text DEFAULT '' NOT NULL,
	`reporter_email` text DEFAULT '' NOT NULL,
	`reporter_phone` text DEFAULT '' NOT NULL,
	`locale` text NOT NULL,
	`attachment_hash` text,
	`received_on` text NOT NULL,
	`created_at` integer NOT NULL,
	`recorded_by` text,
	`reviewed_by` text,
	`reviewed_at` integer,
	`answer` text DEFAULT '' NOT NULL,
	`forwarded_to` text DEFAULT '' NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`attachment_hash`) REFERENCES `stored_file`(`hash`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`recorded_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`reviewed_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`answered_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "complaint_state_check" CHECK("complaint"."state" in ('NEW', 'IN_REVIEW', 'ANSWERED', 'FORWARDED')),
	CONSTRAINT "complaint_channel_check" CHECK("complaint"."channel" in ('FORM', 'PHONE', 'LETTER', 'WHATSAPP', 'SOCIAL_MEDIA', 'IN_PERSON')),
	CONSTRAINT "complaint_aboutSecretariat_check" CHECK("complaint"."about_secretariat" in ('NO', 'YES', 'UNKNOWN')),
	CONSTRAINT "complaint_locale_check" CHECK("complaint"."locale" in ('id', 'en')),
	CONSTRAINT "complaint_answer_check" CHECK(("complaint"."state" in ('ANSWERED', 'FORWARDED')) = ("complaint"."answer" <> '' and "complaint"."answered_at" is not null)),
	CONSTRAINT "complaint_forward_check" CHECK(("complaint"."state" = 'FORWARDED') = ("complaint"."forwarded_to" <> ''))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `complaint_codeHash_unique` ON `complaint` (`code_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `complaint_number` ON `complaint` (`agency_id`,`number`);--> statement-breakpoint
CREATE INDEX `complaint_by_agency` ON `complaint` (`agency_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `complaint_by_selection` ON `complaint` (`selection_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `complaint_note` (
	`id` text PRIMARY KEY NOT NULL,
	`complaint_id` text NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`complaint_id`) REFERENCES `complaint`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`author_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `complaint_note_by_complaint` ON `complaint_note` (`complaint_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`state` text NOT NULL,
	`handed_over_by` text NOT NULL,
	`handed_over_at` integer NOT NULL,
	`draft_application_id` text,
	`draft_reason` text,
	`picked_application_id` text,
	`reason` text,
	`picked_by` text,
	`picked_at` integer,
	`published_by` text,
	`published_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`handed_over_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`draft_application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`picked_application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`picked_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`published_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "decision_state_check" CHECK("decision"."state" in ('HANDED_OVER', 'PICKED', 'PUBLISHED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_once` ON `decision` (`post_id`);--> statement-breakpoint
CREATE TABLE `shortlist_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`application_id` text NOT NULL,
	`rank` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shortlist_entry_once` ON `shortlist_entry` (`post_id`,`application_id`);--> statement-breakpoint
CREATE TABLE `signed_ranking` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`lines` text NOT NULL,
	`tie_reason` text,
	`short_reason` text,
	`signed_by` text NOT NULL,
	`signed_at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`signed_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signed_ranking_once` ON `signed_ranking` (`post_id`);--> statement-breakpoint
CREATE TABLE `holiday_change` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`day` text NOT NULL,
	`is_day_off` integer NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`name_en` text,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`changed_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `holiday_change_once` ON `holiday_change` (`agency_id`,`day`);--> statement-breakpoint
CREATE TABLE `input_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`input_id` text NOT NULL,
	`position` integer NOT NULL,
	`file_hash` text NOT NULL,
	FOREIGN KEY (`input_id`) REFERENCES `public_input`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `stored_file`(`hash`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "input_evidence_position_check" CHECK("input_evidence"."position" between 1 and 3)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `input_evidence_position` ON `input_evidence` (`input_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `input_evidence_once` ON `input_evidence` (`input_id`,`file_hash`);--> statement-breakpoint
CREATE TABLE `input_window` (
	`selection_id` text PRIMARY KEY NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`set_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `public_input` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`selection_id` text NOT NULL,
	`application_id` text NOT NULL,
	`number` text NOT NULL,
	`code_hash` text NOT NULL,
	`state` text NOT NULL,
	`channel` text NOT NULL,
	`link` text DEFAULT '' NOT NULL,
	`stance` text NOT NULL,
	`topic` text NOT NULL,
	`knowledge` text NOT NULL,
	`facts` text NOT NULL,
	`sender_name` text NOT NULL,
	`sender_contact` text NOT NULL,
	`received_on` text NOT NULL,
	`created_at` integer NOT NULL,
	`recorded_by` text,
	`heard_on` text,
	`hearing` text DEFAULT '' NOT NULL,
	`treatment` text DEFAULT '' NOT NULL,
	`settled_by` text,
	`settled_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`recorded_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`settled_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "public_input_state_check" CHECK("public_input"."state" in ('NEW', 'USED', 'NOT_USED', 'FORWARDED')),
	CONSTRAINT "public_input_channel_check" CHECK("public_input"."channel" in ('FORM', 'LETTER', 'SOCIAL_MEDIA', 'PHONE', 'IN_PERSON')),
	CONSTRAINT "public_input_stance_check" CHECK("public_input"."stance" in ('SUPPORT', 'CONCERN')),
	CONSTRAINT "public_input_topic_check" CHECK("public_input"."topic" in ('INTEGRITY', 'PERFORMANCE', 'NEUTRALITY', 'CONFLICT')),
	CONSTRAINT "public_input_knowledge_check" CHECK("public_input"."knowledge" in ('OWN', 'DOCUMENT', 'HEARSAY')),
	CONSTRAINT "public_input_treatment_check" CHECK(("public_input"."state" <> 'NEW') = ("public_input"."treatment" <> '' and "public_input"."settled_at" is not null)),
	CONSTRAINT "public_input_hearing_check" CHECK(("public_input"."heard_on" is null) = ("public_input"."hearing" = '')),
	CONSTRAINT "public_input_sender_check" CHECK("public_input"."channel" <> 'FORM' or ("public_input"."sender_name" <> '' and "public_input"."sender_contact" <> ''))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_input_codeHash_unique` ON `public_input` (`code_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `public_input_number` ON `public_input` (`agency_id`,`number`);--> statement-breakpoint
CREATE INDEX `public_input_by_selection` ON `public_input` (`selection_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`audience` text NOT NULL,
	`post_id` text,
	`subject` text NOT NULL,
	`subject_en` text NOT NULL,
	`body` text NOT NULL,
	`body_en` text NOT NULL,
	`state` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`sent_by` text,
	`sent_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`written_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`sent_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "notice_audience_check" CHECK("notice"."audience" in ('ACTIVE', 'DRAFT', 'MISSED_DEADLINE', 'SUBMITTED', 'UNDER_CHECK', 'CONTINUING', 'NOT_ELIGIBLE')),
	CONSTRAINT "notice_state_check" CHECK("notice"."state" in ('DRAFT', 'SENT', 'DISCARDED')),
	CONSTRAINT "notice_sent_check" CHECK(("notice"."state" = 'SENT') = ("notice"."sent_at" is not null) and ("notice"."sent_at" is null) = ("notice"."sent_by" is null))
);
--> statement-breakpoint
CREATE INDEX `notice_by_selection` ON `notice` (`selection_id`,`state`,`written_at`);--> statement-breakpoint
CREATE TABLE `notice_application` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`application_id` text NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_application_once` ON `notice_application` (`notice_id`,`application_id`);--> statement-breakpoint
CREATE INDEX `notice_application_by_application` ON `notice_application` (`application_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`kind` text NOT NULL,
	`recipient_id` text,
	`address` text,
	`addressee` text,
	`locale` text NOT NULL,
	`payload` text NOT NULL,
	`agency_id` text,
	`selection_id` text,
	`notice_id` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`claimed_until` integer,
	`delivered_at` integer,
	`last_error` text,
	`sent_to` text,
	`bounce` text,
	`bounce_at` integer,
	`bounce_status` text,
	`bounce_reason` text,
	FOREIGN KEY (`recipient_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "outbox_locale_check" CHECK("outbox"."locale" in ('id', 'en')),
	CONSTRAINT "outbox_bounce_check" CHECK("outbox"."bounce" in ('BOUNCED', 'DELAYED')),
	CONSTRAINT "outbox_recipient_check" CHECK(("outbox"."recipient_id" is null) = ("outbox"."address" is not null and "outbox"."addressee" is not null)),
	CONSTRAINT "outbox_notice_check" CHECK("outbox"."notice_id" is null or "outbox"."selection_id" is not null),
	CONSTRAINT "outbox_sent_check" CHECK(("outbox"."delivered_at" is null) = ("outbox"."sent_to" is null)),
	CONSTRAINT "outbox_bounced_check" CHECK(("outbox"."bounce" is null) = ("outbox"."bounce_at" is null) and ("outbox"."bounce" is null) = ("outbox"."bounce_status" is null) and ("outbox"."bounce" is null) = ("outbox"."bounce_reason" is null) and ("outbox"."bounce" is null or "outbox"."delivered_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`delivered_at`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `outbox_by_time` ON `outbox` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_by_recipient` ON `outbox` (`recipient_id`,`delivered_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_notice_once` ON `outbox` (`notice_id`,`recipient_id`);--> statement-breakpoint
CREATE TABLE `objection` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`post_stage_id` text NOT NULL,
	`state` text NOT NULL,
	`filed_at` integer NOT NULL,
	`admissible` integer,
	`formal_reason` text,
	`checked_by` text,
	`checked_at` integer,
	`confirmed_by` text,
	`confirmed_at` integer,
	`answered_by` text,
	`answered_at` integer,
	`return_reason` text,
	`corrections` text,
	`unchanged_reason` text,
	`decided_by` text,
	`decided_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_stage_id`) REFERENCES `post_stage`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`checked_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`confirmed_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`answered_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "objection_state_check" CHECK("objection"."state" in ('FILED', 'ADMISSIBLE', 'ANSWERED', 'INADMISSIBLE', 'UPHELD', 'REJECTED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `objection_once` ON `objection` (`application_id`,`post_stage_id`);--> statement-breakpoint
CREATE INDEX `objection_by_stage` ON `objection` (`post_stage_id`,`state`);--> statement-breakpoint
CREATE INDEX `objection_by_time` ON `objection` (`filed_at`,`id`);--> statement-breakpoint
CREATE TABLE `objection_point` (
	`id` text PRIMARY KEY NOT NULL,
	`objection_id` text NOT NULL,
	`document_id` text,
	`requirement_id` text,
	`reason` text,
	`more_reasons` text DEFAULT '[]' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`ground` text NOT NULL,
	`statement` text NOT NULL,
	`upheld` integer,
	`answer` text,
	FOREIGN KEY (`objection_id`) REFERENCES `objection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `application_document`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "objection_point_reason_check" CHECK("objection_point"."reason" in ('MISSING', 'UNREADABLE', 'WRONG_TYPE', 'WRONG_PERSON', 'NOT_SIGNED', 'WRONG_SIGNER', 'NO_DELEGATION', 'NO_STAMP', 'EXPIRED', 'DATED_AFTER_CLOSE', 'INCOMPLETE', 'NOT_LEGALISED', 'TEXT_ALTERED', 'DATA_MISMATCH', 'AGE_OVER', 'GRADE_BELOW', 'EXPERIENCE_SHORT', 'POST_LEVEL_SHORT', 'EDUCATION_BELOW', 'APPRAISAL_BELOW', 'DISCIPLINE', 'OUT_OF_SCOPE', 'NOT_PNS', 'NO_ANSWER', 'OTHER')),
	CONSTRAINT "objection_point_ground_check" CHECK("objection_point"."ground" in ('MISREAD', 'MISAPPLIED', 'OVERLOOKED', 'WRONG_PERSON', 'WRONG_DOCUMENT', 'WRONG_SUM', 'WRONG_RULE')),
	CONSTRAINT "objection_point_of_check" CHECK(("objection_point"."document_id" is null or "objection_point"."requirement_id" is null) and (("objection_point"."reason" is null) = ("objection_point"."document_id" is null and "objection_point"."requirement_id" is null)))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `objection_point_document` ON `objection_point` (`objection_id`,`document_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `objection_point_requirement` ON `objection_point` (`objection_id`,`requirement_id`);--> statement-breakpoint
CREATE TABLE `result_erratum` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`number` integer NOT NULL,
	`post_stage_id` text NOT NULL,
	`application_id` text NOT NULL,
	`objection_id` text NOT NULL,
	`before` text,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_stage_id`) REFERENCES `post_stage`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`objection_id`) REFERENCES `objection`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `result_erratum_number` ON `result_erratum` (`selection_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `result_erratum_once` ON `result_erratum` (`objection_id`);--> statement-breakpoint
CREATE INDEX `result_erratum_by_stage` ON `result_erratum` (`post_stage_id`);--> statement-breakpoint
CREATE TABLE `paper` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text,
	`agency_id` text,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`dated` text NOT NULL,
	`valid_until` text,
	`subject` text NOT NULL,
	`file_hash` text NOT NULL,
	`file_name` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `stored_file`(`hash`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`recorded_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "paper_kind_check" CHECK("paper"."kind" in ('PLAN_REQUEST', 'PLAN_APPROVAL', 'PLAN_REFUSAL', 'HOME_AFFAIRS_PERMISSION', 'SHORT_WINDOW_CONSENT', 'PANEL_COORDINATION', 'PANEL_DECREE', 'STANDARD_MINUTES', 'PANEL_DECISION', 'CONFLICT_DECISION', 'EXTENSION_NOTICE', 'FEW_APPLICANTS_ADVICE', 'RESULT_REPORT', 'SHORTLIST_RECOMMENDATION', 'CANCELLATION_DECISION', 'BASIS')),
	CONSTRAINT "paper_owner_check" CHECK(("paper"."selection_id" is null) <> ("paper"."agency_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_once` ON `paper` (`selection_id`,`kind`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `paper_once_in_agency` ON `paper` (`agency_id`,`kind`,`number`);--> statement-breakpoint
CREATE INDEX `paper_by_file` ON `paper` (`file_hash`);--> statement-breakpoint
CREATE TABLE `requirement_basis` (
	`requirement_id` text PRIMARY KEY NOT NULL,
	`paper_id` text NOT NULL,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`paper_id`) REFERENCES `paper`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `requirement_basis_by_paper` ON `requirement_basis` (`paper_id`);--> statement-breakpoint
CREATE TABLE `approved_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`step_id` text NOT NULL,
	`rules_on` text NOT NULL,
	`content` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`step_id`) REFERENCES `plan_step`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approved_plan_stepId_unique` ON `approved_plan` (`step_id`);--> statement-breakpoint
CREATE INDEX `approved_plan_by_selection` ON `approved_plan` (`selection_id`);--> statement-breakpoint
CREATE TABLE `plan_step` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`act` text NOT NULL,
	`state` text NOT NULL,
	`plan_version` integer NOT NULL,
	`actor_id` text NOT NULL,
	`taken_at` integer NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`paper_id` text,
	`decision_id` text,
	`deviations` text NOT NULL,
	`number` text,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`actor_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`paper_id`) REFERENCES `paper`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`decision_id`) REFERENCES `paper`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "plan_step_act_check" CHECK("plan_step"."act" in ('submit', 'approve', 'return', 'confirm', 'refuse', 'takeBack', 'sign', 'publish', 'discard')),
	CONSTRAINT "plan_step_state_check" CHECK("plan_step"."state" in ('DRAFT', 'INTERNAL_REVIEW', 'SENT_TO_SUPERVISOR', 'APPROVED', 'SIGNED', 'RUNNING', 'CLOSED', 'CANCELLED', 'DISCARDED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_step_sequence` ON `plan_step` (`selection_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `criterion` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`description` text DEFAULT '' NOT NULL,
	`description_en` text DEFAULT '' NOT NULL,
	`weight` integer NOT NULL,
	`lowest` integer DEFAULT 0 NOT NULL,
	`highest` integer DEFAULT 10000 NOT NULL,
	`levels` text,
	FOREIGN KEY (`stage_id`) REFERENCES `stage`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "criterion_scale_check" CHECK("criterion"."lowest" >= 0 and "criterion"."lowest" < "criterion"."highest" and "criterion"."highest" <= 10000),
	CONSTRAINT "criterion_weight_check" CHECK("criterion"."weight" between 1 and 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `criterion_position` ON `criterion` (`stage_id`,`position`);--> statement-breakpoint
CREATE TABLE `integrity_pact` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`account_id` text NOT NULL,
	`capacity` text NOT NULL,
	`edition` text NOT NULL,
	`text_hash` text NOT NULL,
	`locale` text NOT NULL,
	`wording` text NOT NULL,
	`accepted_at` integer NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "integrity_pact_capacity_check" CHECK("integrity_pact"."capacity" in ('MEMBER', 'HELPER')),
	CONSTRAINT "integrity_pact_locale_check" CHECK("integrity_pact"."locale" in ('id', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `integrity_pact_once` ON `integrity_pact` (`selection_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `integrity_pact_by_account` ON `integrity_pact` (`account_id`);--> statement-breakpoint
CREATE TABLE `panel_member` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`account_id` text NOT NULL,
	`element` text NOT NULL,
	`post_level` text,
	`expertise` text DEFAULT '' NOT NULL,
	`institution` text NOT NULL,
	`from_supervisor` integer DEFAULT false NOT NULL,
	`is_chair` integer NOT NULL,
	`chair_since` integer,
	`seated_at` integer NOT NULL,
	`ended_at` integer,
	`access_ended_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "panel_member_element_check" CHECK("panel_member"."element" in ('OWN_AGENCY', 'OTHER_AGENCY', 'EXPERT')),
	CONSTRAINT "panel_member_postLevel_check" CHECK("panel_member"."post_level" in ('UTAMA', 'MADYA', 'PRATAMA', 'ADMINISTRATOR', 'SUPERVISOR', 'STAFF'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_member_once` ON `panel_member` (`selection_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `panel_member_by_account` ON `panel_member` (`account_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `recusal` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`post_id` text NOT NULL,
	`kind` text DEFAULT 'OTHER' NOT NULL,
	`reason` text NOT NULL,
	`declared_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `panel_member`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "recusal_kind_check" CHECK("recusal"."kind" in ('MARRIAGE', 'FAMILY', 'BLOOD', 'SUPERIOR', 'BUSINESS', 'DISPUTE', 'OTHER'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recusal_once` ON `recusal` (`member_id`,`post_id`);--> statement-breakpoint
CREATE TABLE `required_document` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`post_id` text,
	`code` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`max_megabytes` integer DEFAULT 5 NOT NULL,
	`max_pages` integer DEFAULT 60 NOT NULL,
	`mandatory` integer DEFAULT true NOT NULL,
	`needed_of` text DEFAULT 'EVERYBODY' NOT NULL,
	`position` integer NOT NULL,
	`withdrawn_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "required_document_code_check" CHECK("required_document"."code" in ('APP_LETTER', 'CV', 'INTEGRITY_PACT', 'PPK_APPROVAL', 'PPK_DELEGATION', 'RANK_DECREE', 'POST_DECREES', 'DIPLOMA', 'TRANSCRIPT', 'APPRAISAL', 'DISCIPLINE_STMT', 'NO_PARTY_STMT', 'WEALTH_REPORT', 'TAX_RETURN', 'LEADERSHIP_CERT', 'FUNCTIONAL_CERT', 'TRAINING_CERTS', 'HEALTH_CERT', 'PSYCH_CERT', 'DRUG_CERT', 'ID_CARD', 'TAX_ID', 'PHOTO', 'STATEMENT_PURPOSE', 'PORTFOLIO', 'NOT_PRE_RETIREMENT', 'SIASN_PROFILE', 'RELATIVE_DECL', 'PROFESSION_LICENCE', 'ASSESSMENT_REUSE', 'OTHER')),
	CONSTRAINT "required_document_neededOf_check" CHECK("required_document"."needed_of" in ('EVERYBODY', 'FUNCTIONAL_HOLDER', 'DELEGATE_SIGNED')),
	CONSTRAINT "required_document_size_check" CHECK("required_document"."max_megabytes" between 1 and 20),
	CONSTRAINT "required_document_pages_check" CHECK("required_document"."max_pages" between 1 and 200)
);
--> statement-breakpoint
CREATE INDEX `required_document_by_selection` ON `required_document` (`selection_id`,`position`);--> statement-breakpoint
CREATE TABLE `requirement` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`post_id` text,
	`kind` text NOT NULL,
	`parameter` text DEFAULT '' NOT NULL,
	`wording` text DEFAULT '' NOT NULL,
	`wording_en` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	`withdrawn_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "requirement_kind_check" CHECK("requirement"."kind" in ('IS_PNS', 'AGE_MAX', 'GRADE_MIN', 'EDUCATION_MIN', 'EXPERIENCE_MIN', 'HOLDING_POST', 'PERFORMANCE_MIN', 'DISCIPLINE_CLEAN', 'OWN_PPK_PERMISSION', 'OTHER'))
);
--> statement-breakpoint
CREATE INDEX `requirement_by_selection` ON `requirement` (`selection_id`,`position`);--> statement-breakpoint
CREATE TABLE `selection` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`state` text NOT NULL,
	`announcement_number` text,
	`announced_on` text,
	`last_day` text,
	`opens_at` integer,
	`closes_at` integer,
	`reference_date` text,
	`max_posts_per_applicant` integer DEFAULT 1 NOT NULL,
	`publication_mode` text NOT NULL,
	`result_identity` text NOT NULL,
	`verifiers` integer DEFAULT 1 NOT NULL,
	`objection_days` integer DEFAULT 0 NOT NULL,
	`clarification_days` integer DEFAULT 0 NOT NULL,
	`input_days` integer DEFAULT 0 NOT NULL,
	`contact_name` text DEFAULT '' NOT NULL,
	`contact_phone` text DEFAULT '' NOT NULL,
	`contact_address` text DEFAULT '' NOT NULL,
	`how_to_apply` text DEFAULT '' NOT NULL,
	`how_to_apply_en` text DEFAULT '' NOT NULL,
	`tie_criterion` text,
	`permission_cases` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`closed_at` integer,
	`plan_version` integer DEFAULT 1 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "selection_state_check" CHECK("selection"."state" in ('DRAFT', 'INTERNAL_REVIEW', 'SENT_TO_SUPERVISOR', 'APPROVED', 'SIGNED', 'RUNNING', 'CLOSED', 'CANCELLED', 'DISCARDED')),
	CONSTRAINT "selection_publicationMode_check" CHECK("selection"."publication_mode" in ('ALPHABETICAL_NO_SCORE', 'RANKED_WITH_SCORE', 'RANKED_NO_SCORE', 'WITHHELD_UNTIL_DECISION')),
	CONSTRAINT "selection_resultIdentity_check" CHECK("selection"."result_identity" in ('NAME', 'NUMBER')),
	CONSTRAINT "selection_clarification_days_check" CHECK("selection"."clarification_days" between 0 and 5),
	CONSTRAINT "selection_input_days_check" CHECK("selection"."input_days" between 0 and 29),
	CONSTRAINT "selection_objection_days_check" CHECK("selection"."objection_days" between 0 and 7),
	CONSTRAINT "selection_verifiers_check" CHECK("selection"."verifiers" between 1 and 2),
	CONSTRAINT "selection_window_check" CHECK("selection"."opens_at" is null or "selection"."opens_at" < "selection"."closes_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `selection_slug_unique` ON `selection` (`slug`);--> statement-breakpoint
CREATE INDEX `selection_by_agency` ON `selection` (`agency_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `selection_public` ON `selection` (`state`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `selection_published` ON `selection` (`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `selection_published_by_agency` ON `selection` (`agency_id`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `selection_closing` ON `selection` (`state`,`closes_at`);--> statement-breakpoint
CREATE TABLE `selection_post` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`position_id` text,
	`code` text NOT NULL,
	`prefix` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text,
	`unit` text NOT NULL,
	`level` text NOT NULL,
	`work_field` text DEFAULT 'OTHER' NOT NULL,
	`scope` text DEFAULT 'NATIONAL' NOT NULL,
	`required_levels` text NOT NULL,
	`position` integer NOT NULL,
	`last_day` text,
	`closes_at` integer,
	`cancelled_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "selection_post_level_check" CHECK("selection_post"."level" in ('UTAMA', 'MADYA', 'PRATAMA', 'ADMINISTRATOR', 'SUPERVISOR', 'STAFF')),
	CONSTRAINT "selection_post_workField_check" CHECK("selection_post"."work_field" in ('GOVERNANCE', 'PLANNING', 'FINANCE', 'PERSONNEL', 'EDUCATION', 'HEALTH', 'WORKS', 'ECONOMY', 'SOCIAL', 'ENVIRONMENT', 'INFORMATION', 'CULTURE', 'OTHER')),
	CONSTRAINT "selection_post_scope_check" CHECK("selection_post"."scope" in ('NATIONAL', 'WITHIN_PROVINCE'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `selection_post_code` ON `selection_post` (`selection_id`,`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `selection_post_prefix` ON `selection_post` (`selection_id`,`prefix`);--> statement-breakpoint
CREATE INDEX `selection_post_by_position` ON `selection_post` (`position_id`);--> statement-breakpoint
CREATE INDEX `selection_post_by_level` ON `selection_post` (`level`,`selection_id`);--> statement-breakpoint
CREATE INDEX `selection_post_by_field` ON `selection_post` (`work_field`,`selection_id`);--> statement-breakpoint
CREATE TABLE `stage` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`method` text,
	`method_note` text DEFAULT '' NOT NULL,
	`method_note_en` text DEFAULT '' NOT NULL,
	`weight` integer,
	`maximum` integer,
	`pass_rule` text NOT NULL,
	`pass_threshold` integer,
	`pass_basis` text DEFAULT 'STAGE' NOT NULL,
	`pass_categories` text,
	`result_mode` text DEFAULT 'RANKED_WITH_SCORE' NOT NULL,
	`criteria_total` integer DEFAULT 100 NOT NULL,
	`sheet_decimals` integer,
	`starts_on` text,
	`ends_on` text,
	`results_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "stage_kind_check" CHECK("stage"."kind" in ('ADMIN_CHECK', 'TRACK_RECORD', 'ASSESSMENT', 'PAPER', 'INTERVIEW')),
	CONSTRAINT "stage_method_check" CHECK("stage"."method" in ('DOCUMENT_STUDY', 'DOCUMENT_STUDY_REFERENCES', 'DOCUMENT_STUDY_360', 'ASSESSMENT_CENTRE', 'QUASI_ASSESSMENT_CENTRE', 'OTHER_COMPETENCY_TEST', 'WRITTEN_ON_THE_SPOT', 'CASE_ANALYSIS', 'PRESENTATION_AND_INTERVIEW', 'INTERVIEW_ONLY')),
	CONSTRAINT "stage_passRule_check" CHECK("stage"."pass_rule" in ('ALL_PASS', 'MIN_SCORE', 'CATEGORY_IN', 'TOP_N', 'NONE')),
	CONSTRAINT "stage_passBasis_check" CHECK("stage"."pass_basis" in ('STAGE', 'CUMULATIVE')),
	CONSTRAINT "stage_resultMode_check" CHECK("stage"."result_mode" in ('RANKED_WITH_SCORE', 'RANKED_NO_SCORE', 'ALPHABETICAL_NO_SCORE')),
	CONSTRAINT "stage_weight_check" CHECK(("stage"."weight" is null and "stage"."maximum" is null) or ("stage"."weight" between 1 and 10000 and "stage"."maximum" > 0)),
	CONSTRAINT "stage_pass_basis_rule_check" CHECK("stage"."pass_basis" = 'STAGE' or "stage"."pass_rule" in ('MIN_SCORE', 'TOP_N')),
	CONSTRAINT "stage_criteria_total_check" CHECK("stage"."criteria_total" between 1 and 100),
	CONSTRAINT "stage_sheet_decimals_check" CHECK("stage"."sheet_decimals" between 0 and 2)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stage_kind` ON `stage` (`selection_id`,`kind`);--> statement-breakpoint
CREATE TABLE `curriculum` (
	`account_id` text PRIMARY KEY NOT NULL,
	`stated_empty` text NOT NULL,
	`photo_hash` text,
	`changed_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`photo_hash`) REFERENCES `stored_file`(`hash`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `curriculum_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`section` text NOT NULL,
	`values` text NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "curriculum_entry_section_check" CHECK("curriculum_entry"."section" in ('RANK_HISTORY', 'POST_HISTORY', 'EDUCATION', 'LEADERSHIP_TRAINING', 'TRAINING', 'APPRAISALS', 'ASSIGNMENTS', 'AWARDS', 'PUBLICATIONS', 'SOCIAL', 'DISCIPLINE', 'FAMILY_IN_OFFICE')),
	CONSTRAINT "curriculum_entry_version_check" CHECK("curriculum_entry"."version" > 0)
);
--> statement-breakpoint
CREATE INDEX `curriculum_entry_by_account` ON `curriculum_entry` (`account_id`,`section`);--> statement-breakpoint
CREATE TABLE `history_import` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`file_name` text NOT NULL,
	`read_at` integer NOT NULL,
	`said` text,
	`entries` text NOT NULL,
	`stated_empty` text NOT NULL,
	`problem_count` integer NOT NULL,
	`problems` text NOT NULL,
	`known` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `history_import_accountId_unique` ON `history_import` (`account_id`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`agency_id` text,
	`selection_id` text,
	`actor_id` text,
	`request_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `audit_entry_by_selection` ON `audit_entry` (`selection_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entry_by_subject` ON `audit_entry` (`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entry_by_agency` ON `audit_entry` (`agency_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `number_series` (
	`id` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `number_series_series_unique` ON `number_series` (`series`);--> statement-breakpoint
CREATE TABLE `position` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text,
	`unit` text NOT NULL,
	`level` text NOT NULL,
	`echelon` text,
	`job_class` text,
	`standard` text,
	`vacant_since` text,
	`vacancy_reason` text,
	`holder_name` text,
	`holder_nip` text,
	`holder_grade` text,
	`appointed_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "position_level_check" CHECK("position"."level" in ('UTAMA', 'MADYA', 'PRATAMA', 'ADMINISTRATOR', 'SUPERVISOR')),
	CONSTRAINT "position_vacancyReason_check" CHECK("position"."vacancy_reason" in ('RETIRED', 'EARLY_RETIREMENT', 'TRANSFERRED', 'PROMOTED', 'DECEASED', 'DISMISSED', 'NEW_POST'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `position_by_code` ON `position` (`agency_id`,`code`);--> statement-breakpoint
CREATE INDEX `position_by_level` ON `position` (`agency_id`,`level`,`code`);--> statement-breakpoint
CREATE TABLE `register_import` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`file_name` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`state` text NOT NULL,
	`applied_at` integer,
	`rows` integer NOT NULL,
	`problem_count` integer NOT NULL,
	`problems` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`uploaded_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "register_import_state_check" CHECK("register_import"."state" in ('READING', 'READ', 'APPLIED'))
);
--> statement-breakpoint
CREATE INDEX `register_import_by_agency` ON `register_import` (`agency_id`,`uploaded_at`);--> statement-breakpoint
CREATE TABLE `register_import_row` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`place` integer NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text,
	`unit` text NOT NULL,
	`level` text NOT NULL,
	`echelon` text,
	`job_class` text,
	`standard` text,
	`vacant_since` text,
	`vacancy_reason` text,
	`holder_name` text,
	`holder_nip` text,
	`holder_grade` text,
	`appointed_on` text,
	FOREIGN KEY (`import_id`) REFERENCES `register_import`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "register_import_row_level_check" CHECK("register_import_row"."level" in ('UTAMA', 'MADYA', 'PRATAMA', 'ADMINISTRATOR', 'SUPERVISOR')),
	CONSTRAINT "register_import_row_vacancyReason_check" CHECK("register_import_row"."vacancy_reason" in ('RETIRED', 'EARLY_RETIREMENT', 'TRANSFERRED', 'PROMOTED', 'DECEASED', 'DISMISSED', 'NEW_POST'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `register_import_row_by_place` ON `register_import_row` (`import_id`,`place`);--> statement-breakpoint
CREATE TABLE `register_summary` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`applied_at` integer,
	`problem_count` integer NOT NULL,
	`problems` text NOT NULL,
	`rows` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`uploaded_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "register_summary_kind_check" CHECK("register_summary"."kind" in ('LEVELS', 'BALANCE'))
);
--> statement-breakpoint
CREATE INDEX `register_summary_by_kind` ON `register_summary` (`agency_id`,`kind`,`applied_at`);--> statement-breakpoint
CREATE TABLE `vacancy_notice` (
	`id` text PRIMARY KEY NOT NULL,
	`position_id` text NOT NULL,
	`vacant_on` text NOT NULL,
	`told_at` integer NOT NULL,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vacancy_notice_once` ON `vacancy_notice` (`position_id`,`vacant_on`);--> statement-breakpoint
CREATE TABLE `deviation` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`post_id` text,
	`moment` text NOT NULL,
	`position` integer NOT NULL,
	`rule_id` text NOT NULL,
	`effect` text NOT NULL,
	`facts` text NOT NULL,
	`decision_id` text,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`decision_id`) REFERENCES `paper`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "deviation_moment_check" CHECK("deviation"."moment" in ('PLAN_APPROVED', 'PUBLISHED', 'EXTENDED', 'FEW_DECIDED', 'AMENDED', 'APPLICATION_STARTED', 'VERDICT_CONFIRMED', 'CONFLICT_DECLARED', 'STAGE_OPENED', 'STAGE_UNSEALED', 'STAGE_PUBLISHED', 'RANKING_SIGNED', 'NAMES_HANDED_OVER', 'CANDIDATE_PICKED')),
	CONSTRAINT "deviation_effect_check" CHECK("deviation"."effect" in ('block', 'record', 'warn', 'info')),
	CONSTRAINT "deviation_decision_check" CHECK("deviation"."decision_id" is not null or "deviation"."effect" = 'warn')
);
--> statement-breakpoint
CREATE INDEX `deviation_by_selection` ON `deviation` (`selection_id`,`recorded_at`,`position`);--> statement-breakpoint
CREATE TABLE `deviation_end` (
	`id` text PRIMARY KEY NOT NULL,
	`deviation_id` text NOT NULL,
	`number` text NOT NULL,
	`ended_on` text NOT NULL,
	FOREIGN KEY (`deviation_id`) REFERENCES `deviation`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deviation_end_once` ON `deviation_end` (`deviation_id`);--> statement-breakpoint
CREATE TABLE `parameter_change` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`parameter` text NOT NULL,
	`kind` text NOT NULL,
	`value` text,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`reason` text NOT NULL,
	`reason_en` text,
	`basis_id` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`basis_id`) REFERENCES `paper`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`recorded_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "parameter_change_kind_check" CHECK("parameter_change"."kind" in ('SET', 'END'))
);
--> statement-breakpoint
CREATE INDEX `parameter_change_by_agency` ON `parameter_change` (`agency_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `parameter_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`change_id` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`change_id`) REFERENCES `parameter_change`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "parameter_decision_outcome_check" CHECK("parameter_decision"."outcome" in ('CONFIRMED', 'DECLINED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `parameter_decision_once` ON `parameter_decision` (`change_id`);--> statement-breakpoint
CREATE TABLE `rule_trace` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`moment` text NOT NULL,
	`position` integer NOT NULL,
	`actor_id` text,
	`selection_id` text NOT NULL,
	`post_id` text,
	`application_id` text,
	`requirement_id` text,
	`rule_id` text NOT NULL,
	`edition` integer NOT NULL,
	`law_day` text NOT NULL,
	`parameters` text NOT NULL,
	`inputs` text NOT NULL,
	`outcome` text NOT NULL,
	`effect` text,
	FOREIGN KEY (`actor_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "rule_trace_moment_check" CHECK("rule_trace"."moment" in ('PLAN_APPROVED', 'PUBLISHED', 'EXTENDED', 'FEW_DECIDED', 'AMENDED', 'APPLICATION_STARTED', 'VERDICT_CONFIRMED', 'CONFLICT_DECLARED', 'STAGE_OPENED', 'STAGE_UNSEALED', 'STAGE_PUBLISHED', 'RANKING_SIGNED', 'NAMES_HANDED_OVER', 'CANDIDATE_PICKED')),
	CONSTRAINT "rule_trace_outcome_check" CHECK("rule_trace"."outcome" in ('met', 'not-met', 'unknown')),
	CONSTRAINT "rule_trace_effect_check" CHECK("rule_trace"."effect" in ('block', 'record', 'warn', 'info'))
);
--> statement-breakpoint
CREATE INDEX `rule_trace_by_application` ON `rule_trace` (`application_id`,`position`);--> statement-breakpoint
CREATE INDEX `rule_trace_by_selection` ON `rule_trace` (`selection_id`,`at`,`position`);--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`agency_id` text,
	`selection_id` text,
	`granted_at` integer NOT NULL,
	`granted_by` text,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`granted_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "role_grant_role_check" CHECK("role_grant"."role" in ('SYSTEM_ADMIN', 'AGENCY_ADMIN', 'SECRETARIAT', 'PANEL_MEMBER', 'PANEL_CHAIR', 'ASSESSOR', 'RESOURCE_PERSON', 'OBSERVER', 'INSPECTOR', 'PYB', 'PPK')),
	CONSTRAINT "role_grant_agency_check" CHECK(("role_grant"."role" = 'SYSTEM_ADMIN') = ("role_grant"."agency_id" is null))
);
--> statement-breakpoint
CREATE INDEX `role_grant_by_account` ON `role_grant` (`account_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `role_grant_by_agency` ON `role_grant` (`agency_id`,`role`);--> statement-breakpoint
CREATE TABLE `assessment_result` (
	`id` text PRIMARY KEY NOT NULL,
	`post_stage_id` text NOT NULL,
	`application_id` text NOT NULL,
	`state` text NOT NULL,
	`levels` text NOT NULL,
	`assessor_id` text NOT NULL,
	`saved_at` integer NOT NULL,
	`submitted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`post_stage_id`) REFERENCES `post_stage`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`assessor_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "assessment_result_state_check" CHECK("assessment_result"."state" in ('DRAFT', 'SUBMITTED', 'OPENED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_result_once` ON `assessment_result` (`post_stage_id`,`application_id`);--> statement-breakpoint
CREATE TABLE `assessor_statement` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`application_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`stated_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "assessor_statement_kind_check" CHECK("assessor_statement"."kind" in ('NONE', 'MARRIAGE', 'FAMILY', 'BLOOD', 'SUPERIOR', 'BUSINESS', 'DISPUTE', 'OTHER')),
	CONSTRAINT "assessor_statement_reason_check" CHECK(("assessor_statement"."kind" = 'NONE') = ("assessor_statement"."reason" = ''))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessor_statement_once` ON `assessor_statement` (`account_id`,`application_id`,`kind`);--> statement-breakpoint
CREATE INDEX `assessor_statement_by_application` ON `assessor_statement` (`application_id`);--> statement-breakpoint
CREATE TABLE `conflict_statement` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`application_id` text NOT NULL,
	`kind` text NOT NULL,
	`stated_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `panel_member`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "conflict_statement_kind_check" CHECK("conflict_statement"."kind" in ('NONE', 'MARRIAGE', 'FAMILY', 'BLOOD', 'SUPERIOR', 'BUSINESS', 'DISPUTE', 'OTHER'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conflict_statement_once` ON `conflict_statement` (`member_id`,`application_id`,`kind`);--> statement-breakpoint
CREATE INDEX `conflict_statement_by_application` ON `conflict_statement` (`application_id`);--> statement-breakpoint
CREATE TABLE `post_stage` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`post_id` text NOT NULL,
	`state` text NOT NULL,
	`reminded_at` integer,
	`opened_at` integer,
	`unsealed_at` integer,
	`unsealed_by` text,
	`decided_at` integer,
	`published_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stage`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`post_id`) REFERENCES `selection_post`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`unsealed_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "post_stage_state_check" CHECK("post_stage"."state" in ('PLANNED', 'OPEN', 'UNSEALED', 'DECIDED', 'PUBLISHED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `post_stage_once` ON `post_stage` (`stage_id`,`post_id`);--> statement-breakpoint
CREATE INDEX `post_stage_by_post` ON `post_stage` (`post_id`,`state`);--> statement-breakpoint
CREATE TABLE `score_sheet` (
	`id` text PRIMARY KEY NOT NULL,
	`post_stage_id` text NOT NULL,
	`application_id` text NOT NULL,
	`member_id` text NOT NULL,
	`state` text NOT NULL,
	`marks` text,
	`notes` text,
	`saved_at` integer,
	`submitted_at` integer,
	`void_cause` text,
	`void_reason` text,
	`reopen_reason` text,
	`earlier_editions` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`post_stage_id`) REFERENCES `post_stage`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`member_id`) REFERENCES `panel_member`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "score_sheet_state_check" CHECK("score_sheet"."state" in ('EMPTY', 'DRAFT', 'SUBMITTED', 'REOPEN_REQUESTED', 'OPENED', 'VOIDED')),
	CONSTRAINT "score_sheet_voidCause_check" CHECK("score_sheet"."void_cause" in ('RECUSAL', 'ABSENCE', 'LEFT_PANEL', 'CANDIDATE_OUT'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `score_sheet_once` ON `score_sheet` (`post_stage_id`,`application_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `score_sheet_by_member` ON `score_sheet` (`member_id`,`state`);--> statement-breakpoint
CREATE INDEX `score_sheet_by_application` ON `score_sheet` (`application_id`);--> statement-breakpoint
CREATE TABLE `stage_result` (
	`id` text PRIMARY KEY NOT NULL,
	`post_stage_id` text NOT NULL,
	`application_id` text NOT NULL,
	`value` integer,
	`exact` text,
	`category` text,
	`scorers` integer DEFAULT 0 NOT NULL,
	`passed` integer NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`post_stage_id`) REFERENCES `post_stage`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stage_result_once` ON `stage_result` (`post_stage_id`,`application_id`);--> statement-breakpoint
CREATE INDEX `stage_result_by_application` ON `stage_result` (`application_id`);--> statement-breakpoint
CREATE TABLE `subscriber` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`locale` text NOT NULL,
	`created_at` integer NOT NULL,
	`asked_times` integer DEFAULT 0 NOT NULL,
	`asked_at` integer,
	CONSTRAINT "subscriber_locale_check" CHECK("subscriber"."locale" in ('id', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriber_email_unique` ON `subscriber` (`email`);--> statement-breakpoint
CREATE TABLE `subscription` (
	`id` text PRIMARY KEY NOT NULL,
	`subscriber_id` text NOT NULL,
	`topic` text NOT NULL,
	`agency_id` text,
	`level` text,
	`selection_id` text,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscriber`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`agency_id`) REFERENCES `agency`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "subscription_level_check" CHECK("subscription"."level" in ('UTAMA', 'MADYA', 'PRATAMA', 'ADMINISTRATOR', 'SUPERVISOR', 'STAFF')),
	CONSTRAINT "subscription_topic_check" CHECK(("subscription"."selection_id" is null) = ("subscription"."agency_id" is not null or "subscription"."level" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_once` ON `subscription` (`subscriber_id`,`topic`);--> statement-breakpoint
CREATE INDEX `subscription_by_selection` ON `subscription` (`selection_id`,`confirmed_at`);--> statement-breakpoint
CREATE INDEX `subscription_by_agency` ON `subscription` (`agency_id`,`confirmed_at`);--> statement-breakpoint
CREATE INDEX `subscription_unconfirmed` ON `subscription` (`confirmed_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `subscription_news` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`told_through` text DEFAULT '' NOT NULL,
	`finished_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "subscription_news_kind_check" CHECK("subscription_news"."kind" in ('published', 'extended', 'amended', 'stage-result', 'erratum', 'final-result', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `subscription_news_to_tell` ON `subscription_news` (`finished_at`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `track_record_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`letter_id` text NOT NULL,
	`edition` integer NOT NULL,
	`finding` text NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`letter_id`) REFERENCES `track_record_letter`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`recorded_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "track_record_answer_finding_check" CHECK("track_record_answer"."finding" in ('NOTHING_ADVERSE', 'REMARK', 'NOT_KNOWN')),
	CONSTRAINT "track_record_answer_remark_check" CHECK("track_record_answer"."finding" <> 'REMARK' or "track_record_answer"."remark" <> ''),
	CONSTRAINT "track_record_answer_reason_check" CHECK(("track_record_answer"."edition" = 1) = ("track_record_answer"."reason" = ''))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `track_record_answer_edition` ON `track_record_answer` (`application_id`,`edition`);--> statement-breakpoint
CREATE INDEX `track_record_answer_by_letter` ON `track_record_answer` (`letter_id`);--> statement-breakpoint
CREATE TABLE `track_record_letter` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`number` text NOT NULL,
	`dated` text NOT NULL,
	`file_hash` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `stored_file`(`hash`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`recorded_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `track_record_letter_once` ON `track_record_letter` (`selection_id`,`number`);--> statement-breakpoint
CREATE INDEX `track_record_letter_by_file` ON `track_record_letter` (`file_hash`);--> statement-breakpoint
CREATE TABLE `track_record_request` (
	`id` text PRIMARY KEY NOT NULL,
	`selection_id` text NOT NULL,
	`number` text NOT NULL,
	`dated` text NOT NULL,
	`requested_by` text NOT NULL,
	`requested_at` integer NOT NULL,
	FOREIGN KEY (`selection_id`) REFERENCES `selection`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`requested_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `track_record_request_once` ON `track_record_request` (`selection_id`,`number`);--> statement-breakpoint
CREATE TABLE `track_record_subject` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`application_id` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `track_record_request`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `track_record_subject_applicationId_unique` ON `track_record_subject` (`application_id`);--> statement-breakpoint
CREATE INDEX `track_record_subject_by_request` ON `track_record_subject` (`request_id`);--> statement-breakpoint
CREATE TABLE `unsaved_input` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`form` text NOT NULL,
	`about` text NOT NULL,
	`values` text NOT NULL,
	`base_version` integer NOT NULL,
	`tab` text NOT NULL,
	`kept_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "unsaved_input_form_check" CHECK("unsaved_input"."form" in ('PROFILE', 'ENTRY', 'OBJECTION', 'STAGE_OBJECTION', 'ANSWER')),
	CONSTRAINT "unsaved_input_base_check" CHECK("unsaved_input"."base_version" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unsaved_input_of_form` ON `unsaved_input` (`account_id`,`form`,`about`);--> statement-breakpoint
CREATE INDEX `unsaved_input_by_age` ON `unsaved_input` (`kept_at`);--> statement-breakpoint
CREATE TABLE `admin_verdict` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`proposal` text NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`returned_at` integer,
	`return_reason` text,
	`confirmed_by` text,
	`confirmed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`proposed_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`confirmed_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "admin_verdict_proposal_check" CHECK("admin_verdict"."proposal" in ('ELIGIBLE', 'NOT_ELIGIBLE'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `admin_verdict_once` ON `admin_verdict` (`application_id`);--> statement-breakpoint
CREATE TABLE `clarification` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`required_document_id` text NOT NULL,
	`document_id` text NOT NULL,
	`question` text NOT NULL,
	`may_replace` integer NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	`replacement_id` text,
	`reopened_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`required_document_id`) REFERENCES `required_document`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `application_document`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`asked_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`replacement_id`) REFERENCES `application_document`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "clarification_answer_check" CHECK("clarification"."answered_at" is not null or "clarification"."replacement_id" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clarification_once` ON `clarification` (`application_id`,`required_document_id`);--> statement-breakpoint
CREATE TABLE `document_verdict` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text,
	`more_reasons` text DEFAULT '[]' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`sources` text DEFAULT '[]' NOT NULL,
	`source_note` text DEFAULT '' NOT NULL,
	`verifier_id` text NOT NULL,
	`given_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `application_document`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`verifier_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "document_verdict_verdict_check" CHECK("document_verdict"."verdict" in ('MET', 'NOT_MET')),
	CONSTRAINT "document_verdict_reason_check" CHECK("document_verdict"."reason" in ('MISSING', 'UNREADABLE', 'WRONG_TYPE', 'WRONG_PERSON', 'NOT_SIGNED', 'WRONG_SIGNER', 'NO_DELEGATION', 'NO_STAMP', 'EXPIRED', 'DATED_AFTER_CLOSE', 'INCOMPLETE', 'NOT_LEGALISED', 'TEXT_ALTERED', 'DATA_MISMATCH', 'AGE_OVER', 'GRADE_BELOW', 'EXPERIENCE_SHORT', 'POST_LEVEL_SHORT', 'EDUCATION_BELOW', 'APPRAISAL_BELOW', 'DISCIPLINE', 'OUT_OF_SCOPE', 'NOT_PNS', 'NO_ANSWER', 'OTHER'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_verdict_once` ON `document_verdict` (`document_id`);--> statement-breakpoint
CREATE TABLE `requirement_verdict` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`requirement_id` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text,
	`more_reasons` text DEFAULT '[]' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`sources` text DEFAULT '[]' NOT NULL,
	`source_note` text DEFAULT '' NOT NULL,
	`verifier_id` text NOT NULL,
	`given_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`verifier_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "requirement_verdict_verdict_check" CHECK("requirement_verdict"."verdict" in ('MET', 'NOT_MET')),
	CONSTRAINT "requirement_verdict_reason_check" CHECK("requirement_verdict"."reason" in ('MISSING', 'UNREADABLE', 'WRONG_TYPE', 'WRONG_PERSON', 'NOT_SIGNED', 'WRONG_SIGNER', 'NO_DELEGATION', 'NO_STAMP', 'EXPIRED', 'DATED_AFTER_CLOSE', 'INCOMPLETE', 'NOT_LEGALISED', 'TEXT_ALTERED', 'DATA_MISMATCH', 'AGE_OVER', 'GRADE_BELOW', 'EXPERIENCE_SHORT', 'POST_LEVEL_SHORT', 'EDUCATION_BELOW', 'APPRAISAL_BELOW', 'DISCIPLINE', 'OUT_OF_SCOPE', 'NOT_PNS', 'NO_ANSWER', 'OTHER'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requirement_verdict_once` ON `requirement_verdict` (`application_id`,`requirement_id`);--> statement-breakpoint
CREATE TABLE `verdict_dispute` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`document_id` text,
	`requirement_id` text,
	`opened_at` integer NOT NULL,
	`member_id` text,
	`because` text,
	`decided_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `application_document`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`member_id`) REFERENCES `panel_member`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "verdict_dispute_of_check" CHECK(("verdict_dispute"."document_id" is null) <> ("verdict_dispute"."requirement_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verdict_dispute_document` ON `verdict_dispute` (`application_id`,`document_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `verdict_dispute_requirement` ON `verdict_dispute` (`application_id`,`requirement_id`);--> statement-breakpoint
CREATE INDEX `verdict_dispute_by_member` ON `verdict_dispute` (`member_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `verdict_signature` (
	`id` text PRIMARY KEY NOT NULL,
	`post_stage_id` text NOT NULL,
	`number` integer NOT NULL,
	`stage_version` integer NOT NULL,
	`seen` text NOT NULL,
	`signed_by` text NOT NULL,
	`signed_at` integer NOT NULL,
	FOREIGN KEY (`post_stage_id`) REFERENCES `post_stage`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`signed_by`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verdict_signature_number` ON `verdict_signature` (`post_stage_id`,`number`);--> statement-breakpoint
CREATE TABLE `verifier_check` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`verifier_id` text NOT NULL,
	`place` integer,
	`started_at` integer NOT NULL,
	`completed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`verifier_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "verifier_check_place_check" CHECK("verifier_check"."place" between 1 and 2)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verifier_check_once` ON `verifier_check` (`application_id`,`verifier_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `verifier_check_place` ON `verifier_check` (`application_id`,`place`);--> statement-breakpoint
CREATE INDEX `verifier_check_by_verifier` ON `verifier_check` (`verifier_id`,`application_id`);--> statement-breakpoint
CREATE TABLE `verifier_conflict` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`account_id` text NOT NULL,
	`reason` text NOT NULL,
	`declared_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verifier_conflict_once` ON `verifier_conflict` (`application_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `verifier_conflict_by_account` ON `verifier_conflict` (`account_id`);--> statement-breakpoint
CREATE TABLE `verifier_finding` (
	`id` text PRIMARY KEY NOT NULL,
	`check_id` text NOT NULL,
	`document_id` text,
	`requirement_id` text,
	`verdict` text NOT NULL,
	`reason` text,
	`more_reasons` text DEFAULT '[]' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`sources` text DEFAULT '[]' NOT NULL,
	`source_note` text DEFAULT '' NOT NULL,
	`given_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`check_id`) REFERENCES `verifier_check`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `application_document`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE restrict ON DELETE restrict,
	CONSTRAINT "verifier_finding_verdict_check" CHECK("verifier_finding"."verdict" in ('MET', 'NOT_MET')),
	CONSTRAINT "verifier_finding_reason_check" CHECK("verifier_finding"."reason" in ('MISSING', 'UNREADABLE', 'WRONG_TYPE', 'WRONG_PERSON', 'NOT_SIGNED', 'WRONG_SIGNER', 'NO_DELEGATION', 'NO_STAMP', 'EXPIRED', 'DATED_AFTER_CLOSE', 'INCOMPLETE', 'NOT_LEGALISED', 'TEXT_ALTERED', 'DATA_MISMATCH', 'AGE_OVER', 'GRADE_BELOW', 'EXPERIENCE_SHORT', 'POST_LEVEL_SHORT', 'EDUCATION_BELOW', 'APPRAISAL_BELOW', 'DISCIPLINE', 'OUT_OF_SCOPE', 'NOT_PNS', 'NO_ANSWER', 'OTHER')),
	CONSTRAINT "verifier_finding_of_check" CHECK(("verifier_finding"."document_id" is null) <> ("verifier_finding"."requirement_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verifier_finding_document` ON `verifier_finding` (`check_id`,`document_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `verifier_finding_requirement` ON `verifier_finding` (`check_id`,`requirement_id`);