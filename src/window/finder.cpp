// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/finder.h"

#include "course/courseid.h"
#include "lesson/lessonpage.h"
#include "practice/interviewpage.h"
#include "progress/notebook.h"
#include "richtext/markdown.h"
#include "search/searchservice.h"
#include "window/actions.h"
#include "window/courseshelf.h"
#include "window/navigator.h"
#include "window/placekeys.h"
#include "window/problemactions.h"
#include "window/quickopen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

Models::QuickOpenItem::Kind itemKind(const Search::SearchEntry &entry)
{
    using From = Search::SearchEntry::Kind;
    using Kind = Models::QuickOpenItem::Kind;
    switch (entry.kind) {
    case From::Section:
        return entry.subject.isEmpty() ? Kind::Lesson : Kind::Section;
    case From::Question:
        return Kind::Question;
    case From::Exercise:
        return Kind::Exercise;
    case From::Table:
        return Kind::Table;
    case From::MustKnow:
        return Kind::MustKnow;
    case From::Note:
        break;
    }
    return Kind::Note;
}

} // namespace

Finder::Finder(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_parts.actions.bind(u"quickOpenAction"_s, this, &Finder::popUp);
    connect(&m_parts.quickOpen, &QuickOpen::itemChosen, this, &Finder::openItem);
    connect(&m_parts.quickOpen, &QuickOpen::searchRequested, this, &Finder::search);
    connect(&m_parts.search, &Search::SearchService::found, this, &Finder::showFound);
    connect(&m_parts.search, &Search::SearchService::failed, this, &Finder::messageRaised);
}

void Finder::popUp()
{
    std::vector<Models::QuickOpenItem> items = courseItems();
    std::ranges::move(Models::quickOpenItems(m_parts.shelf.studied()), std::back_inserter(items));
    for (const ActionRow &row : actionRows()) {
        const QAction *action = m_parts.actions.action(QLatin1StringView(row.id));
        // The key of a widget is shown by its action, not held.
        const QKeySequence key = row.context == ActionContext::Focus ? row.keys.value(0) : action->shortcut();
        if (action->isEnabled()) {
            items.push_back({Models::QuickOpenItem::Kind::Command,
                             Actions::plainText(row),
                             pressText(QList{key}),
                             {},
                             action->objectName()});
        }
    }
    m_parts.quickOpen.setItems(std::move(items));
    m_parts.quickOpen.popUp();
}

std::vector<Models::QuickOpenItem> Finder::courseItems() const
{
    std::vector<Models::QuickOpenItem> items;
    if (m_parts.shelf.isSeveral()) {
        for (const auto &course : m_parts.shelf.library().courses) {
            items.push_back({Models::QuickOpenItem::Kind::Course, course->course().title, tr("Course"), {}, {}});
            items.back().course = course->id();
        }
    }
    return items;
}

// The courses go to the search with the first letter, so that the start pays nothing for it.
void Finder::search(const QString &text)
{
    const std::vector<const Course::Course *> courses = m_parts.shelf.studied();
    QStringList ids;
    std::ranges::transform(courses, std::back_inserter(ids), &Course::Course::id);
    ids.sort();
    if (ids != m_searched) {
        m_searched = ids;
        std::vector<Course::Course> copies;
        std::ranges::transform(courses, std::back_inserter(copies), [](const Course::Course *one) { return *one; });
        m_parts.search.setCourses(std::move(copies));
    }
    m_parts.search.search(text);
}

void Finder::showFound(const QString &text, const std::vector<Search::SearchHit> &hits)
{
    std::vector<Models::QuickOpenItem> items;
    for (const Search::SearchHit &hit : hits) {
        const Search::SearchEntry &entry = hit.entry;
        const Models::QuickOpenItem::Kind kind = itemKind(entry);
        items.push_back({kind, entry.title, Models::placeText(kind, entry.place), entry.lesson, entry.subject,
                         hit.snippet, text, entry.course});
    }
    m_parts.quickOpen.setFound(text, items);
}

void Finder::openItem(const Models::QuickOpenItem &item)
{
    using Kind = Models::QuickOpenItem::Kind;
    switch (item.kind) {
    case Kind::Lesson:
    case Kind::Section:
    case Kind::Note:
        openInLesson(item);
        return;
    case Kind::Course:
        m_parts.navigator.openCourse(item.course);
        return;
    case Kind::Question:
        m_parts.navigator.openQuestion(Course::joinId(item.course, item.subject));
        return;
    case Kind::Exercise:
        m_parts.navigator.openExercise(Course::joinId(item.course, item.subject));
        return;
    case Kind::ErrorCode:
        m_parts.problems.explain(item.subject);
        return;
    case Kind::Table:
        m_parts.navigator.showPage(Rail::Interview);
        m_parts.interview.showTables();
        return;
    case Kind::MustKnow:
        m_parts.navigator.showPage(Rail::Interview);
        m_parts.interview.showMustKnow();
        return;
    case Kind::Command:
        m_parts.actions.action(item.subject)->trigger();
        return;
    }
}

void Finder::openInLesson(const Models::QuickOpenItem &item)
{
    using Kind = Models::QuickOpenItem::Kind;
    if (item.kind == Kind::Note && item.course == Progress::notebookCourse) {
        emit notebookRequested(item.lesson, item.subject);
        return;
    }
    const QStringList words = item.words.split(u' ', Qt::SkipEmptyParts);
    m_parts.navigator.openLesson(Course::joinId(item.course, item.lesson));
    if (item.kind == Kind::Note) {
        m_parts.lesson.highlightWords(words, u"to-discuss"_s);
        m_parts.lesson.showNote(item.subject);
    } else if (item.kind == Kind::Section) {
        const QString anchor = Richtext::anchorFor(item.subject);
        m_parts.lesson.scrollToAnchor(anchor);
        m_parts.lesson.highlightWords(words, anchor);
    } else {
        m_parts.lesson.highlightWords(words);
    }
}

} // namespace Ochre::Window
