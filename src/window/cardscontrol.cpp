// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/cardscontrol.h"

#include "course/courseid.h"
#include "course/presentid.h"
#include "editor/codeeditor.h"
#include "lesson/lessonpage.h"
#include "practice/cardsdialog.h"
#include "practice/practicepage.h"
#include "progress/itemstate.h"
#include "window/actions.h"
#include "window/courseshelf.h"
#include "window/learnview.h"
#include "window/lookcontrol.h"
#include "workbench/workbench.h"

#include <QApplication>
#include <QTextDocumentFragment>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

CardsControl::CardsControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_drafts(parts.drafts, u"card-drafts"_s)
{
    m_parts.actions.bind(u"cardsAction"_s, this, &CardsControl::showDialog);
    m_parts.actions.bind(u"newCardAction"_s, this, &CardsControl::beginWithSelection);
    connect(&m_parts.page, &Practice::PracticePage::cardsRequested, this, &CardsControl::showDialog);
    connect(&m_parts.look, &LookControl::lookChanged, this, [this] {
        if (m_dialog) {
            m_dialog->setLook(m_parts.look.chrome());
        }
    });
}

void CardsControl::showDialog()
{
    if (!m_dialog) {
        const QString place = Progress::ownCourse;
        m_dialog = new Practice::CardsDialog(
            m_parts.progress,
            {[this, place] { return m_drafts.keys(place).values(); },
             [this, place](const QString &id) { return m_drafts.draft(place, id); },
             [this, place](const QString &id, const QString &text) { m_drafts.keep(place, id, text); }},
            [this](const QString &lesson) { return lessonName(lesson); }, &m_parts.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setLook(m_parts.look.chrome());
    }
    m_dialog->open();
}

void CardsControl::beginWithSelection()
{
    const Study::CardDraft draft = selection(); // before the dialog takes the focus
    showDialog();
    m_dialog->begin(draft);
}

/// Of a program it is the code below the question, of a page the answer.
Study::CardDraft CardsControl::selection() const
{
    Study::CardDraft draft;
    QWidget *focus = QApplication::focusWidget();
    if (!focus) {
        return draft;
    }
    Editor::CodeEditor *editor = m_parts.learn.workbench->editor();
    if (editor && (focus == editor || editor->isAncestorOf(focus))) {
        draft.code = QString::fromUtf8(editor->selectedText());
    } else if (const auto *page = qobject_cast<QTextEdit *>(focus)) {
        draft.back = page->textCursor().selection().toPlainText();
    }
    const Lesson::LessonPage &lesson = *m_parts.learn.lessonPage;
    if (draft != Study::CardDraft() && m_parts.learn.isVisible() && !lesson.lessonId().isEmpty()) {
        draft.lesson = Course::joinId(m_parts.shelf.course().id, lesson.lessonId());
    }
    return draft;
}

QString CardsControl::lessonName(const QString &key) const
{
    const auto [courseId, lessonId] = Course::splitId(key);
    const Course::InstalledCourse *installed = m_parts.shelf.find(courseId);
    if (!installed) {
        return tr("the course “%1”, which is not installed").arg(m_parts.shelf.nameOf(courseId));
    }
    const Course::Lesson *lesson = installed->course().lesson(Course::presentId(installed->course(), lessonId));
    return lesson ? tr("%1 · %2", "course, lesson").arg(installed->course().title, lesson->title)
                  : installed->course().title;
}

} // namespace Ochre::Window
