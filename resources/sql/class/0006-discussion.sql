-- SPDX-FileCopyrightText: 2026 The Ochre developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The discussion as it is read: by position, with what was hidden told as such, and with authors whom only teachers
-- know by name.

SET LOCAL ROLE study_owner;

-- A report is for the teachers and for whoever wrote it.
DROP POLICY members ON study.post;
CREATE POLICY members ON study.post FOR SELECT TO study_student, study_teacher
    USING (class_id IN (SELECT study.my_classes())
        AND (author = (SELECT study.me()) OR class_id IN (SELECT study.my_taught())
            OR (NOT hidden AND kind <> 'report')));

-- A post that is hidden or shown again takes a new position, so that whoever reads by position hears of it.
CREATE OR REPLACE FUNCTION study.set_hidden(p_class uuid, p_author uuid, p_post uuid, p_hidden boolean) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_base bigint;
    v_changed bigint;
BEGIN
    PERFORM study.require_teacher(p_class);
    v_base := study.take_positions(p_class, 1);
    UPDATE study.post p SET hidden = p_hidden, seq = v_base + 1
        WHERE p.class_id = p_class AND p.author = p_author AND p.post_id = p_post;
    GET DIAGNOSTICS v_changed = ROW_COUNT;
    IF v_changed > 0 THEN
        PERFORM study.hint(p_class);
    END IF;
    RETURN v_changed;
END
$$;

-- 42501 unless the one who asks belongs to the class, or is a guest and the class shows itself to guests.
CREATE FUNCTION study.require_reader(p_class uuid) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_me uuid := study.me();
BEGIN
    IF v_me IS NOT NULL THEN
        PERFORM study.member_of(p_class);
    ELSIF NOT pg_has_role(session_user, 'study_guest', 'MEMBER')
        OR NOT EXISTS (SELECT FROM study.class c WHERE c.class_id = p_class AND c.shows_guests) THEN
        RAISE EXCEPTION 'no reader of this class' USING ERRCODE = '42501';
    END IF;
END
$$;

-- Rows behind a position, in order, at most 500 and about 4 MiB. Of a hidden one only its author and the teachers read
-- the text; everybody hears that it is hidden. `o_at` is in ms since 1970 (UTC).
CREATE FUNCTION study.read_posts(p_class uuid, p_after bigint)
    RETURNS TABLE (o_seq bigint, o_post uuid, o_author uuid, o_kind text, o_parent uuid, o_lesson text, o_topic text,
        o_body text, o_hidden boolean, o_at bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_me uuid := study.me();
    v_teaches boolean := p_class IN (SELECT study.my_taught());
BEGIN
    PERFORM study.require_reader(p_class);
    RETURN QUERY
        SELECT w.seq, w.post_id, w.author, w.kind, w.parent, w.lesson, w.topic,
            CASE WHEN w.hidden AND NOT v_teaches AND w.author IS DISTINCT FROM v_me THEN '' ELSE w.body END,
            w.hidden, (extract(epoch FROM w.received_at) * 1000)::bigint
        FROM (
            SELECT p.*, sum(octet_length(p.body)) OVER (ORDER BY p.seq) - octet_length(p.body) AS before
            FROM (SELECT i.* FROM study.post i
                WHERE i.class_id = p_class AND i.seq > p_after
                    AND (i.kind <> 'report' OR v_teaches OR i.author = v_me)
                ORDER BY i.seq LIMIT 500) p
        ) w
        WHERE w.before < 4194304 ORDER BY w.seq;
END
$$;

-- Who has written, numbered in the order of their first post. Names are for teachers; members read those of teachers and
-- the own one. Who left the class is 'former'.
CREATE FUNCTION study.post_authors(p_class uuid)
    RETURNS TABLE (o_author uuid, o_number bigint, o_standing text, o_name text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_me uuid := study.me();
    v_teaches boolean := p_class IN (SELECT study.my_taught());
BEGIN
    PERFORM study.require_reader(p_class);
    RETURN QUERY
        SELECT a.author,
            row_number() OVER (PARTITION BY coalesce(m.role, '') = 'teacher' ORDER BY a.first_at, a.author),
            coalesce(m.role, 'former'),
            CASE WHEN v_teaches OR a.author = v_me OR (v_me IS NOT NULL AND m.role = 'teacher')
                THEN coalesce(n.name, '') ELSE '' END
        FROM (SELECT p.author, min(p.received_at) AS first_at FROM study.post p
            WHERE p.class_id = p_class GROUP BY p.author) a
        LEFT JOIN study.membership m ON m.class_id = p_class AND m.person_id = a.author
        LEFT JOIN study.person_name n ON n.class_id = p_class AND n.person_id = a.author;
END
$$;

REVOKE ALL ON FUNCTION study.require_reader(uuid), study.read_posts(uuid, bigint), study.post_authors(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION study.read_posts(uuid, bigint), study.post_authors(uuid)
    TO study_guest, study_student, study_teacher;
