// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Ochre::Editor {
class CodeEditor;
}
namespace Ochre::Runner {
class ErrorExplainer;
}
namespace Ochre::Workbench {
class FixChooser;
class LiveCheck;
} // namespace Ochre::Workbench
namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Window {

class Actions;
class LearnView;
class LessonSession;
class Navigator;

/// What can be done about a message of the compiler: have it explained, have it repaired.
class ProblemActions final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Actions &actions;
        Navigator &navigator;
        LearnView &learn;
        LessonSession *lessons; ///< none when the course could not be read
        Workbench::LiveCheck &check;
        Workbench::FixChooser &fixes;
        Runner::ErrorExplainer &explainer;
        Progress::ProgressService &progress;
    };

    /// All parts are borrowed and must outlive it.
    explicit ProblemActions(const Parts &parts, QObject *parent = nullptr);

    /// The compiler's own explanation of an error code, in the Explain panel.
    void explain(const QString &code);
    /// Follows the buttons of the messages in an editor.
    void watch(Editor::CodeEditor &editor);

private:
    void explainDiagnostic(int index);
    void renewExplained();
    void showPlace(const QString &file, qsizetype byteStart, qsizetype byteEnd);
    void offerFixes(int index);
    void fixApplied(const QString &code, const QString &title, const QString &done);
    [[nodiscard]] int activeDiagnostic() const;

    Parts m_parts;
    quint64 m_explained = 0; // the revision of the text whose story is shown
    QString m_explainedIn;   // and its document
    QString m_explainedCode; // of the diagnostic that is explained; empty with no document when it is none
    QString m_explainedMessage;
};

} // namespace Ochre::Window
