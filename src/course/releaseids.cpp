// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/releaseids.h"

#include "course/coursetext.h"
#include "course/release.h"

#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

const QString releasedFile = u"released.toml"_s;
const QString retiredFile = u"retired.toml"_s;
const QString courseFile = u"course.toml"_s;

/// What one id may name, each with ids of its own.
enum class Family { Lesson, Question, Exercise };
using Families = QSet<Family>;

Families familiesOf(const QString &kind)
{
    static const QHash<QString, Family> known{{u"lesson"_s, Family::Lesson},
                                              {u"question"_s, Family::Question},
                                              {u"exercise"_s, Family::Exercise},
                                              {u"drill"_s, Family::Exercise}};
    const auto found = known.constFind(kind);
    return found == known.constEnd() ? Families() : Families{*found};
}

QString nameOf(Family family)
{
    switch (family) {
    case Family::Lesson:
        return Text::tr("a lesson");
    case Family::Question:
        return Text::tr("a question");
    case Family::Exercise:
        break;
    }
    return Text::tr("an exercise");
}

class ReleasedIdChecker final {
public:
    ReleasedIdChecker(PackFiles &files, const Course &course, const UsedIds &used, TomlPlaces &places)
        : m_files(files)
        , m_course(course)
        , m_used(used)
        , m_places(places)
    {
    }

    void check()
    {
        if (const std::optional<Release> release = readRelease(m_files)) {
            noteFamilies(*release);
            checkCourse(*release);
            checkVersion(*release);
            for (const ReleasedItem &item : release->items) {
                checkItem(item);
            }
            for (const GoneId &gone : release->gone) {
                checkGone(gone);
            }
        }
        checkRetirements();
    }

private:
    void report(const QString &file, int line, QLatin1StringView key, const QString &item, QLatin1StringView rule,
                const QString &message)
    {
        ProblemSink(file, m_files.problems()).report(m_places.of(file, line, key, item), rule, message);
    }

    [[nodiscard]] const QHash<QString, IdUse> &usesOf(Family family) const
    {
        return family == Family::Lesson     ? m_used.lessons
               : family == Family::Question ? m_used.questions
                                            : m_used.exercises;
    }

    [[nodiscard]] Families familiesNow(const QString &id) const
    {
        Families families;
        for (const Family family : allFamilies) {
            if (usesOf(family).contains(id)) {
                families.insert(family);
            }
        }
        return families;
    }

    // What each id was, as far as releases have told.
    void noteFamilies(const Release &release)
    {
        for (const ReleasedItem &item : release.items) {
            m_before[item.id] += familiesOf(item.kind);
        }
        for (const GoneId &gone : release.gone) {
            m_before[gone.id] += familiesOf(gone.kind);
        }
    }

    void checkCourse(const Release &release)
    {
        if (!release.course.isEmpty() && release.course != m_course.id) {
            report(
                courseFile, 0, "id"_L1, {}, "course-id-changed"_L1,
                Text::tr("This course was released as “%1”, and all progress in it hangs on that id. Write it again; a "
                         "course of its own begins without released.toml.")
                    .arg(release.course.left(80)));
        }
    }

    void checkVersion(const Release &release)
    {
        if (compareVersions(m_course.version, release.version) < 0) {
            report(courseFile, 0, "version"_L1, {}, "version-older"_L1,
                   Text::tr("Version %1 was released already. Write a version that is not older.")
                       .arg(release.version.left(80)));
        }
    }

    // An id of the last release names the same kind of thing still, or it is retired.
    void checkItem(const ReleasedItem &item)
    {
        const Families was = familiesOf(item.kind);
        const Families now = familiesNow(item.id);
        if (m_course.retired.contains(item.id) || (was.isEmpty() ? !now.isEmpty() : now.intersects(was))) {
            return;
        }
        const Families others = Families(now).subtract(m_before.value(item.id));
        if (others.isEmpty()) {
            report(releasedFile, item.line, item.line > 0 ? "id"_L1 : "ids"_L1, item.id, "id-disappeared"_L1,
                   Text::tr("“%1” was released and has disappeared. Bring it back, or name it in retired.toml.")
                       .arg(item.id.left(80)));
            return;
        }
        for (const Family other : others) {
            const IdUse use = usesOf(other).value(item.id);
            report(
                use.file, use.line, "id"_L1, {}, "kind-changed"_L1,
                Text::tr("“%1” was released as %2 and is %3 now. Give this another id, and bring the old one back or "
                         "name it in retired.toml.")
                    .arg(item.id.left(80), nameOf(*was.begin()), nameOf(other)));
        }
    }

    // Retired once is retired for ever, whatever retired.toml says by now.
    void checkGone(const GoneId &gone)
    {
        if (m_course.retired.contains(gone.id)) {
            return; // whoever uses it again is told by the ids of retired.toml
        }
        report(releasedFile, gone.line, "id"_L1, {}, "retired-entry-lost"_L1,
               Text::tr("“%1” was retired before the last release and is not in retired.toml any more. Bring its entry "
                        "back: it tells where the history of learners goes on.")
                   .arg(gone.id.left(80)));
        for (const Family family : familiesNow(gone.id)) {
            const IdUse use = usesOf(family).value(gone.id);
            report(use.file, use.line, "id"_L1, {}, "retired-id-used"_L1,
                   Text::tr("The id “%1” is retired and must never be used again. Choose another one.")
                       .arg(gone.id.left(80)));
        }
    }

    // Each once; and what replaces it is there, or is retired and replaced itself, and is of the same kind.
    void checkRetirements()
    {
        QSet<QString> seen;
        const QHash<QString, QString> replacements = m_course.replacements();
        for (const RetiredId &gone : m_course.retirements) {
            if (seen.contains(gone.id)) {
                report(retiredFile, gone.line, "id"_L1, {}, "duplicate-id"_L1,
                       Text::tr("“%1” is retired twice. Keep one of the entries.").arg(gone.id.left(80)));
            }
            seen.insert(gone.id);
            if (!gone.replacedBy.isEmpty()) {
                checkReplacement(gone, replacements.value(gone.id));
            }
        }
    }

    void checkReplacement(const RetiredId &gone, const QString &last)
    {
        const Families now = familiesNow(last);
        const Families before = m_before.value(gone.id);
        if (last.isEmpty()) {
            report(retiredFile, gone.line, "replaced_by"_L1, {}, "replaced-in-a-circle"_L1,
                   Text::tr("“%1” is replaced by itself, by way of others.").arg(gone.id.left(80)));
        } else if (now.isEmpty() && !m_course.retired.contains(last)) {
            report(retiredFile, gone.line, "replaced_by"_L1, {}, "unknown-reference"_L1,
                   Text::tr("There is no “%1” in this course.").arg(last.left(80)));
        } else if (!now.isEmpty() && !before.isEmpty() && !now.intersects(before)) {
            report(retiredFile, gone.line, "replaced_by"_L1, {}, "replaced-by-other-kind"_L1,
                   Text::tr("“%1” was %2, and “%3” is %4: its history cannot go on there. Name one of its own kind, or "
                            "leave “replaced_by” out.")
                       .arg(gone.id.left(80), nameOf(*before.begin()), last.left(80), nameOf(*now.begin())));
        }
    }

    static constexpr std::array allFamilies{Family::Lesson, Family::Question, Family::Exercise};

    PackFiles &m_files;
    const Course &m_course;
    const UsedIds &m_used;
    TomlPlaces &m_places;
    QHash<QString, Families> m_before;
};

} // namespace

void checkReleasedIds(PackFiles &files, const Course &course, const UsedIds &used, TomlPlaces &places)
{
    ReleasedIdChecker(files, course, used, places).check();
}

} // namespace Ochre::Course
