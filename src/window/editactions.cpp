// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/editactions.h"

#include "editor/codeeditor.h"
#include "lesson/lessonpage.h"
#include "window/actions.h"
#include "workbench/workbench.h"

#include <QApplication>
#include <QMetaMethod>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

EditActions::EditActions(Actions &actions, Workbench::Workbench &workbench, Lesson::LessonPage &lesson, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_workbench(workbench)
    , m_lesson(lesson)
    , m_window(window)
{
    for (const auto &[id, slot] : {std::pair{u"undoAction"_s, "undo()"}, std::pair{u"redoAction"_s, "redo()"},
                                   std::pair{u"cutAction"_s, "cut()"}, std::pair{u"copyAction"_s, "copy()"},
                                   std::pair{u"pasteAction"_s, "paste()"}}) {
        bindFocus(id, slot);
    }
    using Editor::CodeEditor;
    bindEditor(u"replaceAction"_s, &CodeEditor::replace);
    bindEditor(u"goToLineAction"_s, &CodeEditor::askForLine);
    bindTyping(u"commentAction"_s, &CodeEditor::toggleComment);
    bindTyping(u"duplicateAction"_s, &CodeEditor::duplicateLines);
    bindTyping(u"moveUpAction"_s, &CodeEditor::moveLinesUp);
    bindTyping(u"moveDownAction"_s, &CodeEditor::moveLinesDown);
    bindTyping(u"nextOccurrenceAction"_s, &CodeEditor::addNextOccurrence);
    bindFinding();
}

// What is found in is what the learner is in: the lesson, else the program, else whatever page is shown.
void EditActions::bindFinding()
{
    const auto shownEditor = [this] {
        Editor::CodeEditor *editor = m_workbench.editor();
        return editor && editor->isVisible() ? editor : nullptr;
    };
    m_actions.bind(u"findAction"_s, this, [this, shownEditor] {
        Editor::CodeEditor *editor = shownEditor();
        if (m_lesson.isVisible() && (isReading() || !editor)) {
            m_lesson.find();
        } else {
            editor ? editor->find() : emit findRequested();
        }
    });
    for (const auto &[id, backward] :
         {std::pair{u"findNextAction"_s, false}, std::pair{u"findPreviousAction"_s, true}}) {
        m_actions.bind(id, this, [this, shownEditor, isBack = backward] {
            Editor::CodeEditor *editor = shownEditor();
            if (m_lesson.isVisible() && (isReading() || !editor)) {
                m_lesson.findAgain(isBack);
            } else if (editor) {
                isBack ? editor->findPrevious() : editor->findNext();
            }
        });
    }
}

bool EditActions::isReading() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && m_lesson.isAncestorOf(focus);
}

// Undo, cut, copy and paste mean the widget that has the focus, whatever it is.
void EditActions::bindFocus(const QString &id, const char *slot)
{
    m_actions.bind(id, this, [this, slot] {
        QWidget *focus = QApplication::focusWidget();
        for (QWidget *widget = focus; widget && widget != &m_window; widget = widget->parentWidget()) {
            if (const int method = widget->metaObject()->indexOfMethod(slot); method >= 0) {
                widget->metaObject()->method(method).invoke(widget);
                return;
            }
        }
    });
}

void EditActions::bindEditor(const QString &id, void (Editor::CodeEditor::*slot)())
{
    m_actions.bind(id, this, [this, slot] {
        if (Editor::CodeEditor *editor = m_workbench.editor(); editor && editor->isVisible()) {
            (editor->*slot)();
        }
    });
}

// Their keys count in the whole window, but whoever types in a note does not mean the program beside it.
void EditActions::bindTyping(const QString &id, void (Editor::CodeEditor::*slot)())
{
    m_actions.bind(id, this, [this, slot] {
        Editor::CodeEditor *editor = m_workbench.editor();
        const QWidget *focus = QApplication::focusWidget();
        const bool isTypedElsewhere =
            focus && !m_workbench.isAncestorOf(focus) && focus->inputMethodQuery(Qt::ImEnabled).toBool();
        if (editor && editor->isVisible() && !isTypedElsewhere) {
            (editor->*slot)();
        }
    });
}

} // namespace Ochre::Window
