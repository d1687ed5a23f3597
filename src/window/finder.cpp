// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/finder.h"

#include "lesson/lessonpage.h"
#include "practice/interviewpage.h"
#include "richtext/markdown.h"
#include "search/searchservice.h"
#include "window/actions.h"
#include "window/navigator.h"
#include "window/problemactions.h"
#include "window/quickopen.h"

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
    case From::ErrorCode:
        return Kind::ErrorCode;
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
    std::vector<Models::QuickOpenItem> items;
    if (m_parts.course) {
        items = Models::quickOpenItems(m_parts.course->course);
    }
    for (const ActionRow &row : actionRows()) {
        const QAction *action = m_parts.actions.action(QLatin1StringView(row.id));
        if (action->isEnabled()) {
            items.push_back({Models::QuickOpenItem::Kind::Command,
                             Actions::plainText(row),
                             row.keys.value(0).toString(QKeySequence::NativeText),
                             {},
                             action->objectName()});
        }
    }
    m_parts.quickOpen.setItems(std::move(items));
    m_parts.quickOpen.popUp();
}

// The course goes to the search with the first letter, so that the start pays nothing for it.
void Finder::search(const QString &text)
{
    if (m_parts.course && !std::exchange(m_isSearchable, true)) {
        m_parts.search.setCourse(m_parts.course->course);
    }
    m_parts.search.search(text);
}

void Finder::showFound(const QString &text, const std::vector<Search::SearchHit> &hits)
{
    std::vector<Models::QuickOpenItem> items;
    for (const Search::SearchHit &hit : hits) {
        const Search::SearchEntry &entry = hit.entry;
        items.push_back({itemKind(entry), entry.title, entry.place, entry.lesson, entry.subject, hit.snippet, text});
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
    case Kind::Question:
        m_parts.navigator.openQuestion(item.subject);
        return;
    case Kind::Exercise:
        m_parts.navigator.openExercise(item.subject);
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
    const QStringList words = item.words.split(u' ', Qt::SkipEmptyParts);
    m_parts.navigator.openLesson(item.lesson);
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
