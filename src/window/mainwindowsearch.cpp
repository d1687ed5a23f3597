// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MainWindow that finds and opens anything: Ctrl+K.

#include "practice/interviewpage.h"
#include "window/learnview.h"
#include "lesson/lessonpage.h"
#include "window/mainmenu.h"
#include "window/mainwindow.h"
#include "window/quickopen.h"
#include "richtext/markdown.h"
#include "search/searchservice.h"

#include <QAction>

#include <utility>

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

void MainWindow::showQuickOpen()
{
    std::vector<Models::QuickOpenItem> items;
    if (m_services.course) {
        items = Models::quickOpenItems(m_services.course->course);
    }
    for (const QAction *action : m_menu->actions()) {
        if (action->isEnabled()) {
            QString text = action->text().section(u'\t', 0, 0);
            items.push_back({Models::QuickOpenItem::Kind::Command,
                             text.remove(u'&'),
                             action->shortcut().toString(QKeySequence::NativeText),
                             {},
                             action->objectName()});
        }
    }
    m_quickOpen->setItems(std::move(items));
    m_quickOpen->popUp();
}

// The course goes to the search with the first letter, so that the start pays nothing for it.
void MainWindow::search(const QString &text)
{
    if (m_services.course && !std::exchange(m_isSearchable, true)) {
        m_services.search.setCourse(m_services.course->course);
    }
    m_services.search.search(text);
}

void MainWindow::showFound(const QString &text, const std::vector<Search::SearchHit> &hits)
{
    std::vector<Models::QuickOpenItem> items;
    for (const Search::SearchHit &hit : hits) {
        const Search::SearchEntry &entry = hit.entry;
        items.push_back({itemKind(entry), entry.title, entry.place, entry.lesson, entry.subject, hit.snippet, text});
    }
    m_quickOpen->setFound(text, items);
}

void MainWindow::openItem(const Models::QuickOpenItem &item)
{
    using Kind = Models::QuickOpenItem::Kind;
    const QStringList words = item.words.split(u' ', Qt::SkipEmptyParts);
    switch (item.kind) {
    case Kind::Lesson:
        openLesson(item.lesson);
        m_learn->lessonPage->highlightWords(words);
        return;
    case Kind::Section:
        openLesson(item.lesson);
        m_learn->lessonPage->scrollToAnchor(Richtext::anchorFor(item.subject));
        m_learn->lessonPage->highlightWords(words, Richtext::anchorFor(item.subject));
        return;
    case Kind::Question:
        openQuestion(item.subject);
        return;
    case Kind::Exercise:
        openExercise(item.subject);
        return;
    case Kind::ErrorCode:
        explain(item.subject);
        return;
    case Kind::Table:
        showPage(Rail::Interview);
        m_interview->showTables();
        return;
    case Kind::MustKnow:
        showPage(Rail::Interview);
        m_interview->showMustKnow();
        return;
    case Kind::Note:
        openLesson(item.lesson);
        m_learn->lessonPage->highlightWords(words, u"to-discuss"_s);
        m_learn->lessonPage->showNote(item.subject);
        return;
    case Kind::Command:
        m_menu->action(item.subject)->trigger();
        return;
    }
}

} // namespace Ochre::Window
