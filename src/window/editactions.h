// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Ochre::Editor {
class CodeEditor;
}
namespace Ochre::Lesson {
class LessonPage;
}
namespace Ochre::Workbench {
class Workbench;
}

namespace Ochre::Window {

class Actions;

/// The commands of the Edit menu: those that mean the widget with the focus, and those that mean the editor.
class EditActions final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed; the actions' window is where the focus is looked for.
    EditActions(Actions &actions, Workbench::Workbench &workbench, Lesson::LessonPage &lesson, QWidget &window);

signals:
    /// Ctrl+F where neither a lesson nor a program is shown: whoever shows the page finds in it.
    void findRequested();

private:
    void bindFinding();
    [[nodiscard]] bool isReading() const;
    void bindFocus(const QString &id, const char *slot);
    void bindEditor(const QString &id, void (Editor::CodeEditor::*slot)());
    void bindTyping(const QString &id, void (Editor::CodeEditor::*slot)());

    Actions &m_actions;
    Workbench::Workbench &m_workbench;
    Lesson::LessonPage &m_lesson;
    QWidget &m_window;
};

} // namespace Ochre::Window
