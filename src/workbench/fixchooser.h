// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/exercise.h"
#include "diagnostics/diagnostic.h"

#include <QObject>

namespace Ochre::Editor {
class CodeEditor;
}

namespace Ochre::Workbench {

/// When a fix may be seen.
struct FixManners {
    Course::FixPolicy policy = Course::FixPolicy::Allow;
    bool isTaught = false; ///< the lesson of the exercise is about this very code
    int hintsLeft = 0;     ///< hints of the exercise that were not taken
};

/// Offers the compiler's fixes of one diagnostic: the first time their changes are previewed on its card, the second
/// time the only one is applied, or one of several chosen from a menu; the words on the card apply theirs. One undo
/// step, refused when the text has changed. Where a lesson is about the very error, hints come first, or the fix is
/// only a hint.
class FixChooser final : public QObject {
    Q_OBJECT
public:
    explicit FixChooser(QObject *parent = nullptr);

    /// Of one of the editor's diagnostics.
    void offer(Editor::CodeEditor &editor, int diagnostic, const FixManners &manners);
    /// "fix:1" applies the second fix; false for what is no such action.
    bool follow(Editor::CodeEditor &editor, int diagnostic, const QString &action);

signals:
    /// `done` says what was changed.
    void applied(const QString &code, const QString &title, const QString &done);
    /// Why nothing was done, or the hint that stands instead of the fix.
    void refused(const QString &sentence);
    /// A hint of the exercise is to be taken before the fixes are shown.
    void hintFirst(const QString &sentence);

private:
    void choose(Editor::CodeEditor &editor, int diagnostic);
    void apply(Editor::CodeEditor &editor, int diagnostic, std::size_t fix);
};

} // namespace Ochre::Workbench
