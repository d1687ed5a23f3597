// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The reading half of LessonPage: place, sections, search.

#include "lesson/confidencebox.h"
#include "lesson/lessondocument.h"
#include "lesson/lessonfindbar.h"
#include "lesson/lessonpage.h"
#include "ui_lessonpage.h"
#include "widgets/pagebrowser.h"

#include <QAction>
#include <QMenu>
#include <QScrollBar>
#include <QTextDocument>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Ochre::Lesson {

namespace {

// Everything of a lesson that can be run, in its order.
QStringList programsOf(const Course::Lesson &lesson)
{
    QStringList programs;
    for (const Course::Fence &fence : Course::parseFences(lesson.body)) {
        programs << fence.info + u'\n' + fence.source;
    }
    return programs;
}

} // namespace

bool LessonPage::renewLesson(const Course::Lesson &lesson, const Course::Course &course)
{
    if (lessonId() != lesson.id) {
        showLesson(lesson, course);
        return false;
    }
    LessonContext renewed = LessonContext::make(lesson, course);
    renewed.solved = m_context->solved;
    renewed.answerNotes = m_context->answerNotes;
    renewed.unavailable = m_context->unavailable;
    if (renewed == *m_context) {
        return true;
    }
    const bool hasSamePrograms = programsOf(lesson) == programsOf(m_context->lesson);
    if (!hasSamePrograms) {
        m_document->code().forgetResults();
    }
    LessonPlace kept = place();
    const qsizetype section = sectionAnchors().indexOf(kept.anchor);
    *m_context = std::move(renewed);
    m_ui->lessonBrowser->setAccessibleName(tr("Lesson: %1").arg(lesson.title));
    write();
    const QStringList anchors = sectionAnchors();
    if (!anchors.contains(kept.anchor) && !anchors.isEmpty()) {
        kept.anchor = anchors.at(std::clamp(section, qsizetype(0), anchors.size() - 1)); // its heading is another one
    }
    restorePlace(kept);
    m_reading->start();
    return hasSamePrograms;
}

int LessonPage::sectionAt(qreal y) const
{
    int found = -1;
    const auto &sections = m_document->sections().all();
    for (std::size_t index = 0; index < sections.size(); ++index) {
        if (m_ui->lessonBrowser->topOf(sections[index].place.position()) <= y) {
            found = static_cast<int>(index);
        }
    }
    return found;
}

LessonPlace LessonPage::place() const
{
    if (!m_context) {
        return {};
    }
    const int top = m_ui->lessonBrowser->verticalScrollBar()->value();
    const int index = sectionAt(top);
    if (index < 0) {
        return {{}, top * 100 / m_look.type.zoom()};
    }
    const Richtext::TextSection &section = m_document->sections().all()[static_cast<std::size_t>(index)];
    const int below = top - static_cast<int>(m_ui->lessonBrowser->topOf(section.place.position()));
    return {section.anchor, below * 100 / m_look.type.zoom()};
}

void LessonPage::restorePlace(const LessonPlace &place)
{
    const Richtext::TextSection *section = m_document->sections().find(place.anchor);
    const int offset = m_look.type.px(place.offset);
    if (section) {
        m_ui->lessonBrowser->scrollToPosition(section->place.position(), offset);
    } else if (m_context) {
        m_ui->lessonBrowser->verticalScrollBar()->setValue(offset);
    }
}

void LessonPage::scrollToAnchor(const QString &anchor)
{
    if (const Richtext::TextSection *section = m_document->sections().find(anchor)) {
        m_ui->lessonBrowser->scrollToPosition(section->place.position(), -m_look.type.px(8));
    }
}

void LessonPage::jumpToNeighbour(bool forward)
{
    const qreal top = m_ui->lessonBrowser->verticalScrollBar()->value() + m_look.type.px(8);
    const auto &sections = m_document->sections().all();
    const int next = sectionAt(forward ? top + 1 : top - m_look.type.px(8) - 2) + (forward ? 1 : 0);
    if (next >= 0 && static_cast<std::size_t>(next) < sections.size()) {
        scrollToAnchor(sections[static_cast<std::size_t>(next)].anchor);
    }
}

QStringList LessonPage::sectionAnchors() const
{
    QStringList anchors;
    for (const Richtext::TextSection &section : m_document->sections().all()) {
        anchors << section.anchor;
    }
    return anchors;
}

QStringList LessonPage::sectionTitles() const
{
    QStringList titles;
    for (const Richtext::TextSection &section : m_document->sections().all()) {
        titles << section.title;
    }
    return titles;
}

void LessonPage::fillJumpMenu()
{
    m_jumpMenu->clear();
    for (const Richtext::TextSection &section : m_document->sections().all()) {
        if (section.level > 2) {
            continue;
        }
        QString title = section.title;
        QAction *action = m_jumpMenu->addAction(title.replace(u'&', QStringLiteral("&&")));
        action->setData(section.anchor);
        connect(action, &QAction::triggered, this, [this, anchor = section.anchor] { scrollToAnchor(anchor); });
    }
}

void LessonPage::showJumpMenu()
{
    if (m_context) {
        m_jumpMenu->popup(m_ui->lessonBrowser->globalPosition(Richtext::PageLink{QStringLiteral("jump"), {}}.href()));
    }
}

void LessonPage::reportSections()
{
    if (!m_context || !isVisible()) {
        return;
    }
    const QScrollBar *bar = m_ui->lessonBrowser->verticalScrollBar();
    const int height = m_ui->lessonBrowser->viewport()->height();
    // The last sections cannot rise to the upper third: at the end of the page all that is visible counts.
    const bool atEnd = bar->value() >= bar->maximum();
    const int last = sectionAt(bar->value() + (atEnd ? height : height / 3));
    const auto &sections = m_document->sections().all();
    for (int index = 0; index <= last; ++index) {
        const QString anchor = sections[static_cast<std::size_t>(index)].anchor;
        if (!m_reported.contains(anchor)) {
            m_reported.insert(anchor);
            emit sectionReached(anchor);
        }
    }
}

int LessonPage::highlightWords(const QStringList &words, const QString &anchor)
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextDocument *document = m_ui->lessonBrowser->document();
    QTextCharFormat format;
    format.setBackground(m_look.palette.warningSoft);
    format.setForeground(m_look.palette.text);
    format.setProperty(QTextFormat::OutlinePen, QPen(m_look.palette.warning, 1));
    for (const QString &word : words) {
        for (QTextCursor found = word.isEmpty() ? QTextCursor() : document->find(word); !found.isNull();
             found = document->find(word, found)) {
            marks.append({found, format});
        }
    }
    m_ui->lessonBrowser->setExtraSelections(marks);
    const Richtext::TextSection *section = m_document->sections().find(anchor);
    const int from = section ? section->place.position() : 0;
    int first = -1;
    for (const QTextEdit::ExtraSelection &mark : std::as_const(marks)) {
        const int start = mark.cursor.selectionStart();
        first = start >= from && (first < 0 || start < first) ? start : first;
    }
    if (first >= 0) {
        m_ui->lessonBrowser->scrollToPosition(first, -m_ui->lessonBrowser->viewport()->height() / 3);
    }
    return static_cast<int>(marks.size());
}

void LessonPage::find()
{
    if (m_context) {
        m_find->open();
    }
}

void LessonPage::findAgain(bool backward)
{
    m_find->isHidden() ? find() : static_cast<void>(findNext(m_find->words(), backward));
}

bool LessonPage::findNext(const QString &text, bool backward)
{
    if (text.isEmpty()) {
        return false;
    }
    QTextDocument *document = m_ui->lessonBrowser->document();
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor found = document->find(text, m_ui->lessonBrowser->textCursor(), flags);
    if (found.isNull()) {
        QTextCursor edge(document);
        edge.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
        found = document->find(text, edge, flags);
    }
    if (found.isNull()) {
        return false;
    }
    m_ui->lessonBrowser->setTextCursor(found);
    m_ui->lessonBrowser->scrollToPosition(found.selectionStart(), -m_ui->lessonBrowser->viewport()->height() / 3);
    return true;
}

} // namespace Ochre::Lesson
