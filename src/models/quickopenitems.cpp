// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of a course Ctrl+K can open.
#include "course/headings.h"
#include "course/plaintext.h"
#include "models/quickopenmodel.h"

#include <QCoreApplication>
#include <QSet>

namespace Ochre::Models {

namespace {

void addSections(const Course::Lesson &lesson, const QString &detail, std::vector<QuickOpenItem> &items)
{
    for (const QString &title : Course::sectionTitles(lesson.body)) {
        items.push_back({QuickOpenItem::Kind::Section, title, detail, lesson.id, title});
    }
}

} // namespace

QString placeText(QuickOpenItem::Kind kind, const QString &place)
{
    using Kind = QuickOpenItem::Kind;
    switch (kind) {
    case Kind::Question:
        return QCoreApplication::translate("QuickOpen", "Question · %1").arg(place);
    case Kind::Exercise:
        return QCoreApplication::translate("QuickOpen", "Exercise · %1").arg(place);
    case Kind::Note:
        return QCoreApplication::translate("QuickOpen", "Your note · %1").arg(place);
    case Kind::ErrorCode: // its lessons have rows of their own
        return QCoreApplication::translate("QuickOpen", "What this error means");
    default:
        return place;
    }
}

std::vector<QuickOpenItem> quickOpenItems(const Course::Course &course)
{
    using Kind = QuickOpenItem::Kind;
    std::vector<QuickOpenItem> items;
    QSet<QString> codes;
    for (const Course::Lesson &lesson : course.lessons) {
        const QString detail =
            QCoreApplication::translate("QuickOpen", "Lesson %1 · %2").arg(lesson.step).arg(lesson.title);
        items.push_back({Kind::Lesson, lesson.title,
                         QCoreApplication::translate("QuickOpen", "Lesson %1").arg(lesson.step), lesson.id, lesson.id});
        items.back().keywords = (lesson.errors + lesson.tags).join(u' ');
        addSections(lesson, detail, items);
        for (const Course::Question &question : lesson.questions) {
            if (question.isAskedInPanel()) {
                items.push_back({Kind::Question, Course::plainText(question.prompt), placeText(Kind::Question, detail),
                                 lesson.id, question.id});
            }
        }
        for (const Course::Exercise &exercise : lesson.exercises) {
            items.push_back(
                {Kind::Exercise, exercise.title, placeText(Kind::Exercise, detail), lesson.id, exercise.id});
        }
        for (const Course::Exercise &drill : lesson.drills) {
            items.push_back({Kind::Exercise, drill.title,
                             QCoreApplication::translate("QuickOpen", "Drill · %1").arg(detail), lesson.id, drill.id});
        }
        for (const QString &code : lesson.errors) {
            if (!codes.contains(code)) {
                codes.insert(code);
                items.push_back({Kind::ErrorCode, code, placeText(Kind::ErrorCode, detail), lesson.id, code});
            }
        }
    }
    for (QuickOpenItem &item : items) {
        item.course = course.id;
    }
    return items;
}

std::vector<QuickOpenItem> quickOpenItems(const std::vector<const Course::Course *> &courses)
{
    std::vector<QuickOpenItem> all;
    QSet<QString> codes;
    for (const Course::Course *course : courses) {
        std::vector<QuickOpenItem> items = quickOpenItems(*course);
        for (QuickOpenItem &item : items) {
            const bool isCode = item.kind == QuickOpenItem::Kind::ErrorCode;
            if (isCode && codes.contains(item.subject)) {
                continue; // what it means is the same everywhere
            }
            if (isCode) {
                codes.insert(item.subject);
            } else if (courses.size() > 1) {
                item.detail = QCoreApplication::translate("QuickOpen", "%1 · %2").arg(course->title, item.detail);
            }
            all.push_back(std::move(item));
        }
    }
    return all;
}

} // namespace Ochre::Models
