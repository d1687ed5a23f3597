// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/editactions.h"

#include "editor/codeeditor.h"
#include "window/actions.h"
#include "workbench/workbench.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

EditActions::EditActions(Actions &actions, Workbench::Workbench &workbench, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_workbench(workbench)
    , m_window(window)
{
    for (const auto &[id, slot] :
         {std::pair{u"undoAction"_s, "undo"}, std::pair{u"redoAction"_s, "redo"}, std::pair{u"cutAction"_s, "cut"},
          std::pair{u"copyAction"_s, "copy"}, std::pair{u"pasteAction"_s, "paste"}}) {
        bindFocus(id, slot);
    }
    using Editor::CodeEditor;
    bindEditor(u"replaceAction"_s, &CodeEditor::replace);
    bindEditor(u"findNextAction"_s, &CodeEditor::findNext);
    bindEditor(u"findPreviousAction"_s, &CodeEditor::findPrevious);
    bindEditor(u"goToLineAction"_s, &CodeEditor::askForLine);
    bindEditor(u"commentAction"_s, &CodeEditor::toggleComment);
    bindEditor(u"duplicateAction"_s, &CodeEditor::duplicateLines);
    bindEditor(u"moveUpAction"_s, &CodeEditor::moveLinesUp);
    bindEditor(u"moveDownAction"_s, &CodeEditor::moveLinesDown);
    bindEditor(u"nextOccurrenceAction"_s, &CodeEditor::addNextOccurrence);
    m_actions.bind(u"findAction"_s, this, [this] {
        CodeEditor *editor = m_workbench.editor();
        editor && editor->isVisible() ? editor->find() : emit findRequested();
    });
}

// Undo, cut, copy and paste mean the widget that has the focus, whatever it is.
void EditActions::bindFocus(const QString &id, const char *slot)
{
    m_actions.bind(id, this, [this, slot] {
        QWidget *focus = QApplication::focusWidget();
        for (QWidget *widget = focus; widget && widget != &m_window; widget = widget->parentWidget()) {
            if (QMetaObject::invokeMethod(widget, slot)) {
                return;
            }
        }
    });
}

void EditActions::bindEditor(const QString &id, void (Editor::CodeEditor::*slot)())
{
    m_actions.bind(id, this, [this, slot] {
        if (Editor::CodeEditor *editor = m_workbench.editor()) {
            (editor->*slot)();
        }
    });
}

} // namespace Ochre::Window
