// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/carrydrafts.h"

#include "course/course.h"
#include "lesson/draftfile.h"
#include "progress/coursekey.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

// Of one question each; the others are of a whole lesson.
const QString answers = u"answer-drafts"_s;

QHash<QString, QString> questionHomes(const Course::Course &course)
{
    QHash<QString, QString> homes;
    for (const Course::Lesson &lesson : course.lessons) {
        for (const Course::Question &question : lesson.questions) {
            homes.insert(question.id, lesson.id);
        }
    }
    return homes;
}

class Carrier final {
public:
    Carrier(Lesson::DraftFile &drafts, const Course::Course &course)
        : m_drafts(drafts)
        , m_course(course)
        , m_replacements(course.replacements())
        , m_homes(questionHomes(course))
    {
    }

    void carry(const QString &kind, const QString &name)
    {
        const QString key = name.sliced(kind.size() + 1);
        const Progress::CourseKey lesson = Progress::splitKey(key);
        if (lesson.course != m_course.id || lesson.id.isEmpty()) {
            return;
        }
        QJsonObject stay = m_drafts.group(name);
        const QStringList entries = stay.keys();
        for (const QString &entry : entries) {
            const QString id = kind == answers ? m_replacements.value(entry, entry) : entry;
            const QString home = kind == answers ? m_homes.value(id) : QString();
            const QString target = nameOf(kind, home.isEmpty() ? m_replacements.value(lesson.id, lesson.id) : home);
            QJsonObject there = target == name ? stay : m_drafts.group(target);
            if ((target == name && id == entry) || there.contains(id)) {
                continue;
            }
            there.insert(id, stay.take(entry));
            if (target == name) {
                there.remove(entry);
                stay = there;
            } else {
                m_drafts.setGroup(target, there);
            }
        }
        if (stay != m_drafts.group(name)) {
            m_drafts.setGroup(name, stay);
        }
    }

private:
    [[nodiscard]] QString nameOf(const QString &kind, const QString &lesson) const
    {
        return kind + u'-' + Progress::keyIn(m_course.id, lesson);
    }

    Lesson::DraftFile &m_drafts;
    const Course::Course &m_course;
    QHash<QString, QString> m_replacements;
    QHash<QString, QString> m_homes;
};

} // namespace

void carryDrafts(Lesson::DraftFile &drafts, const Course::Course &course)
{
    Carrier carrier(drafts, course);
    const QStringList names = drafts.groups();
    for (const QString &name : names) {
        for (const QString &kind : {u"note-drafts"_s, u"explanation-drafts"_s, answers}) {
            if (name.startsWith(kind + u'-')) {
                carrier.carry(kind, name);
            }
        }
    }
}

} // namespace Ochre::Window
