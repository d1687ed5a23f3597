// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/exercise.h"
#include "design/look.h"
#include "diagnostics/diagnostic.h"

#include <QObject>

namespace Ochre::Editor {
class CodeEditor;
}

namespace Ochre::Workbench {

/// Offers the compiler's fixes of one diagnostic: a menu where there are alternatives, a preview where the compiler is
/// not sure, one undo step, refused when the text has changed. Where a lesson is about the very error, its fix is only
/// a hint.
class FixChooser final : public QObject {
    Q_OBJECT
public:
    explicit FixChooser(QObject *parent = nullptr);

    void setLook(const Design::Look &look);
    /// `revision` is the one that was checked.
    void offer(Editor::CodeEditor &editor, const Diagnostics::Diagnostic &diagnostic, quint64 revision,
               Course::FixPolicy policy);

signals:
    void applied(const QString &code, const QString &title);
    /// Why nothing was done, or the hint that stands instead of the fix.
    void refused(const QString &sentence);

private:
    void choose(Editor::CodeEditor &editor, const Diagnostics::Diagnostic &diagnostic, quint64 revision);
    void apply(Editor::CodeEditor &editor, const QString &code, const Diagnostics::Fix &fix, quint64 revision);
    [[nodiscard]] bool confirm(Editor::CodeEditor &editor, const Diagnostics::Fix &fix) const;

    Design::Look m_look;
};

} // namespace Ochre::Workbench
