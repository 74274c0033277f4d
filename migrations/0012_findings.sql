CREATE TABLE `comment_ask` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` text NOT NULL,
	`ask` text NOT NULL,
	`chosen_by` text,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chosen_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_ask_ask" CHECK("comment_ask"."ask" IN ('support', 'change', 'add', 'remove'))
);
--> statement-breakpoint
CREATE INDEX `comment_ask_of_comment` ON `comment_ask` (`comment_id`);--> statement-breakpoint
CREATE TABLE `comment_disposition` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` text NOT NULL,
	`disposition` text NOT NULL,
	`reason` text NOT NULL,
	`finding_id` integer,
	`decided_by` text,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_disposition_disposition" CHECK("comment_disposition"."disposition" IN ('accept', 'accept-in-part', 'reject', 'note'))
);
--> statement-breakpoint
CREATE INDEX `comment_disposition_of_comment` ON `comment_disposition` (`comment_id`);--> statement-breakpoint
CREATE TABLE `completion` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`declared_by` text,
	`declared_at` integer NOT NULL,
	`taken_back_by` text,
	`taken_back_at` integer,
	`taken_back_reason` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`declared_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `completion_standing` ON `completion` (`round_id`) WHERE "completion"."taken_back_at" IS NULL;--> statement-breakpoint
CREATE TABLE `evidence_assessment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`statement_id` integer,
	`reference_id` text,
	`assessor` text NOT NULL,
	`verdict` text NOT NULL,
	`padlocks` integer,
	`words` text NOT NULL,
	`assessed_on` text,
	`entered_by` text,
	`entered_at` integer NOT NULL,
	`withdrawn_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reference_id`) REFERENCES `reference`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_assessment_verdict" CHECK("evidence_assessment"."verdict" IN ('supported', 'partly-supported', 'not-supported', 'no-evidence')),
	CONSTRAINT "evidence_assessment_padlocks" CHECK("evidence_assessment"."padlocks" IS NULL OR "evidence_assessment"."padlocks" BETWEEN 0 AND 5),
	CONSTRAINT "evidence_assessment_object" CHECK(("evidence_assessment"."statement_id" IS NULL) <> ("evidence_assessment"."reference_id" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `evidence_assessment_of_statement` ON `evidence_assessment` (`statement_id`);--> statement-breakpoint
CREATE INDEX `evidence_assessment_of_reference` ON `evidence_assessment` (`reference_id`);--> statement-breakpoint
CREATE TABLE `export_job` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`file` text NOT NULL,
	`query` text NOT NULL,
	`file_name` text NOT NULL,
	`state` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer NOT NULL,
	`attempts` integer NOT NULL,
	`lease_until` integer,
	`asked_at` integer NOT NULL,
	`finished_at` integer,
	`bytes` integer,
	`sha256` text,
	`message` text,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "export_job_state" CHECK("export_job"."state" IN ('waiting', 'running', 'done', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `export_job_of_owner` ON `export_job` (`owner_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `export_job_state` ON `export_job` (`state`);--> statement-breakpoint
CREATE INDEX `export_job_hash` ON `export_job` (`sha256`);--> statement-breakpoint
CREATE TABLE `finding` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision` integer NOT NULL,
	`area` text NOT NULL,
	`statement` text NOT NULL,
	`direction` text NOT NULL,
	`strength` text NOT NULL,
	`status` text NOT NULL,
	`owner_id` text NOT NULL,
	`disposition` text,
	`disposition_reason` text NOT NULL,
	`departure_reason` text NOT NULL,
	`one_voice_reason` text NOT NULL,
	`wording_statement_id` integer,
	`proposed_wording` text,
	`views_asked_at` integer,
	`created_by` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`set_aside_at` integer,
	`set_aside_reason` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wording_statement_id`) REFERENCES `statement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_area" CHECK("finding"."area" IN ('send', 'progression', 'workload', 'operations')),
	CONSTRAINT "finding_direction" CHECK("finding"."direction" IN ('keep', 'change', 'open')),
	CONSTRAINT "finding_strength" CHECK("finding"."strength" IN ('strong', 'moderate', 'limited')),
	CONSTRAINT "finding_status" CHECK("finding"."status" IN ('draft', 'agreed', 'signed-off')),
	CONSTRAINT "finding_disposition" CHECK("finding"."disposition" IN ('accept', 'accept-in-part', 'reject', 'note')),
	CONSTRAINT "finding_wording" CHECK(("finding"."wording_statement_id" IS NULL) = ("finding"."proposed_wording" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `finding_cell` (
	`finding_id` integer NOT NULL,
	`round_id` integer NOT NULL,
	`section_id` integer NOT NULL,
	PRIMARY KEY(`finding_id`, `round_id`, `section_id`),
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `finding_comment` (
	`finding_id` integer NOT NULL,
	`comment_id` text NOT NULL,
	`stance` text NOT NULL,
	PRIMARY KEY(`finding_id`, `comment_id`),
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_comment_stance" CHECK("finding_comment"."stance" IN ('supports', 'dissents'))
);
--> statement-breakpoint
CREATE INDEX `finding_comment_of_comment` ON `finding_comment` (`comment_id`);--> statement-breakpoint
CREATE TABLE `finding_scope` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`finding_id` integer NOT NULL,
	`framework` text NOT NULL,
	`section_id` integer,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `finding_scope_of_finding` ON `finding_scope` (`finding_id`);--> statement-breakpoint
CREATE TABLE `finding_theme` (
	`finding_id` integer NOT NULL,
	`theme_id` text NOT NULL,
	PRIMARY KEY(`finding_id`, `theme_id`),
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `finding_theme_of_theme` ON `finding_theme` (`theme_id`);--> statement-breakpoint
CREATE TABLE `finding_version` (
	`finding_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`finding_id`, `revision`),
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `minority_view` (
	`id` text PRIMARY KEY NOT NULL,
	`finding_id` integer NOT NULL,
	`author_id` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`written_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `minority_view_of_author` ON `minority_view` (`finding_id`,`author_id`);--> statement-breakpoint
CREATE TABLE `minority_view_version` (
	`view_id` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`view_id`, `version`),
	FOREIGN KEY (`view_id`) REFERENCES `minority_view`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `quote_check` (
	`comment_id` text NOT NULL,
	`comment_version` integer NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`comment_id`, `comment_version`),
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `redaction` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` text NOT NULL,
	`comment_version` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`words` text NOT NULL,
	`reason` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`lifted_by` text,
	`lifted_at` integer,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "redaction_passage" CHECK("redaction"."start" < "redaction"."end")
);
--> statement-breakpoint
CREATE INDEX `redaction_of_comment` ON `redaction` (`comment_id`);--> statement-breakpoint
CREATE TABLE `reference` (
	`id` text PRIMARY KEY NOT NULL,
	`citation` text NOT NULL,
	`link` text,
	`doi` text,
	`year` integer,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sign_off` (
	`finding_id` integer NOT NULL,
	`number` integer NOT NULL,
	`revision` integer NOT NULL,
	`signed_by` text,
	`signed_at` integer NOT NULL,
	`evidence` text NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`finding_id`, `number`),
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `statement_reference` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`statement_id` integer NOT NULL,
	`reference_id` text NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	`removed_by` text,
	`removed_at` integer,
	FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reference_id`) REFERENCES `reference`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `statement_reference_of_statement` ON `statement_reference` (`statement_id`);--> statement-breakpoint
CREATE INDEX `statement_reference_of_reference` ON `statement_reference` (`reference_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `statement_reference_standing` ON `statement_reference` (`statement_id`,`reference_id`) WHERE "statement_reference"."removed_at" IS NULL;--> statement-breakpoint
CREATE TABLE `theme` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	`merged_into` text,
	FOREIGN KEY (`merged_into`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "theme_merged" CHECK("theme"."merged_into" IS NULL OR "theme"."retired_at" IS NOT NULL)
);
--> statement-breakpoint
CREATE TABLE `theme_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`theme_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`other_theme_id` text,
	`by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "theme_event_kind" CHECK("theme_event"."kind" IN ('created', 'described', 'merged', 'split', 'retired', 'restored'))
);
--> statement-breakpoint
CREATE INDEX `theme_event_of_theme` ON `theme_event` (`theme_id`);--> statement-breakpoint
CREATE TABLE `theme_link` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`theme_id` text NOT NULL,
	`comment_id` text NOT NULL,
	`comment_version` integer NOT NULL,
	`start` integer,
	`end` integer,
	`quote` text,
	`added_by` text,
	`added_at` integer NOT NULL,
	`removed_by` text,
	`removed_at` integer,
	`moved_from` integer,
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moved_from`) REFERENCES `theme_link`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "theme_link_passage" CHECK(("theme_link"."start" IS NULL) = ("theme_link"."end" IS NULL) AND ("theme_link"."start" IS NULL) = ("theme_link"."quote" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `theme_link_of_theme` ON `theme_link` (`theme_id`);--> statement-breakpoint
CREATE INDEX `theme_link_of_comment` ON `theme_link` (`comment_id`);--> statement-breakpoint
CREATE TABLE `themeless` (
	`comment_id` text PRIMARY KEY NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TRIGGER `sign_off_is_not_changed` BEFORE UPDATE ON `sign_off`
BEGIN
	SELECT RAISE(ABORT, 'A sign-off is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `sign_off_is_not_deleted` BEFORE DELETE ON `sign_off`
BEGIN
	SELECT RAISE(ABORT, 'A sign-off is never deleted');
END;
