// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/lineindex.h"
#include "toolchain/toolchain.h"

#include <QStatusBar>

class QLabel;
class QPushButton;
class QResizeEvent;

namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Window {

/// The status bar: toolchain, sandbox, last check; saved state and caret.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showSearching();
    void showToolchain(const Toolchain::Toolchain &toolchain, const QString &edition);
    void showCheck(const QString &status);
    void showSaved(const Progress::ProgressService &progress);
    /// What is to be said of the exchange with other devices; nothing when the text is empty.
    void showSync(const QString &text, const QString &tip);
    void showCaret(TextPosition position);
    void hideCaret();

signals:
    void toolchainRequested();
    void syncRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    QLabel *addText(const QString &name, const QString &accessibleName, bool permanent);

    QPushButton *m_toolchain;
    QLabel *m_sandbox;
    QLabel *m_check;
    QLabel *m_saved;
    QPushButton *m_sync;
    QLabel *m_caret;
    bool m_isSandboxed = false; ///< as well as can be
};

} // namespace Ochre::Window
