// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "permissions/permissionprobe.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QFrame;
class QLabel;

namespace Ochre::Editor {
class CodeEditor;
}

namespace Ochre::Workbench {

class Workbench;

/// "What may I do here": while it is shown, letters beside the lines tell of the variable at the caret, and a line
/// below the program says the same of the caret's line in words. A variable stays the one that is told of until the
/// caret comes to another one, or the text changes.
class PermissionDesk final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Workbench &workbench;
        QString scratch; ///< a folder of its own
        QString helpers; ///< that of ochre-rules
    };

    /// All parts are borrowed and must outlive it.
    explicit PermissionDesk(const Parts &parts, QObject *parent = nullptr);
    ~PermissionDesk() override;

    void setToolchain(const Toolchain::Toolchain &toolchain);
    void setLook(const Design::Look &look);
    void setShown(bool isShown);
    [[nodiscard]] bool isShown() const { return m_isShown; }

signals:
    void closed(); ///< by its own button

private:
    void follow(Editor::CodeEditor *editor);
    void noteChange();
    void ask();
    void accept(const Result<Permissions::PermissionTable> &table, const Permissions::Question &question);
    void forget();
    void say(const QString &sentence);
    void sayLine();
    [[nodiscard]] QString obstacle() const;

    Parts m_parts;
    Permissions::PermissionProbe m_probe;
    QTimer m_pause;
    QPointer<Editor::CodeEditor> m_editor; ///< the shown one
    Permissions::PermissionTable m_table;  ///< no rows: of nothing
    Design::Look m_look;
    QFrame *m_bar;
    QLabel *m_sentence;
    bool m_isShown = false;
};

} // namespace Ochre::Workbench
