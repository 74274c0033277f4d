CREATE TABLE `first_lead_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`secret_path` text,
	`calendar` text,
	`round_id` integer,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_until` integer,
	`sent_at` integer,
	`given_up_at` integer,
	`problem` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_kind" CHECK("mail"."kind" IN ('invitation', 'password-reset', 'password-changed', 'second-step-changed', 'round-opened', 'round-changed', 'section-reopened', 'reminder'))
);
--> statement-breakpoint
CREATE INDEX `mail_to_send` ON `mail` (`due_at`) WHERE sent_at IS NULL AND given_up_at IS NULL;--> statement-breakpoint
CREATE INDEX `mail_by_time` ON `mail` (`created_at`);--> statement-breakpoint
CREATE TABLE `password_reset` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `password_reset_of_person` ON `password_reset` (`person_id`);--> statement-breakpoint
CREATE TABLE `person_framework` (
	`person_id` text NOT NULL,
	`framework_code` text NOT NULL,
	PRIMARY KEY(`person_id`, `framework_code`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`framework_code`) REFERENCES `framework`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`person_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`person_id`, `code_hash`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_member_framework` (
	`round_id` integer NOT NULL,
	`member_id` text NOT NULL,
	`framework_code` text NOT NULL,
	PRIMARY KEY(`round_id`, `member_id`, `framework_code`),
	FOREIGN KEY (`round_id`,`member_id`) REFERENCES `round_member`(`round_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`,`framework_code`) REFERENCES `round_framework`(`round_id`,`framework_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `second_step` (
	`person_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `__new_audit_event` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`object` text NOT NULL,
	`detail` text NOT NULL,
	`before` text,
	`after` text,
	`round_id` integer,
	`salt` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_audit_event`("id", "at", "actor_id", "action", "object", "detail", "round_id", "salt", "hash")
SELECT "id", "at", "actor_id", "action", "object", "detail",
	CASE
		WHEN "object" LIKE 'assessment %' THEN (SELECT "round_id" FROM "assessment" WHERE "id" = CAST(substr("object", 12) AS integer))
		WHEN "action" IN ('comment added', 'comment changed', 'comment withdrawn', 'evidence cited') THEN (SELECT "round_id" FROM "comment" WHERE "id" = substr("object", 9))
		WHEN "object" LIKE 'reply %' THEN (SELECT "comment"."round_id" FROM "reply" JOIN "comment" ON "comment"."id" = "reply"."comment_id" WHERE "reply"."id" = substr("object", 7))
	END,
	lower(hex(randomblob(16))), ''
FROM `audit_event`;--> statement-breakpoint
UPDATE `__new_audit_event` SET `hash` = `chain`.`hash` FROM (
	WITH RECURSIVE `chain`(`id`, `hash`) AS (
		SELECT 0, '0000000000000000000000000000000000000000000000000000000000000000'
		UNION ALL
		SELECT `e`.`id`, record_link(`chain`.`hash`, `e`.`id`, `e`.`at`, `e`.`actor_id`, `e`.`action`, `e`.`object`, `e`.`detail`, `e`.`before`, `e`.`after`, `e`.`round_id`, `e`.`salt`)
		FROM `chain` JOIN `__new_audit_event` AS `e` ON `e`.`id` = (SELECT min(`id`) FROM `__new_audit_event` WHERE `id` > `chain`.`id`)
	)
	SELECT `id`, `hash` FROM `chain`
) AS `chain` WHERE `chain`.`id` = `__new_audit_event`.`id`;--> statement-breakpoint
DROP TABLE `audit_event`;--> statement-breakpoint
ALTER TABLE `__new_audit_event` RENAME TO `audit_event`;--> statement-breakpoint
CREATE INDEX `audit_event_by_time` ON `audit_event` (`at`);--> statement-breakpoint
CREATE INDEX `audit_event_of_actor` ON `audit_event` (`actor_id`);--> statement-breakpoint
ALTER TABLE `comment` ADD `entered_by_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `invitation` ADD `invited_by_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `invitation` ADD `revoked_at` integer;--> statement-breakpoint
ALTER TABLE `person` ADD `group` text CONSTRAINT "person_group" CHECK("group" IN ('school-leader', 'sector-body', 'provider'));--> statement-breakpoint
ALTER TABLE `person` ADD `pseudonymised_at` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `last_seen_at` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `agent` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `awaits_second_step` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `submission` ADD `entered_by_id` text REFERENCES person(id);--> statement-breakpoint
CREATE TRIGGER `audit_event_is_not_changed` BEFORE UPDATE ON `audit_event`
BEGIN
	SELECT RAISE(ABORT, 'An event is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_event_is_not_deleted` BEFORE DELETE ON `audit_event`
BEGIN
	SELECT RAISE(ABORT, 'An event is never deleted');
END;
